import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { russianErrors } from '../../src/adapters/http/i18n/errors.ru.ts';

const SRC = new URL('../../src/', import.meta.url).pathname;
/** Codes of closed sets: unions of types that end in ErrorCode. */
const UNION = /type \w*ErrorCode =([^;]+);/g;
/** Raised only while a sandbox's past is loaded, where no person of the charity reads. */
const NOT_FOR_PEOPLE = /^(history)\./;

function declaredCodes(): Set<string> {
  const codes = new Set<string>();
  for (const room of ['domain', 'app', 'adapters/http']) {
    for (const file of readdirSync(join(SRC, room), { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.ts')) continue;
      for (const [, union] of readFileSync(join(SRC, room, file), 'utf8').matchAll(UNION)) {
        for (const [, code] of (union ?? '').matchAll(/'([a-z-]+\.[a-z-]+)'/g)) codes.add(code ?? '');
      }
    }
  }
  return codes;
}

describe('Every code a person may meet', () => {
  const codes = [...declaredCodes()].filter((code) => !NOT_FOR_PEOPLE.test(code));

  it('is found in the sources', () => {
    assert.ok(codes.length > 50, `${codes.length} codes`);
  });

  it('has a sentence', () => {
    assert.deepEqual(
      codes.filter((code) => !Object.hasOwn(russianErrors, code)),
      [],
    );
  });
});
