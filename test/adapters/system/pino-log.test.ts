import assert from 'node:assert/strict';
import { makePinoLog } from '../../../src/adapters/system/pino-log.ts';

function capture(level = 'info') {
  const lines: string[] = [];
  const log = makePinoLog(level, { write: (line: string) => void lines.push(line) });
  return { log, entries: () => lines.map((line) => JSON.parse(line) as Record<string, unknown>) };
}

describe('The log', () => {
  it('writes one JSON line an event with its facts', () => {
    const { log, entries } = capture();
    log.info('crm.task-created', { kind: 'read-schedule', count: 3 });
    assert.equal(entries().length, 1);
    assert.partialDeepStrictEqual(entries()[0], {
      level: 30,
      event: 'crm.task-created',
      kind: 'read-schedule',
      count: 3,
    });
  });

  it('keeps messages of errors out, for they may quote values', () => {
    const { log, entries } = capture();
    const cause = Object.assign(new Error('value +7 000 123-45-67'), { code: '22P02' });
    log.error('job.failed', { job: 'x' }, new TypeError('Иванов: bad', { cause }));
    const text = JSON.stringify(entries());
    assert.doesNotMatch(text, /Иванов|123-45-67/);
    assert.partialDeepStrictEqual(entries()[0], {
      error: { name: 'TypeError', cause: { name: 'Error', code: '22P02' } },
    });
  });

  it('is silent below its level', () => {
    const { log, entries } = capture('warn');
    log.info('quiet');
    log.warn('loud');
    assert.deepEqual(
      entries().map((entry) => entry['event']),
      ['loud'],
    );
  });
});
