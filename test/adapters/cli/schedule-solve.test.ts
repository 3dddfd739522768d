import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { CommandIo } from '../../../src/adapters/cli/command.ts';
import { main } from '../../../src/adapters/cli/main.ts';
import { scheduleSolveCommand } from '../../../src/adapters/cli/schedule-solve.ts';

const GOOD = {
  slots: [
    { id: '2026-12-01T10', start: '2026-12-01T10:00:00+03:00', need: 2 },
    { id: '2026-12-01T12', start: '2026-12-01T12:00:00+03:00', need: 1 },
  ],
  volunteers: [
    {
      id: 'anna',
      available: ['2026-12-01T10', '2026-12-01T12', '2026-12-01T10'],
      maxShifts: 8,
      maxPerDay: 1,
    },
    { id: 'boris', available: [] },
  ],
  locked: [['anna', '2026-12-01T10']],
};

/** Runs the command in memory: what it wrote, and where. */
async function run(
  input: unknown,
  argv = ['--in', 'in.json', '--out', 'out.json'],
  language: 'ru' | 'en' = 'ru',
) {
  const text = typeof input === 'string' ? input : JSON.stringify(input);
  const written = new Map<string, string>();
  let [stdout, stderr, moment] = ['', '', 0];
  const io: CommandIo = {
    language,
    readStdin: async () => text,
    readFile: async (path) => {
      if (path !== 'in.json') throw new Error(`ENOENT: ${path}`);
      return text;
    },
    writeFile: async (path, output) => {
      if (path.startsWith('full/')) throw new Error('ENOSPC: no space left');
      written.set(path, String(output));
    },
    requirePlace: async () => assert.fail('not of this command'),
    writeStdout: async (output) => void (stdout += output),
    writeStderr: async (output) => void (stderr += output),
    elapsed: () => (moment += 1.26),
  };
  const code = await main(['schedule', 'solve', ...argv], io, [scheduleSolveCommand]);
  return { code, written, stdout, stderr, output: JSON.parse(written.get('out.json') ?? 'null') as unknown };
}

describe('smena schedule solve', () => {
  it('tells a program with --json where the schedule went', async () => {
    const { code, stdout } = await run(GOOD, ['--in', 'in.json', '--out', 'out.json', '--json']);
    assert.equal(code, 0);
    assert.deepEqual(JSON.parse(stdout), { out: 'out.json', seats: { needed: 3, filled: 1 } });
  });

  it('answers in the shape of the contract', async () => {
    const { code, output, stdout, stderr } = await run(GOOD);
    assert.deepEqual({ code, stdout, stderr }, { code: 0, stdout: '', stderr: '' });
    assert.deepEqual(output, {
      assignments: [['anna', '2026-12-01T10']],
      seats: { needed: 3, filled: 1 },
      slotsByStaffing: { full: 0, partial: 1, empty: 1 },
      gaps: [
        {
          slot: '2026-12-01T10',
          missing: 1,
          reason: 'nobody-else-available',
          limited: [],
          text: 'Все, кто отметил этот слот, уже в нём; больше никто его не отметил.',
        },
        {
          slot: '2026-12-01T12',
          missing: 1,
          reason: 'at-own-limits',
          limited: [{ volunteer: 'anna', limit: 'day', value: 1 }],
          text: 'Кто отметил этот слот и не занят в нём, уже у своего предела: anna — не больше 1 в день.',
        },
      ],
      loads: { anna: 1, boris: 0 },
      fairness: { sumOfSquares: 1, min: 0, max: 1 },
      curve: [{ maxShifts: 1, seats: 1 }],
      proof: {
        levels: [{ limit: 1, seats: 1 }],
        tightCut: { slots: ['2026-12-01T10', '2026-12-01T12'], volunteers: ['anna'] },
      },
      elapsedMs: 1.3,
    });
  });

  it('speaks English on request and writes to stdout for "-"', async () => {
    const { code, stdout } = await run(GOOD, ['--in', '-', '--out', '-'], 'en');
    assert.equal(code, 0);
    assert.match(stdout, /"text":"Everyone who marked this slot is already in it; nobody else marked it\."/);
  });

  it('gives the same bytes for the lists in another order', async () => {
    const turned = { ...GOOD, slots: GOOD.slots.toReversed(), volunteers: GOOD.volunteers.toReversed() };
    assert.equal((await run(turned)).written.get('out.json'), (await run(GOOD)).written.get('out.json'));
  });

  it('keeps a previous schedule where it can, and lets the seed decide where nothing else does', async () => {
    const alike = {
      slots: [{ id: 's', need: 1 }],
      volunteers: ['a', 'b', 'c'].map((id) => ({ id, available: ['s'] })),
    };
    const chosen = async (input: object, seed: number) => {
      const { output } = await run(input, ['--in', 'in.json', '--out', 'out.json', '--seed', String(seed)]);
      return (output as { assignments: string[][] }).assignments[0]![0];
    };
    const seeds = Array.from({ length: 20 }, (_, seed) => seed);
    const byChance = new Set(await Promise.all(seeds.map((seed) => chosen(alike, seed))));
    assert.equal(byChance.size, 3);
    const kept = new Set(
      await Promise.all(seeds.map((seed) => chosen({ ...alike, previous: [['b', 's']] }, seed))),
    );
    assert.deepEqual([...kept], ['b']);
  });

  it('takes the day from `days` before `start`', async () => {
    const { output } = await run({ ...GOOD, locked: [], days: { '2026-12-01T12': '2026-12-02' } });
    assert.equal((output as { seats: { filled: number } }).seats.filled, 2);
  });

  it('takes `__proto__` and numbers as ordinary ids', async () => {
    const input = `{"slots":[{"id":"__proto__","need":1},{"id":"10","need":1}],"days":{"__proto__":"2026-12-01","10":"2026-12-01"},
      "volunteers":[{"id":"__proto__","available":["__proto__"],"maxPerDay":1},{"id":"7","available":["10"]}]}`;
    const { code, written } = await run(input);
    assert.equal(code, 0);
    assert.match(written.get('out.json')!, /"loads": \{\s*"7": 1,\s*"__proto__": 1\s*\}/);
  });

  const [first, second] = GOOD.slots;
  const [anna, boris] = GOOD.volunteers;
  const faults: readonly [name: string, input: unknown, message: RegExp][] = [
    ['broken JSON', '{"slots": [', /^in\.json: это не JSON/],
    ['something else than an object', [], /^in\.json: \$: ожидается объект/],
    ['no slots', { volunteers: [] }, /slots: ожидается список/],
    [
      'a slot that is no object',
      { ...GOOD, slots: [first, second, 7] },
      /slots\[2\]: ожидается слот.*дано 7/,
    ],
    [
      'an empty id',
      { ...GOOD, slots: [first, second, { id: '', need: 1 }] },
      /slots\[2\]\.id: .*непустая строка; дано ""/,
    ],
    [
      'an id that is a number',
      { ...GOOD, volunteers: [anna, { id: 5, available: [] }] },
      /volunteers\[1\]\.id: .*дано 5/,
    ],
    [
      'a missing need',
      { ...GOOD, slots: [first, { ...second, need: undefined }] },
      /slots\[1\]\.need: .*целое число.*дано —/,
    ],
    [
      'a need that is not whole',
      { ...GOOD, slots: [first, { ...second, need: 1.5 }] },
      /slots\[1\]\.need: .*дано 1\.5/,
    ],
    ['a need below 0', { ...GOOD, slots: [first, { ...second, need: -1 }] }, /slots\[1\]\.need: .*дано -1/],
    [
      'maxShifts null',
      { ...GOOD, volunteers: [{ ...anna, maxShifts: null }, boris] },
      /volunteers\[0\]\.maxShifts: .*дано null/,
    ],
    [
      'a start that is no instant',
      { ...GOOD, slots: [{ ...first, start: '2026-13-01T10:00:00Z' }, second] },
      /slots\[0\]\.start: /,
    ],
    [
      'a repeated slot',
      { ...GOOD, slots: [...GOOD.slots, first] },
      /slots\[2\]\.id: id не должны повторяться; дано "2026-12-01T10"/,
    ],
    [
      'a repeated volunteer',
      { ...GOOD, volunteers: [anna, boris, boris] },
      /volunteers\[2\]\.id: .*дано "boris"/,
    ],
    [
      'an unknown mark',
      { ...GOOD, volunteers: [anna, { id: 'b', available: ['no'] }] },
      /volunteers\[1\]\.available\[0\]: нет слота.*дано "no"/,
    ],
    ['an unknown day', { ...GOOD, days: { no: '2026-12-01' } }, /days\.no: нет слота/],
    [
      'a bad day',
      { ...GOOD, days: { '2026-12-01T10': '1 декабря' } },
      /days\["2026-12-01T10"\]: ожидается дата.*дано "1 декабря"/,
    ],
    ['days that are a list', { ...GOOD, days: [] }, /days: ожидается объект/],
    [
      'maxPerDay with neither days nor start',
      { slots: [{ id: 's', need: 1 }], volunteers: [{ id: 'a', available: [], maxPerDay: 1 }] },
      /volunteers\[0\]\.maxPerDay: предел на день требует/,
    ],
    ['a pin that is no pair', { ...GOOD, locked: [['anna']] }, /locked\[0\]: ожидается пара/],
    [
      'an unknown pin',
      { ...GOOD, locked: [['no', '2026-12-01T10']] },
      /locked\[0\]\[0\]: нет волонтёра.*дано "no"/,
    ],
    [
      'the same pin twice',
      { ...GOOD, locked: [...GOOD.locked, ...GOOD.locked] },
      /locked\[1\]: закрепление повторяется; дано \["anna","2026-12-01T10"\]/,
    ],
    [
      'more pins than the need',
      {
        ...GOOD,
        locked: [
          ['anna', '2026-12-01T12'],
          ['boris', '2026-12-01T12'],
        ],
      },
      /locked\[1\]: закреплений в слоте больше/,
    ],
    ['an unknown previous pair', { ...GOOD, previous: [['anna', 'no']] }, /previous\[0\]\[1\]: нет слота/],
  ];
  for (const [name, input, message] of faults) {
    it(`refuses ${name}, says where and why, and writes nothing`, async () => {
      const { code, written, stdout, stderr } = await run(input);
      assert.deepEqual({ code, files: written.size, stdout }, { code: 2, files: 0, stdout: '' });
      assert.match(stderr, message);
    });
  }

  it('refuses wrong options', async () => {
    for (const argv of [
      ['--out', 'out.json'],
      ['--in', 'in.json'],
      ['--in', 'in.json', '--out', 'out.json', '--seed', '1.5'],
      ['--in', 'in.json', '--out', 'out.json', '--fast'],
      ['--in', 'missing.json', '--out', 'out.json'],
    ]) {
      const { code, written, stderr } = await run(GOOD, argv);
      assert.deepEqual({ code, files: written.size }, { code: 2, files: 0 }, argv.join(' '));
      assert.notEqual(stderr, '');
    }
  });

  it('ends with 1 when the answer cannot be written', async () => {
    const { code, stderr } = await run(GOOD, ['--in', 'in.json', '--out', 'full/out.json']);
    assert.equal(code, 1);
    assert.match(stderr, /full\/out\.json: не записывается \(ENOSPC/);
  });
});

describe('bin/smena.js', () => {
  const bin = fileURLToPath(new URL('../../../bin/smena.js', import.meta.url));
  const smena = promisify(execFile);
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'smena-cli-'));
  });
  after(() => rm(folder, { recursive: true }));

  it('runs from another folder and leaves nothing but the answer there', async () => {
    await writeFile(join(folder, 'in.json'), JSON.stringify(GOOD));
    const argv = [bin, 'schedule', 'solve', '--in', 'in.json', '--out', 'out.json'];
    await smena(process.execPath, argv, { cwd: folder });
    const output = JSON.parse(await readFile(join(folder, 'out.json'), 'utf8')) as { seats: unknown };
    assert.deepEqual(output.seats, { needed: 3, filled: 1 });
    assert.deepEqual((await readdir(folder)).sort(), ['in.json', 'out.json']);
  });

  it('lists the commands there are and refuses others', async () => {
    const help = await smena(process.execPath, [bin, '--help'], { cwd: folder });
    assert.match(help.stdout, /^ {2}schedule solve {2,}\S/m);
    const usage = await smena(process.execPath, [bin, 'schedule', 'solve', '--help', '--lang', 'en'], {
      cwd: folder,
    });
    assert.match(usage.stdout, /--seed {2}a whole number/);
    await assert.rejects(smena(process.execPath, [bin, 'dance'], { cwd: folder }), { code: 2 });
  });
});
