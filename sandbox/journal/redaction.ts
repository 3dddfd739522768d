const HIDDEN = '***';
const jwt = /eyJ[\w-]+\.[\w-]+\.[\w-]*/g;
const secretFields = 'client_secret|access_token|refresh_token|longLivedToken|clientSecret|token|code';
const jsonField = new RegExp(`("(?:${secretFields})"\\s*:\\s*)"(?:[^"\\\\]|\\\\.)*"`, 'g');
const formField = new RegExp(`((?:^|[?&])(?:${secretFields})=)[^&]*`, 'g');
const secretHeaders = new Set(['cookie', 'set-cookie', 'x-auth-token', 'x-refresh-token']);

/**
 * Replaces tokens, codes and secrets in a text by `***`: everything of a token's shape, every secret the
 * sandbox has issued, and on the token paths also whatever stands in a field of such a name, for a wrong
 * secret is somebody's secret too.
 */
export function redact(text: string, path: string, issued: Iterable<string>): string {
  let out = text.replace(jwt, HIDDEN);
  if (path.startsWith('/oauth') || path.includes('disposable_token')) {
    out = out.replace(jsonField, `$1"${HIDDEN}"`).replace(formField, `$1${HIDDEN}`);
  }
  for (const secret of issued) out = out.replaceAll(secret, HIDDEN);
  return out;
}

/** The same for headers; the scheme of `Authorization` stays readable. */
export function redactHeaders(
  headers: Readonly<Record<string, string>>,
  issued: Iterable<string>,
): Record<string, string> {
  const secrets = [...issued];
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => {
      if (secretHeaders.has(name)) return [name, HIDDEN];
      if (name === 'authorization') return [name, value.replace(/^(\S+)(\s+).*$/, `$1$2${HIDDEN}`)];
      return [name, redact(value, '', secrets)];
    }),
  );
}
