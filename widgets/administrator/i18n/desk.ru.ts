import { countRu } from '../../kit/i18n/words.ts';

const seats = (count: number): string => countRu(count, 'место', 'места', 'мест');
const changes = (count: number): string => countRu(count, 'изменение', 'изменения', 'изменений');

/** «обычно 3–4 звонка», of a mean. */
export function usualCalls(mean: number): string {
  if (mean === 0) return 'звонков обычно нет';
  if (mean < 1) return 'обычно меньше одного звонка';
  const [low, high] = [Math.floor(mean), Math.ceil(mean)];
  const named = countRu(high, 'звонок', 'звонка', 'звонков');
  return `обычно ${low === high ? named : `${low}–${named}`}`;
}

/** Tools for the whole month, in Russian. */
export const ru = {
  usualCalls,
  gaps: {
    open: (count: number) => `Свободные места (${count})`,
    title: 'Свободные места',
    order: 'Сначала пустые слоты, где обычно больше звонков, затем ближайшие.',
    rests: (weeks: number) =>
      weeks === 0
        ? 'Сколько звонков ждать, пока неизвестно: нет ни одной полной недели звонков.'
        : `Звонки — в среднем за ${countRu(weeks, 'полную неделю', 'последние полные недели', 'последних полных недель')}.`,
    empty: 'Нет никого',
    missing: (count: number) => `Не хватает: ${count}`,
    unknown: 'звонки неизвестны',
    none: 'Свободных мест впереди нет.',
  },
  bulk: {
    ofDay: (day: string) => `Действия: ${day}`,
    ofWeek: (days: string) => `Действия с неделей ${days}`,
    clear: 'Очистить день…',
    copy: 'Скопировать закреплённых…',
    clearTitle: (day: string) => `Очистить день: ${day}?`,
    clearYes: 'Очистить',
    clearPinned: 'Снять и закреплённых',
    cleared: (count: number) => `Освободится ${seats(count)}:`,
    clearNothing: 'Снимать некого.',
    keepsOut: 'Снятых людей перегенерация в эти места не вернёт. Всё вместе отменяется одним шагом.',
    copyTitle: (days: string) => `Скопировать закреплённых из недели ${days}`,
    copyTo: 'В неделю',
    copyYes: 'Скопировать',
    copied: (count: number) => `Будет закреплено ${seats(count)}:`,
    copyNothing: 'Копировать нечего.',
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
    title: (version: number) => `Отличия от версии ${version}`,
    notYet: 'Расписание ещё не публиковали: сравнивать не с чем.',
    same: 'Отличий нет: волонтёры видят то же самое.',
    count: (count: number) => `Не опубликовано: ${changes(count)}.`,
    byDay: 'По дням',
    byPerson: 'По людям',
    was: 'было',
    now: 'станет',
    nobody: 'никого',
    figures: 'Что меняется в целом',
    filled: (before: number, after: number, needed: number) =>
      before === after
        ? `Занято мест: ${after} из ${needed}, как и было.`
        : `Занято мест: ${before} → ${after} из ${needed}.`,
    loads: (before: string, after: string) =>
      before === after
        ? `Смен на человека, кому достались: ${after}, как и было.`
        : `Смен на человека, кому достались: ${before} → ${after}.`,
    shifts: (before: number, after: number) => `смен ${before} → ${after}`,
  },
  conflict: {
    yours: (edit: string) => `Ваше действие не сохранено: ${edit}.`,
    anyway: 'Сделать всё равно',
    drop: 'Отказаться',
    goneSeat: 'Теперь его не повторить: человека там уже нет.',
    already: 'Повторять не нужно: это уже так.',
    noRoom: 'Теперь его не повторить: место заняли.',
    past: 'Теперь его не повторить: слот уже начался.',
    readOnly: 'Теперь его не повторить: расписание сейчас не правят.',
    nothing: 'Теперь его не повторить: отменять или возвращать уже нечего.',
    now: (step: string) => `Сейчас это коснётся другого: ${step}.`,
  },
  step: {
    undo: (step: string) => `Отменить: ${step}`,
    redo: (step: string) => `Вернуть: ${step}`,
    added: (name: string, when: string) => `${name} → ${when}`,
    removed: (name: string, when: string) => `${name} − ${when}`,
    many: (kind: string, count: number) => `${kind}, ${seats(count)}`,
  },
};
export type DeskWords = typeof ru;
