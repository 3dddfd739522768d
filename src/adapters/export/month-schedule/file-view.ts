import type { MonthFile } from '../../../app/show-month-file.ts';
import type { MonthFileFormat } from '../../../ports/month-schedule-documents.ts';

const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const NAMES: Readonly<Record<MonthFileFormat, { readonly end: string; readonly mediaType: string }>> = {
  xlsx: { end: '.xlsx', mediaType: SHEET },
  pdf: { end: '.pdf', mediaType: 'application/pdf' },
  'pdf-a3': { end: '-a3.pdf', mediaType: 'application/pdf' },
};

/** A month's file as the contract carries it; its name is ASCII, so that every system keeps it. */
export function monthFileView({ month, format, bytes, hash }: MonthFile): {
  name: string;
  mediaType: string;
  base64: string;
  hash: string;
} {
  const { end, mediaType } = NAMES[format];
  return {
    name: `smena-schedule-${month}${end}`,
    mediaType,
    base64: Buffer.from(bytes).toString('base64'),
    hash,
  };
}
