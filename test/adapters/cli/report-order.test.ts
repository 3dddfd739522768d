import assert from 'node:assert/strict';
import type { CommandIo } from '../../../src/adapters/cli/command.ts';
import { readReportOrder, writeReport } from '../../../src/adapters/cli/report-order.ts';
import type { ReportOrder } from '../../../src/adapters/cli/report-order.ts';
import type { DomainError } from '../../../src/domain/domain-error.ts';
import { parsePeriod } from '../../../src/domain/report/period.ts';

function inMemory() {
  const said = { stdout: '', stderr: '', written: new Map<string, string | Uint8Array>() };
  const unused = () => Promise.reject(new Error('not of this command'));
  const io: CommandIo = {
    language: 'ru',
    readStdin: unused,
    readFile: unused,
    writeFile: async (path, contents) => {
      if (path.startsWith('full/')) throw new Error('ENOSPC: no space left');
      said.written.set(path, contents);
    },
    requirePlace: async (path) => {
      if (path.startsWith('nowhere/')) throw new Error('ENOENT: no such file or directory');
    },
    writeStdout: async (text) => void (said.stdout += text),
    writeStderr: async (text) => void (said.stderr += text),
    elapsed: () => 0,
  };
  return { io, said };
}

const whyNot = (error: DomainError): string => error.code;

const ORDER: ReportOrder = { period: parsePeriod('2026-Q4'), format: 'pdf', out: 'q4.pdf', json: false };

describe('smena report: what is asked for', () => {
  it('reads any way of naming a period', async () => {
    for (const [name, from, until] of [
      ['2026-10', '2026-10-01', '2026-11-01'],
      ['2026-Q4', '2026-10-01', '2027-01-01'],
      ['2026', '2026-01-01', '2027-01-01'],
      ['2026-10-05..2026-11-04', '2026-10-05', '2026-11-05'],
    ] as const) {
      const { io } = inMemory();
      const order = await readReportOrder(
        ['--period', name, '--format', 'xlsx', '--out', 'a.xlsx'],
        io,
        whyNot,
      );
      assert.deepEqual([order?.period.from, order?.period.until, order?.format], [from, until, 'xlsx']);
    }
  });

  it('refuses a period that is none or runs backwards, naming the option, the value and why', async () => {
    for (const [name, code] of [
      ['2026-13', 'period.malformed'],
      ['october', 'period.malformed'],
      ['2026-11-04..2026-10-05', 'period.reversed'],
    ] as const) {
      const { io, said } = inMemory();
      const argv = ['--period', name, '--format', 'json', '--out', '-'];
      assert.equal(await readReportOrder(argv, io, whyNot), null);
      assert.equal(said.stderr, `--period ${name}: ${code}\n`);
    }
  });

  it('refuses a file whose folder is not there, and asks nothing of stdout', async () => {
    const { io, said } = inMemory();
    const argv = ['--period', '2026', '--format', 'json', '--out'];
    assert.equal(await readReportOrder([...argv, 'nowhere/2026.json'], io, whyNot), null);
    assert.match(said.stderr, /^nowhere\/2026\.json: не записывается \(ENOENT/);
    assert.notEqual(await readReportOrder([...argv, '-'], io, whyNot), null);
  });

  it('says which option is missing, not known or does not go together with another', async () => {
    for (const [argv, message] of [
      [['--format', 'json', '--out', '-'], /--period/],
      [['--period', '2026', '--out', 'a'], /--format/],
      [['--period', '2026', '--format', 'json'], /--out/],
      [['--period', '2026', '--format', 'docx', '--out', 'a'], /json, xlsx или pdf, дано docx/],
      [['--period', '2026', '--format', 'pdf', '--out', '-'], /только json; для pdf задайте файл/],
      [['--period', '2026', '--format', 'json', '--out', '-', '--sideways'], /--sideways/],
    ] as const) {
      const { io, said } = inMemory();
      assert.equal(await readReportOrder(argv, io, whyNot), null);
      assert.match(said.stderr, message);
      assert.equal(said.stdout, '');
    }
  });
});

describe('smena report: where it goes', () => {
  it('writes bytes to a file and says so', async () => {
    const { io, said } = inMemory();
    assert.equal(await writeReport(ORDER, Uint8Array.of(0, 255), io), 0);
    assert.deepEqual(said.written.get('q4.pdf'), Uint8Array.of(0, 255));
    assert.equal(said.stdout, 'отчёт 2026-Q4 записан: q4.pdf\n');
  });

  it('tells a program with --json where it went', async () => {
    const { io, said } = inMemory();
    await writeReport({ ...ORDER, json: true }, Uint8Array.of(1), io);
    assert.deepEqual(JSON.parse(said.stdout), { period: '2026-Q4', format: 'pdf', out: 'q4.pdf' });
  });

  it('writes figures alone to stdout', async () => {
    const { io, said } = inMemory();
    assert.equal(await writeReport({ ...ORDER, format: 'json', out: '-' }, '{}\n', io), 0);
    assert.deepEqual([said.stdout, said.written.size], ['{}\n', 0]);
  });

  it('says that a file cannot be written, with exit 1', async () => {
    const { io, said } = inMemory();
    assert.equal(await writeReport({ ...ORDER, out: 'full/q4.pdf' }, Uint8Array.of(1), io), 1);
    assert.match(said.stderr, /^full\/q4\.pdf: не записывается \(ENOSPC/);
    assert.equal(said.stdout, '');
  });
});
