import { countRu } from '../../kit/i18n/words.ts';

const seats = (count: number): string => countRu(count, 'место', 'места', 'мест');
const changes = (count: number): string => countRu(count, 'изменение', 'изменения', 'изменений');

/** «обычно 3–4 звонка», of a mean. */
export function usualCalls(mean: number): string {
  if (mean === 0) return 'звонков обычно нет';
  if (mean < 1) return 'обычно меньше одного звонка';
  const [low, high] = [Math.floor(mean), Math.ceil(mean)];
  const named = countRu(high, 'звонок', 'звонка', 'звонков');
  return `обычно ${low === high ? named : `${low}\u2060–\u2060${named}`}`;
}

/** Tools for the whole month, in Russian. */
export const ru = {
  usualCalls,
  gaps: {
    open: 'Где нужнее…',
    title: 'Свободные места',
    order: 'Сначала пустые слоты, где обычно больше звонков, затем ближайшие.',
    rests: (weeks: number) =>
      weeks === 0
        ? 'Сколько звонков ждать, пока неизвестно: нет ни одной полной недели звонков.'
        : `Звонки — в среднем за\u00a0${countRu(weeks, 'полную неделю', 'последние полные недели', 'последних полных недель')}.`,
    empty: 'Нет никого',
    missing: (count: number) => `Не хватает: ${count}`,
    unknown: 'звонки неизвестны',
    none: 'Свободных мест впереди нет.',
  },
  bulk: {
    clear: (day: string) => `Очистить день: ${day}…`,
    copy: (days: string) => `Скопировать закреплённых из недели ${days}…`,
    keys: 'D — очистить день, W — скопировать закреплённых из этой недели',
    clearTitle: (day: string) => `Очистить день: ${day}?`,
    clearYes: 'Очистить',
    clearPinned: 'Снять и закреплённых',
    cleared: (count: number) => `Освободится ${seats(count)}:`,
    clearNothing: 'Снимать некого.',
    keepsOut: 'Снятых людей перегенерация в эти места не вернёт.',
    oneStep: 'Всё вместе отменяется одним шагом.',
    copyTitle: (days: string) => `Скопировать закреплённых из недели ${days}`,
    copyTo: 'В неделю',
    copyYes: 'Скопировать',
    copied: (count: number) => `Будет закреплено ${seats(count)}:`,
    copyNothing: 'Копировать нечего.',
    copyNoPins: 'Копировать нечего: закреплённых нет.',
    skipped: (count: number) => `Не получится (${count}):`,
    kept: (count: number) => `Останется как есть (${count}):`,
    reason: {
      past: 'слот уже начался',
      pinned: 'закреплено',
      'no-slot': 'такого слота нет',
      gone: 'больше не волонтёр',
      there: 'уже стоит там',
      'kept-out': 'раньше снят(а) отсюда вручную',
      full: 'мест нет',
      against: 'не отмечал(а) или больше не хотел(а)',
    },
    row: (name: string, when: string) => `${name}, ${when}`,
    rowWhy: (name: string, when: string, why: string) => `${name}, ${when}: ${why}`,
  },
  compare: {
    open: 'Сравнить с опубликованным',
    short: 'Сравнить…',
    notYet: 'Расписание ещё не публиковали: сравнивать не с чем.',
    same: 'Отличий нет: волонтёры видят то же самое.',
    since: (version: number, count: number) => `${changes(count)} после версии\u00a0${version}`,
    byDay: 'По дням',
    byPerson: 'По людям',
    shifts: (before: number, after: number) => `смен было ${before}, станет ${after}`,
  },
  conflict: {
    yours: (edit: string) => `Не сохранено ваше: ${edit}.`,
    anyway: 'Сделать всё равно',
    drop: 'Отказаться',
    senseless: {
      'read-only': 'Повторить нельзя: расписание сейчас не правят.',
      nothing: 'Повторить нельзя: отменять или возвращать уже нечего.',
      past: 'Повторить нельзя: слот уже начался.',
      gone: 'Повторить нельзя: человека там уже нет.',
      already: 'Повторять не нужно: это уже так.',
      'no-room': 'Повторить нельзя: место уже заняли.',
    },
    now: (step: string) => `Сейчас это коснётся другого: ${step}.`,
  },
  undo: (step: string) => `Отменить: ${step}`,
  redo: (step: string) => `Вернуть: ${step}`,
  seats,
};
export type DeskWords = typeof ru;
