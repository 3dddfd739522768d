import { createHmac, generateKeyPairSync, sign } from 'node:crypto';

const hashes: Readonly<Record<string, string>> = { HS256: 'sha256', HS384: 'sha384', HS512: 'sha512' };

/**
 * A compact JWT, good or deliberately bad: HS256, HS384 and HS512 are signed with `secret`, RS256 with a
 * key nobody knows, and any other `alg` (`none` too) carries an empty signature.
 */
export function signJwt(
  header: Record<string, unknown>,
  claims: Record<string, unknown>,
  secret: string,
): string {
  const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
  const signed = `${encode({ typ: 'JWT', ...header })}.${encode(claims)}`;
  return `${signed}.${signature(String(header['alg']), signed, secret)}`;
}

function signature(alg: string, text: string, secret: string): string {
  const hash = hashes[alg];
  if (hash !== undefined) return createHmac(hash, secret).update(text).digest('base64url');
  if (alg !== 'RS256') return '';
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return sign('sha256', Buffer.from(text), privateKey).toString('base64url');
}
