import { countRu } from '../../kit/i18n/words.ts';

const days = (count: number): string => countRu(count, 'дня', 'дней', 'дней');

/** Notes on days, in Russian. */
export const ru = {
  title: 'Пометки на днях',
  column: 'Пометка',
  add: 'Отметить день…',
  change: 'Изменить',
  heading: 'Что случилось в эти дни',
  from: 'Первый день',
  to: 'Последний день',
  reversed: 'Последний день не может быть раньше первого.',
  text: 'Что случилось',
  hint: 'Например, «линия не работала». Без имён и телефонов: пометку видят все, кому видна эта страница.',
  textMissing: 'Напишите несколько слов.',
  leaveOut: 'Не считать эти дни в средних и оценках',
  leaveOutMeans: 'Число звонков, смен и отчётов, доли отвеченных и занятых мест останутся как есть.',
  leftOut: 'не в средних',
  save: 'Сохранить',
  remove: 'Убрать',
  removed: 'Пометка убрана.',
  without: (count: number, which: string) =>
    `Средние и оценки — без\u00a0${days(count)}${which === '' ? '' : `: ${which}`}.`,
  comparedWithout: (period: string, count: number) =>
    `Средние и оценки для сравнения (${period}) — без\u00a0${days(count)}.`,
  /** Beside an average. */
  short: (count: number) => `Без\u00a0${days(count)}, отмеченных на графике.`,
};
export type NotesWords = typeof ru;
