/** Overview, effect of an edit, files and printing of the month, in Russian. */
export const ru = {
  overview: 'Дни месяца',
  dayOf: (day: string, filled: number, needed: number, missing: number) =>
    `${day}: ${needed === 0 ? 'смен нет' : `заполнено ${filled} из\u00a0${needed}${missing > 0 ? `, свободно ${missing}` : ''}`}`,
  served: (name: string) => `, дежурит ${name}`,
  overviewKeys: 'Дни месяца: стрелки — по дням, Enter — к этому дню',
  effect: {
    filled: (before: number, after: number) => `заполнено ${before}\u00a0→\u00a0${after}`,
    filledSame: (count: number) => `заполнено ${count}, как сейчас`,
    load: (name: string, before: number, after: number) => `${name}\u00a0${before}\u00a0→\u00a0${after}`,
    loadsSame: 'нагрузка не изменится',
    spread: (least: number, most: number, leastAfter: number, mostAfter: number) =>
      `разброс\u00a0${least}\u2060–\u2060${most}\u00a0→\u00a0${leastAfter}\u2060–\u2060${mostAfter}`,
    spreadSame: (least: number, most: number) => `разброс\u00a0${least}\u2060–\u2060${most}`,
    empty: (before: number, after: number) => `пустых слотов ${before}\u00a0→\u00a0${after}`,
    against: (names: string) => `против отметок: ${names}`,
  },
  taken: 'Здесь менять нельзя: слот прошёл или человек уже в нём.',
  swapNow: 'Поменять местами',
  moveNow: 'Переставить',
  files: 'Файлы и печать',
  filesAbout:
    'В файлах и на бумаге — расписание, каким вы его сейчас видите. Там сказано, черновик это или опубликовано и когда.',
  print: 'Печать…',
  printAbout: 'Одна страница A4 или A3, альбомная',
  format: {
    xlsx: 'Excel (XLSX)',
    pdf: 'PDF, A4',
    'pdf-a3': 'PDF, A3',
  },
  saved: (name: string) => `Сохранено: ${name}`,
  printed: (time: string) => `данные на\u00a0${time}`,
  paperLegend: '— свободно — место пустует · * ещё не опубликовано · ! против отметок волонтёра',
  paperFilled: (filled: number, needed: number) => `заполнено ${filled} из\u00a0${needed} мест`,
  showPerson: 'показать смены',
};
export type MonthDeskWords = typeof ru;
