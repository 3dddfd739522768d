import { countRu } from '../../kit/i18n/words.ts';

const shifts = (count: number): string => countRu(count, 'смена', 'смены', 'смен');
const ofShifts = (count: number): string => countRu(count, 'смены', 'смен', 'смен');
const places = (count: number): string => countRu(count, 'место', 'места', 'мест');
const ofSlots = (count: number): string => countRu(count, 'слот', 'слота', 'слотов');
const people = (count: number): string => countRu(count, 'человек', 'человека', 'человек');

/** Loads, gaps and why no better schedule exists, in Russian. */
export const ru = {
  panel: 'Нагрузка и ровность',
  loads: 'Кто сколько дежурит',
  loadOf: (name: string, held: number, offered: number, wish: number | null) =>
    `${name}: ${shifts(held)}, отмечено ${offered}${wish === null ? '' : `, хотел(а) до\u00a0${wish}`}`,
  average: (average: string) => `В среднем ${average} у тех, кто может дежурить`,
  loadsLegend: 'Черта — среднее, засечка — сколько смен человек просил не превышать.',
  noAnswer: 'не ответил(а)',
  cannot: 'не может',
  late: 'ответ поздний',
  filled: (filled: number, needed: number) => `Заполнено ${filled} из\u00a0${needed} мест`,
  filledAll: (needed: number) => `Заполнены все ${places(needed)}.`,
  noMore: 'больше невозможно',
  gapsBy: {
    'nobody-available': (count: number) => `на\u00a0${places(count)} никто не отмечен`,
    'nobody-else-available': (count: number) => `на\u00a0${places(count)} больше никто не отмечен`,
    'at-own-limits': (count: number) => `на\u00a0${places(count)} все отметившие уже дежурят, сколько хотели`,
    'open-candidates': (count: number) => `на\u00a0${places(count)} есть кого поставить`,
  },
  evenest: 'Ровнее распределить нельзя.',
  noDraft: 'Для нынешней сетки программа расписания не составляла, сравнить не с чем.',
  byHand: 'Это расписание отличается от самого ровного.',
  fewerSeats: (by: number) => `Программа могла бы заполнить на\u00a0${places(by)} больше.`,
  moreSquares: (by: number, now: number, best: number) =>
    `Сумма квадратов смен ${now} против ${best} у самого ровного — на\u00a0${by} больше (чем меньше, тем ровнее). Столько прибавляет ${shifts(Math.ceil(by / 2))}, если отдать от одного другому, когда у них было поровну.`,
  notProven:
    'По числу смен оно не хуже лучшего, но доказать, что это лучшее, сейчас нельзя: ответы изменились или часть мест закрыта вручную.',
  range: (least: number, most: number) =>
    `На человека приходится от\u00a0${least} до\u00a0${ofShifts(most)}.`,
  heavy: (name: string, held: number, average: string) =>
    `${name}: ${shifts(held)}\u00a0— больше чем вдвое против среднего (${average}).`,
  whyButton: 'Почему?',
  proofTitle: 'Почему лучше нельзя',
  proofNotBest:
    'Расписание изменили после составления. Ниже — что доказано про ответы волонтёров и как разошлись смены сейчас.',
  proofSeats: 'Почему не больше мест',
  proofSeatsAll: 'Заполнены все места, больше просто нет.',
  proofCut: (slots: number, volunteers: number) =>
    `Узкое место: ${ofSlots(slots)} и\u00a0${people(volunteers)}. Все, кто отметил эти слоты, уже стоят в них или дежурят столько, сколько хотели, поэтому ни одной перестановкой мест не прибавить.`,
  proofCutNobody: (slots: number) =>
    `Узкое место: ${ofSlots(slots)}. Никто, кроме уже стоящих, эти слоты не отметил, поэтому ни одной перестановкой мест не прибавить.`,
  proofCutSlots: 'Эти слоты',
  proofCutPeople: 'Эти люди',
  proofEven: 'Почему не ровнее',
  proofEvenText:
    'Ровнее стало бы, только если бы кто-то отдал смену тому, у кого их хотя бы на две меньше, — сам или по цепочке через других. Программа проверила все такие цепочки: их нет.',
  proofLevel: (held: number, count: number) => `${shifts(held)}: ${people(count)}`,
  proofPerson: (name: string, offered: number, wish: number | null) =>
    `${name} (отмечено ${offered}${wish === null ? '' : `, хотел(а) до\u00a0${wish}`})`,
  curveTitle: 'Если ограничить смены',
  curveText: 'Сколько мест заполнится, если на человека не больше N смен',
  curveN: 'не больше',
  curveSeats: 'мест',
  curveNow: 'сейчас',
  gapTitle: 'Почему место свободно',
  gap: {
    'nobody-available': 'Этот слот никто не отметил.',
    'nobody-else-available': 'Кроме тех, кто уже стоит, этот слот никто не отметил.',
    'at-own-limits': 'Все, кто отметил этот слот, уже дежурят столько, сколько хотели:',
    'open-candidates': 'Есть кого поставить: кто-то отметил этот слот и не занят.',
  },
  limit: {
    month: (name: string, value: number) => `${name}: не больше ${ofShifts(value)} в месяц`,
    day: (name: string, value: number) => `${name}: не больше ${ofShifts(value)} в день`,
  },
};
export type FairnessWords = typeof ru;
