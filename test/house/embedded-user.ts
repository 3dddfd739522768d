// A process of its own that uses the embedded server of the folder given, says where it is, and leaves on SIGTERM.
import { acquireEmbeddedPostgres } from '../../src/adapters/postgres/embedded/acquire.ts';

const dataDir = process.argv[2];
if (dataDir === undefined) throw new Error('expected the data folder');
const server = await acquireEmbeddedPostgres({ dataDir, log: () => {}, settings: { fsync: 'off' } });
const alive = setInterval(() => {}, 60_000);
process.once('SIGTERM', () => {
  clearInterval(alive);
  void server.release();
});
process.stdout.write(`${JSON.stringify({ url: server.url, place: server.place })}\n`);
