/** What every chart says around itself, in Russian. */
export const ru = {
  table: 'таблица',
  tableOf: (subject: string) => `${subject}: таблица`,
  save: 'скачать',
  saveOf: (subject: string) => `${subject}: скачать таблицу`,
  about: (subject: string) => `${subject}: что это значит`,
};
export type ChartWords = typeof ru;
