import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { TextUnreadable } from '../../src/ports/text-cipher.ts';
import type { SealedText, TextCipher } from '../../src/ports/text-cipher.ts';

const STORY = 'Тихий разговор о переезде, 🙂';
const ABOUT = 'report:50000000-0000-4000-8000-000000000001';

/** The promises of TextCipher. `other` makes one with another key. */
export function textCipherContract(
  name: string,
  makeCipher: () => TextCipher,
  other: () => TextCipher,
): void {
  describe(`TextCipher (${name})`, () => {
    const refuses = (sealed: SealedText, about = ABOUT, cipher = makeCipher()) =>
      assert.throws(
        () => cipher.open(sealed, about),
        (error) => error instanceof TextUnreadable && !saysAnyOf(STORY, inspect(error, { depth: 9 })),
      );

    it('opens whatever it sealed, by another instance with the same key too', () => {
      const anyText = fc.string({ unit: 'grapheme', maxLength: 3_000 });
      fc.assert(
        fc.property(anyText, fc.string(), (text, about) => {
          assert.equal(makeCipher().open(makeCipher().seal(text, about), about), text);
        }),
      );
    });

    it('hides the text: nothing of it is in what is stored', () => {
      const { nonce, sealed } = makeCipher().seal(STORY, ABOUT);
      const stored = [nonce, sealed].map((bytes) => Buffer.from(bytes));
      for (const word of [...STORY.split(' '), 'report:']) {
        assert.ok(stored.every((bytes) => !bytes.includes(word)));
        assert.ok(
          stored.every((bytes) => !bytes.toString('base64').includes(Buffer.from(word).toString('base64'))),
        );
      }
    });

    it('seals the same text otherwise each time', () => {
      const cipher = makeCipher();
      const sealed = Array.from({ length: 50 }, () => cipher.seal(STORY, ABOUT));
      const distinct = (bytes: (one: SealedText) => Uint8Array) =>
        new Set(sealed.map((one) => Buffer.from(bytes(one)).toString('hex'))).size;
      assert.deepEqual([distinct((one) => one.sealed), distinct((one) => one.nonce)], [50, 50]);
    });

    it('refuses a text of which any bit was changed', () => {
      const whole = makeCipher().seal(STORY, ABOUT);
      for (let bit = 0; bit < whole.sealed.length * 8; bit += 1)
        refuses({ ...whole, sealed: flipped(whole.sealed, bit) });
      for (let bit = 0; bit < whole.nonce.length * 8; bit += 1)
        refuses({ ...whole, nonce: flipped(whole.nonce, bit) });
    });

    it('refuses a text that was cut, lengthened or emptied', () => {
      const whole = makeCipher().seal(STORY, ABOUT);
      for (let length = 0; length < whole.sealed.length; length += 1)
        refuses({ ...whole, sealed: whole.sealed.subarray(0, length) });
      refuses({ ...whole, sealed: new Uint8Array([...whole.sealed, 0]) });
      refuses({ ...whole, nonce: new Uint8Array() });
    });

    it('refuses the text of another row', () => {
      const cipher = makeCipher();
      const [mine, theirs] = [cipher.seal(STORY, ABOUT), cipher.seal('Другой', 'report:2')];
      refuses(mine, 'report:2');
      refuses(theirs);
      refuses(mine, ABOUT.replace('report', 'message'));
      refuses({ ...mine, nonce: theirs.nonce });
    });

    it('refuses another key and another version of it', () => {
      const sealed = makeCipher().seal(STORY, ABOUT);
      assert.equal(sealed.keyVersion, 1);
      refuses(sealed, ABOUT, other());
      refuses({ ...sealed, keyVersion: 2 });
    });
  });
}

function flipped(bytes: Uint8Array, bit: number): Uint8Array {
  return bytes.map((byte, index) => (index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
}

function saysAnyOf(text: string, said: string): boolean {
  return text.split(/[\s,]+/).some((word) => word !== 'о' && said.includes(word));
}
