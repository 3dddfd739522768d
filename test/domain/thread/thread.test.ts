import assert from 'node:assert/strict';
import { mayTakePart, nextMessage, whyShut } from '../../../src/domain/thread/thread.ts';
import type { Message } from '../../../src/domain/thread/thread.ts';

const RUNNING = { monthState: 'published', stands: true } as const;
const wish = (text: string): Message => ({
  id: '40000000-0000-4000-8000-000000000001',
  about: { kind: 'request', id: '10000000-0000-4000-8000-000000000001' },
  author: 1,
  at: new Date('2026-11-29T09:00:00Z'),
  text,
});

describe('A thread', () => {
  it('belongs to its volunteer and to every administrator', () => {
    assert.equal(mayTakePart({ id: 1, isAdministrator: false }, 1), true);
    assert.equal(mayTakePart({ id: 2, isAdministrator: false }, 1), false);
    assert.equal(mayTakePart({ id: 2, isAdministrator: true }, 1), true);
  });

  it('takes a message of 1…1000 characters, trimmed', () => {
    assert.equal(nextMessage(wish(' Буду в 10 \n'), RUNNING, null)?.text, 'Буду в 10');
    assert.equal(nextMessage(wish(` ${'ы'.repeat(1000)} `), RUNNING, null)?.text.length, 1000);
    assert.throws(() => nextMessage(wish(' \n\t'), RUNNING, null), { code: 'thread.empty' });
    assert.throws(() => nextMessage(wish('ы'.repeat(1001)), RUNNING, null), { code: 'thread.too-long' });
  });

  it('takes the same last word of the same author once, of another or after another again', () => {
    assert.equal(nextMessage(wish('Да '), RUNNING, { author: 1, text: 'Да' }), null);
    assert.equal(nextMessage(wish('Да'), RUNNING, { author: 2, text: 'Да' })?.text, 'Да');
    assert.equal(nextMessage(wish('Да'), RUNNING, { author: 1, text: 'Нет' })?.text, 'Да');
  });

  it('is shut once the month is closed or the shift is gone', () => {
    assert.equal(whyShut(RUNNING), null);
    assert.throws(() => nextMessage(wish('Да'), { monthState: 'closed', stands: true }, null), {
      code: 'thread.month-closed',
    });
    assert.throws(() => nextMessage(wish('Да'), { monthState: 'published', stands: false }, null), {
      code: 'thread.shift-gone',
    });
  });
});
