/** The address in the widget's settings, without a slash at the end; null when there is none or it is unusable. Plain http is for the machine one sits at. */
export function backendAddress(written: unknown): string | null {
  if (typeof written !== 'string') return null;
  const text = written.trim();
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  const near = url.hostname === 'localhost' || url.hostname === '127.0.0.1';
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && near)) return null;
  return (url.origin + url.pathname).replace(/\/+$/, '');
}
