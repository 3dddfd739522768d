/** What a picture's own bytes say of it. */
export interface ImageHeader {
  readonly type: 'png' | 'jpg' | 'gif';
  readonly width: number;
  readonly height: number;
  readonly animated: boolean;
}

/** Reads the header of a PNG, JPEG or GIF; null when it is none of them. */
export function imageHeader(bytes: Uint8Array): ImageHeader | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Not TextDecoder: its latin1 is Windows-1252.
  const latin = Buffer.from(bytes).toString('latin1');
  if (latin.startsWith('\x89PNG\r\n\x1a\n') && latin.slice(12, 16) === 'IHDR' && bytes.length >= 24)
    return {
      type: 'png',
      width: view.getUint32(16),
      height: view.getUint32(20),
      // An APNG says so before its first block of data.
      animated: latin.slice(0, latin.indexOf('IDAT')).includes('acTL'),
    };
  if (/^GIF8[79]a/.test(latin) && bytes.length >= 10)
    return {
      type: 'gif',
      width: view.getUint16(6, true),
      height: view.getUint16(8, true),
      animated: latin.split('\x21\xf9\x04').length > 2 || latin.includes('NETSCAPE2.0'),
    };
  return latin.startsWith('\xff\xd8\xff') ? jpegHeader(view) : null;
}

/** Walks the segments of a JPEG to its frame (ITU T.81, SOF0–SOF15 apart from DHT, JPG and DAC). */
function jpegHeader(view: DataView): ImageHeader | null {
  let at = 2;
  while (at + 9 < view.byteLength) {
    const marker = view.getUint8(at + 1);
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { type: 'jpg', width: view.getUint16(at + 7), height: view.getUint16(at + 5), animated: false };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}
