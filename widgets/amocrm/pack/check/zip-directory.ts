/** One line of a ZIP's central directory (APPNOTE.TXT §4.3.12), as much of it as says whether the entry may be unpacked. */
export interface ZipEntry {
  readonly path: string;
  readonly encrypted: boolean;
  readonly symlink: boolean;
  readonly folder: boolean;
  /** Bytes of the name outside ASCII. */
  readonly foreignName: boolean;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LONGEST_REMARK = 0xffff;
const SYMLINK_MODE = 0o120000;
const FORMAT_MODE = 0o170000;

/** What a ZIP says it holds, read before anything of it is unpacked; null when it is no ZIP. Archives of 4 GB and more are not understood. */
export function zipDirectory(bytes: Uint8Array): readonly ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === null) return null;
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + ENTRY_LENGTH > view.byteLength || view.getUint32(at, true) !== ENTRY) return null;
    const nameLength = view.getUint16(at + 28, true);
    if (at + ENTRY_LENGTH + nameLength > view.byteLength) return null;
    const name = bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength);
    const path = new TextDecoder().decode(name);
    const mode = view.getUint32(at + 38, true) >>> 16;
    entries.push({
      path,
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      symlink: (mode & FORMAT_MODE) === SYMLINK_MODE,
      folder: path.endsWith('/'),
      foreignName: name.some((byte) => byte < 0x20 || byte > 0x7e),
    });
    at += ENTRY_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The end record stands last, before a remark of any length. */
function endOf(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_REMARK);
  for (let at = view.byteLength - END_LENGTH; at >= first; at--)
    if (view.getUint32(at, true) === END) return at;
  return null;
}
