import type { ReportDocuments } from '../../../ports/report-documents.ts';
import { reportPdf } from './pdf.ts';
import { wordsFor } from './words-for.ts';
import { reportXlsx } from './xlsx.ts';

/** Files of a report, made by exceljs and pdfmake with nothing read from outside the project. */
export const periodReportDocuments: ReportDocuments = {
  make(data, format, language) {
    const words = wordsFor(language);
    return format === 'xlsx' ? reportXlsx(data, words) : reportPdf(data, words);
  },
};
