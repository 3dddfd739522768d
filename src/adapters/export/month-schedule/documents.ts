import { textsFor } from '../../../app/texts/texts-for.ts';
import type { MonthScheduleDocuments } from '../../../ports/month-schedule-documents.ts';
import { monthPdf } from './pdf.ts';
import { englishMonth } from './words.en.ts';
import { russianMonth } from './words.ru.ts';
import { monthXlsx } from './xlsx.ts';

/** Files of a month, made by exceljs and pdfmake with nothing read from outside the project. */
export const monthScheduleDocuments: MonthScheduleDocuments = {
  make(data, format, language) {
    const { calendar } = textsFor({ language });
    const words = { language, calendar, tell: language === 'ru' ? russianMonth : englishMonth };
    return format === 'xlsx' ? monthXlsx(data, words) : monthPdf(data, words, format);
  },
};
