import assert from 'node:assert/strict';
import { AesTextCipher } from '../../src/adapters/system/aes-text-cipher.ts';
import { FakeTextCipher } from '../fakes/fake-text-cipher.ts';
import { textCipherContract } from './text-cipher.contract.ts';

const key = (fill: number) => new Uint8Array(32).fill(fill);

textCipherContract(
  'AES-256-GCM',
  () => new AesTextCipher(key(7)),
  () => new AesTextCipher(key(8)),
);
textCipherContract(
  'fake',
  () => new FakeTextCipher(),
  () => new FakeTextCipher('another'),
);

describe('AES-256-GCM of texts', () => {
  it('takes keys of 32 bytes only', () => {
    for (const length of [0, 16, 31, 33])
      assert.throws(() => new AesTextCipher(new Uint8Array(length)), RangeError);
  });

  it('has a nonce of 12 bytes and a tag of 16 behind a ciphertext as long as the text', () => {
    const { nonce, sealed } = new AesTextCipher(key(7)).seal('абв', 'report:1');
    assert.deepEqual([nonce.length, sealed.length], [12, 6 + 16]);
  });

  it('keeps its key though the bytes it was given change', () => {
    const given = key(7);
    const cipher = new AesTextCipher(given);
    given.fill(0);
    const sealed = new AesTextCipher(key(7)).seal('слово', 'report:1');
    assert.equal(cipher.open(sealed, 'report:1'), 'слово');
  });

  it('opens what was sealed by the algorithm’s published vectors', () => {
    // McGrew and Viega, The Galois/Counter Mode of Operation, test case 13: a key and nonce of zeros, nothing said about nothing.
    const tag = new Uint8Array(Buffer.from('530f8afbc74536b9a963b4f1c4cb738b', 'hex'));
    const cipher = new AesTextCipher(key(0));
    assert.equal(cipher.open({ keyVersion: 1, nonce: new Uint8Array(12), sealed: tag }, ''), '');
  });
});
