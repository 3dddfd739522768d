const HIDDEN = '***';
const names = 'sign|vpbx_api_key|vpbx_api_salt';
const formField = new RegExp(`((?:^|[?&])(?:${names})=)[^&]*`, 'g');
const partField = new RegExp(
  `(name="(?:${names})"[^\\r\\n]*\\r\\n(?:[^\\r\\n]+\\r\\n)*\\r\\n)[^\\r\\n]*`,
  'g',
);

/**
 * Replaces access keys, salts and signatures by `***`: in fields of these names whatever stands there, for a
 * wrong one is somebody's too, and the product's own wherever they are.
 */
export function redactMango(text: string, secrets: readonly string[]): string {
  let out = text.replace(formField, `$1${HIDDEN}`).replace(partField, `$1${HIDDEN}`);
  for (const secret of secrets) if (secret !== '') out = out.replaceAll(secret, HIDDEN);
  return out;
}
