/**
 * The fields of a form by name, as the bytes that were sent: percent-decoded from
 * `application/x-www-form-urlencoded`, cut out of `multipart/form-data`. Of a repeated field the last stands.
 * A body of another type has no fields.
 */
export function formFields(contentType: string, body: Buffer): Map<string, Buffer> {
  const type = contentType.split(';')[0]?.trim().toLowerCase();
  if (type === 'application/x-www-form-urlencoded') return urlencoded(body);
  if (type !== 'multipart/form-data') return new Map();
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType);
  return boundary === null ? new Map() : multipart(body, boundary[1] ?? boundary[2] ?? '');
}

// Bytes are handled as latin1 text, one character a byte, so that nothing is lost on the way to the signature.
function urlencoded(body: Buffer): Map<string, Buffer> {
  const fields = new Map<string, Buffer>();
  for (const pair of body.toString('latin1').split('&')) {
    const at = pair.indexOf('=');
    if (at > 0) fields.set(decoded(pair.slice(0, at)).toString(), decoded(pair.slice(at + 1)));
  }
  return fields;
}

function decoded(text: string): Buffer {
  const bytes = text
    .replaceAll('+', ' ')
    .replace(/%([0-9a-f]{2})/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1');
}

function multipart(body: Buffer, boundary: string): Map<string, Buffer> {
  const fields = new Map<string, Buffer>();
  const parts = `\r\n${body.toString('latin1')}`.split(`\r\n--${boundary}`).slice(1, -1);
  for (const part of parts) {
    const end = part.indexOf('\r\n\r\n');
    const name = /content-disposition:[^\r\n]*;\s*name="([^"]*)"/i.exec(part.slice(0, end))?.[1];
    if (end !== -1 && name !== undefined) fields.set(name, Buffer.from(part.slice(end + 4), 'latin1'));
  }
  return fields;
}
