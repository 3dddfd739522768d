import { countRu } from './words.ts';

const marked = (count: number): string => countRu(count, 'отметка', 'отметки', 'отметок');

/** Marking availability, in Russian. */
export const ru = {
  grid: (month: string) => `Доступность, ${month}`,
  cell: (day: string, span: string, state: string) => `${day}, ${span}, ${state}`,
  chosen: 'отмечено',
  free: 'не отмечено',
  past: 'уже прошло',
  offers: (count: number) => `, ${countRu(count, 'человек может', 'человека могут', 'человек могут')}`,
  chooseDay: (day: string) => `Весь день: ${day}`,
  chooseTime: (span: string) => `Каждый день в\u00a0${span}`,
  chooseWeekday: (weekday: string) => `Каждый день недели: ${weekday}`,
  weekdays: 'Выбрать день недели',
  namedDays: 'Особые дни',
  offersLegend: 'Маленькое число в клетке — сколько человек уже могут в это время.',
  tools: 'Инструменты',
  likeLastMonth: 'Как в прошлом месяце',
  byWeeks: 'По неделям…',
  clear: 'Очистить',
  undo: 'Отменить',
  redo: 'Вернуть',
  cleared: (count: number) => `Убрано: ${marked(count)}.`,
  copied: (count: number) => `Отмечено как в прошлом месяце: ${marked(count)}.`,
  patterned: 'Отмечено по неделям.',
  wishes: 'Пожелания, если есть',
  maxShifts: 'Смен в месяц, не больше',
  maxPerDay: 'Смен в день, не больше',
  badWish: 'Нужно целое число от 1 до 1000, или оставьте пустым.',
  answerBy: (date: string, time: string) => `ответьте до\u00a0${date}, ${time}`,
  left: (time: string) => `осталось: ${time}`,
  late: (date: string, time: string) =>
    `Срок ответа прошёл ${date} в\u00a0${time}. Ответ можно отправить, он будет отмечен как поздний: администратор его увидит и решит, составлять ли расписание заново.`,
  cannotLink: (inMonth: string) => `Не смогу ${inMonth}`,
  cannotTitle: (inMonth: string) => `Не сможете ${inMonth}?`,
  cannotText: (count: number) =>
    `Это тоже ответ: смен у вас в этом месяце не будет.${count === 0 ? '' : ` Отметки (${count}) будут убраны.`} Пока расписание не опубликовано, можно передумать.`,
  cannotYes: 'Да, не смогу',
  nothingTitle: 'Ничего не отмечено',
  nothingText: 'Отметьте хотя бы одно время, или ответьте, что в этом месяце не сможете.',
  counted: (count: number) => `Отмечено ${count}`,
  saving: {
    saved: 'сохранено',
    waiting: 'сохраняем…',
    saving: 'сохраняем…',
    failed: 'не сохранено',
  },
  failed: {
    offline: 'Не удалось сохранить: нет связи. Отмеченное не потеряется, отправим, когда связь вернётся.',
    down: 'Не удалось сохранить: сервис не отвечает. Отмеченное не потеряется, попробуем ещё раз сами.',
    expired:
      'Не удалось сохранить: вход устарел. Отмеченное не потеряется; откройте «Смену» заново из amoCRM.',
  },
  notSent: 'не отправлено',
  undecided: 'не сохранено, выберите выше, что оставить',
  send: 'Отправить',
  sendAgain: 'Отправить изменения',
  sent: 'Отправлено',
  thanks: (date: string, until: string) =>
    `Спасибо! Расписание появится ${date}. Изменить можно до\u00a0${until}; если его уже проверяют, администратор увидит изменение.`,
  thanksLate:
    'Спасибо! Ответ пришёл после срока: администратор увидит его и решит, составлять ли расписание заново.',
  thanksCannot: (inMonth: string) =>
    `Спасибо, понятно: ${inMonth} вы не сможете. Передумаете — отметьте время и отправьте.`,
  behalf: (name: string) => `Вы отмечаете за другого: ${name}.`,
  behalfSent: (name: string) => `Ответ отправлен: ${name}.`,
  closed: {
    planned: (date: string) => `Сбор ответов начнётся ${date}. До этого отмечать нельзя.`,
    published:
      'Расписание опубликовано, ответы больше не меняются. Если не сможете выйти на смену, скажите об этом в «Моих сменах».',
    closed: 'Месяц закончился: здесь видно, что вы отмечали.',
    other: 'Сейчас ответы не принимаются.',
  },
  conflictTitle: 'Ответ изменили в другом месте',
  conflictText: (theirs: number, mine: number) =>
    `Пока вы отмечали, сохранили другой ответ — в другом окне, на другом устройстве или это сделал администратор. Там: ${marked(theirs)}; здесь: ${marked(mine)}. Ничего не записано поверх. Что оставить?`,
  conflictShut: 'Пока вы отмечали, ответ сохранили в другом месте, и месяц больше не принимает ответов.',
  keepMine: 'Оставить то, что здесь',
  takeTheirs: 'Взять то, что там',
  patternTitle: 'Отметить по неделям',
  patternText:
    'Отметьте неделю так, как вы можете обычно. В выбранных неделях отметки станут такими; остальные недели не изменятся.',
  patternGrid: 'Обычная неделя',
  patternCell: (weekday: string, span: string, state: string) => `${weekday}, ${span}, ${state}`,
  patternDay: (weekday: string) => `Весь день: ${weekday}`,
  patternWeeks: 'В каких неделях',
  patternWeek: (from: string, to: string) => (from === to ? from : `${from} — ${to}`),
  patternApply: 'Отметить',
  keys: [
    'Стрелки — перейти; Home и End — к краю; Page Up и Page Down — на неделю',
    'Пробел или Enter — отметить или снять; на заголовке — всю линию',
    'Shift и стрелки — выделить несколько, потом пробел',
    'Ctrl+Z — отменить, Ctrl+Shift+Z — вернуть',
    '? — этот список, Esc — закрыть',
  ] as readonly string[],
};
export type AvailabilityWords = typeof ru;
