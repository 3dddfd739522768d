import type { ChartWords } from './charts.ru.ts';

/** What every chart says around itself, in English. */
export const en: ChartWords = {
  table: 'table',
  tableOf: (subject) => `${subject}: table`,
  save: 'download',
  saveOf: (subject) => `${subject}: download the table`,
  about: (subject) => `${subject}: what it means`,
};
