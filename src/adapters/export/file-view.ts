import type { Period } from '../../domain/report/period.ts';
import type { ReportFormat, StoredReportFile } from '../../ports/period-report-repository.ts';

const MEDIA_TYPES: Readonly<Record<ReportFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
};

/** A stored file as the contract carries it; its name is ASCII, so that every system keeps it. */
export function fileView({ period, file }: { period: Period; file: StoredReportFile }): {
  name: string;
  mediaType: string;
  base64: string;
  hash: string;
} {
  return {
    name: `smena-${period.name.replace('..', '_')}.${file.format}`,
    mediaType: MEDIA_TYPES[file.format],
    base64: Buffer.from(file.bytes).toString('base64'),
    hash: file.hash,
  };
}
