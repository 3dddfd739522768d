import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { acquireEmbeddedPostgres } from '../../src/adapters/postgres/embedded/acquire.ts';
import type { EmbeddedPostgres } from '../../src/adapters/postgres/embedded/acquire.ts';
import { findPostmaster, stopPostmaster } from '../../src/adapters/postgres/embedded/postmaster.ts';
import { processesIn } from '../../src/adapters/postgres/embedded/processes.ts';

interface Neighbour {
  readonly child: ChildProcess;
  readonly url: string;
  readonly place: string;
}

describe('the embedded PostgreSQL', () => {
  let dataDir: string;
  let place: string | undefined;
  const children: ChildProcess[] = [];

  const acquire = async (): Promise<EmbeddedPostgres> => {
    const server = await acquireEmbeddedPostgres({ dataDir, log: () => {}, settings: { fsync: 'off' } });
    place = server.place;
    return server;
  };

  const neighbour = async (): Promise<Neighbour> => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'embedded-user.ts'), dataDir], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    children.push(child);
    const [line] = (await once(child.stdout!, 'data')) as [Buffer];
    const said = JSON.parse(line.toString()) as { url: string; place: string };
    place = said.place;
    return { child, ...said };
  };

  const end = async (child: ChildProcess, signal: NodeJS.Signals): Promise<void> => {
    const closed = once(child, 'close');
    child.kill(signal);
    await closed;
  };

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'smena-embedded-'));
    await chmod(dataDir, 0o711);
  });

  afterEach(async () => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
    if (place !== undefined) {
      await stopPostmaster(place);
      await rm(place, { recursive: true, force: true });
      place = undefined;
    }
    await rm(dataDir, { recursive: true, force: true });
  });

  it('keeps what was stored over a stop, and is stopped by whoever leaves last', async () => {
    const first = await acquire();
    const second = await acquire();
    assert.equal(second.url, first.url);
    await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await first.release();
    await first.release();
    assert.deepEqual(await query(second.url, 'SELECT answer FROM kept'), [{ answer: 42 }]);
    await second.release();
    assert.deepEqual(await processesIn(second.place), []);

    const again = await acquire();
    assert.deepEqual(await query(again.url, 'SELECT answer FROM kept'), [{ answer: 42 }]);
    await again.release();
  });

  it('knows Russian: order of letters and trigrams', async () => {
    const { url, release } = await acquire();
    await query(url, 'CREATE EXTENSION pg_trgm');
    const rows = await query(
      url,
      "SELECT array_agg(n ORDER BY n) AS names, show_trgm('Ия') <> '{}' AS trigrams FROM (VALUES ('Жанна'), ('Ёлка'), ('Егор')) AS v(n)",
    );
    assert.deepEqual(rows, [{ names: ['Егор', 'Ёлка', 'Жанна'], trigrams: true }]);
    await release();
  });

  it('opens to nobody without the password, which only its owner can read', async () => {
    const { url, release } = await acquire();
    const wrong = new URL(url);
    wrong.password = 'guess';
    await assert.rejects(query(wrong.href, 'SELECT 1'), { code: '28P01' });
    const { mode } = await stat(join(dataDir, 'postgres.access.json'));
    assert.equal(mode & 0o777, 0o600);
    await release();
  });

  it('is shared by processes: two that start at once have one server, the last to leave stops it', async () => {
    const [one, other] = await Promise.all([neighbour(), neighbour()]);
    assert.equal(one.url, other.url);
    await end(one.child, 'SIGTERM');
    assert.deepEqual(await query(other.url, 'SELECT 1 AS one'), [{ one: 1 }]);
    await end(other.child, 'SIGTERM');
    assert.deepEqual(await processesIn(one.place), []);
  });

  it('joins the server a killed process left, and stops it in the end', async () => {
    const killed = await neighbour();
    await query(killed.url, 'CREATE TABLE kept AS SELECT 1 AS one');
    const orphan = await findPostmaster(killed.place);
    await end(killed.child, 'SIGKILL');
    const heir = await acquire();
    assert.deepEqual(await findPostmaster(heir.place), orphan);
    assert.deepEqual(await query(heir.url, 'SELECT one FROM kept'), [{ one: 1 }]);
    await heir.release();
    assert.deepEqual(await processesIn(heir.place), []);
  });

  it('recovers what was committed when server and process are killed, at once', async () => {
    const killed = await neighbour();
    await query(killed.url, 'CREATE TABLE kept AS SELECT 1 AS one');
    const postmaster = await findPostmaster(killed.place);
    process.kill(postmaster!.pid, 'SIGKILL');
    await end(killed.child, 'SIGKILL');
    const heir = await acquire();
    assert.deepEqual(await query(heir.url, 'SELECT one FROM kept'), [{ one: 1 }]);
    await heir.release();
  });

  it('starts again on its old port when the server was killed under those who use it', async () => {
    const { url, release } = await acquire();
    process.kill((await findPostmaster(place!))!.pid, 'SIGKILL');
    const again = await acquire();
    assert.equal(again.url, url);
    await again.release();
    await release();
  });

  it('is not misled by a postmaster.pid whose number is somebody else’s now', async () => {
    const first = await acquire();
    const pidFile = await readFile(join(first.place, 'postmaster.pid'), 'utf8');
    await first.release();
    await writeFile(join(first.place, 'postmaster.pid'), pidFile.replace(/^\d+/, String(process.ppid)));
    const second = await acquire();
    assert.deepEqual(await query(second.url, 'SELECT 1 AS one'), [{ one: 1 }]);
    await second.release();
  });

  it('says so when the password is lost, instead of beginning anew', async () => {
    const first = await acquire();
    await first.release();
    await rm(join(dataDir, 'postgres.access.json'));
    await assert.rejects(acquire(), { name: 'EmbeddedPostgresError', code: 'lost-password' });
  });

  it('says so when the data are lost, instead of beginning anew', async () => {
    await writeFile(join(dataDir, 'cluster'), '00000000-0000-4000-8000-000000000000\n');
    await assert.rejects(acquire(), { name: 'EmbeddedPostgresError', code: 'lost-data' });
  });

  it('refuses data of another version', async () => {
    const first = await acquire();
    await first.release();
    await writeFile(join(first.place, 'PG_VERSION'), '15\n');
    await assert.rejects(acquire(), { name: 'EmbeddedPostgresError', code: 'version' });
  });
});

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}
