import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { ClientNumberHash } from '../../../src/adapters/mango/client-key.ts';
import { normalisedNumber } from '../../../src/adapters/mango/client-number.ts';
import { NUMBER_KEY } from './mango-under-test.ts';

/** The ten digits after the country's 7; beginning with 000, so that no living person has one. */
const subscriber = fc
  .integer({ min: 1, max: 9_999_998 })
  .map((number) => `000${String(number).padStart(7, '0')}`);
const prefixes = ['+7', '7', '8', '', '007', '8107', 'tel:+7', 'sip:7', 'sip:+7', 'SIPS:8'] as const;
const separators = ['', ' ', '-', '.', '\u00a0', '\u2011', '\u200b'] as const;
const asFullWidth = (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));

describe('a client’s number', () => {
  it('has one spelling for all spellings', () => {
    const spelling = fc.record({
      prefix: fc.constantFrom(...prefixes),
      separator: fc.constantFrom(...separators),
      brackets: fc.boolean(),
      wide: fc.boolean(),
      domain: fc.constantFrom('@example.mangosip.ru', '@10.0.0.1:5060;transport=udp', ';user=phone'),
    });
    fc.assert(
      fc.property(subscriber, spelling, (digits, { prefix, separator, brackets, wide, domain }) => {
        const area = brackets ? `(${digits.slice(0, 3)})` : digits.slice(0, 3);
        const parts = [area, digits.slice(3, 6), digits.slice(6, 8), digits.slice(8)].join(separator);
        const address = /^sip/i.test(prefix) ? domain : '';
        const text = `${prefix}${prefix === '' ? '' : separator}${wide ? asFullWidth(parts) : parts}${address}`;
        assert.equal(normalisedNumber(text), `7${digits}`);
      }),
    );
  });

  it('differs from another number', () => {
    const hash = new ClientNumberHash(NUMBER_KEY);
    fc.assert(
      fc.property(subscriber, subscriber, (one, other) => {
        fc.pre(one !== other);
        const keys = [`7${one}`, `8${other}`].map((text) => hash.of(normalisedNumber(text) ?? ''));
        assert.notEqual(keys[0], keys[1]);
      }),
    );
  });

  const nobody: readonly unknown[] = [
    null,
    undefined,
    '',
    ' ',
    'anonymous',
    'Скрыт',
    'unknown',
    'sip:anonymous@anonymous.invalid',
    'sip:operator_a@example.mangosip.ru',
    'sip:',
    '+',
    '-1',
    '112',
    '123456',
    '0',
    '0000000',
    '00000000000',
    '+7 000 000-00-00',
    '8 (000) 000 00 00',
    '9999999999',
    '70001112233;70001112234',
    '70001112233 доб. 5',
    '1234567890123456',
    0,
    {},
    ['70001112233'],
    true,
  ];
  for (const value of nobody) {
    it(`is none: ${JSON.stringify(value)}`, () => assert.equal(normalisedNumber(value), null));
  }

  it('may be foreign, short of seven digits at the least, or a number in JSON', () => {
    assert.equal(normalisedNumber('+49 000 1234567890'), '490001234567890');
    assert.equal(normalisedNumber('8104900012345678'), '4900012345678');
    assert.equal(normalisedNumber('004900012345678'), '4900012345678');
    assert.equal(normalisedNumber('1112233'), '1112233');
    assert.equal(normalisedNumber(70_001_112_233), '70001112233');
  });

  it('becomes a keyed hash with the key’s version in front', () => {
    const hex = createHmac('sha256', NUMBER_KEY).update('smena/client-number/v1:70001112233').digest('hex');
    assert.equal(new ClientNumberHash(NUMBER_KEY).of('70001112233'), `1:${hex}`);
    assert.equal(new ClientNumberHash(NUMBER_KEY, 2).of('70001112233'), `2:${hex}`);
    const other = new ClientNumberHash(Buffer.alloc(32, 8)).of('70001112233');
    assert.notEqual(other, `1:${hex}`);
  });

  it('wants a whole key, and says so without repeating it', () => {
    for (const key of [new Uint8Array(0), new Uint8Array(31), new Uint8Array(64)])
      assert.throws(() => new ClientNumberHash(key), TypeError);
    for (const version of [0, 1.5, -1])
      assert.throws(() => new ClientNumberHash(NUMBER_KEY, version), TypeError);
  });
});
