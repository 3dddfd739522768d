import type { MonthDeskWords } from './month-desk.ru.ts';

/** Overview, effect of an edit, files and printing of the month, in English. */
export const en: MonthDeskWords = {
  overview: 'Days of the month',
  dayOf: (day, filled, needed, missing) =>
    `${day}: ${needed === 0 ? 'no shifts' : `${filled} of ${needed} filled${missing > 0 ? `, ${missing} free` : ''}`}`,
  served: (name) => `, ${name} serves`,
  overviewKeys: 'Days of the month: arrows — over days, Enter — to that day',
  effect: {
    filled: (before, after) => `filled ${before}\u00a0→\u00a0${after}`,
    filledSame: (count) => `filled ${count}, as now`,
    load: (name, before, after) => `${name}\u00a0${before}\u00a0→\u00a0${after}`,
    loadsSame: 'loads do not change',
    spread: (least, most, leastAfter, mostAfter) =>
      `spread\u00a0${least}\u2060–\u2060${most}\u00a0→\u00a0${leastAfter}\u2060–\u2060${mostAfter}`,
    spreadSame: (least, most) => `spread\u00a0${least}\u2060–\u2060${most}`,
    empty: (before, after) => `empty slots ${before}\u00a0→\u00a0${after}`,
    against: (names) => `against the marks: ${names}`,
  },
  taken: 'Nothing can change here: the slot is over, or the person is in it already.',
  swapNow: 'Swap',
  moveNow: 'Move',
  files: 'Files and printing',
  filesAbout:
    'Files and paper show the schedule as you see it now. They say whether it is a draft or published, and since when.',
  print: 'Print…',
  printAbout: 'One landscape page of A4 or A3',
  format: { xlsx: 'Excel (XLSX)', pdf: 'PDF, A4', 'pdf-a3': 'PDF, A3' },
  saved: (name) => `Saved: ${name}`,
  printed: (time) => `as of ${time}`,
  paperLegend: '— free — nobody sits there · * not published yet · ! against the volunteer’s marks',
  paperFilled: (filled, needed) => `${filled} of ${needed} seats filled`,
  showPerson: 'show shifts',
};
