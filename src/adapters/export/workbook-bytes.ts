import type { Workbook } from 'exceljs';
import { unzipSync, zipSync } from 'fflate';

/** A workbook's bytes. The library stamps every part of the archive with the time of writing; here all are of the oldest day an archive knows, on every machine's clock. */
export async function workbookBytes(workbook: Workbook): Promise<Uint8Array> {
  const written = new Uint8Array(await workbook.xlsx.writeBuffer());
  return zipSync(unzipSync(written), { mtime: new Date(1980, 0, 1), level: 6 });
}
