import { countEn } from '../../kit/i18n/words.ts';
import type { FairnessWords } from './fairness.ru.ts';

const shifts = (count: number): string => countEn(count, 'shift', 'shifts');
const seats = (count: number): string => countEn(count, 'seat', 'seats');
const slots = (count: number): string => countEn(count, 'slot', 'slots');
const people = (count: number): string => countEn(count, 'person', 'people');

/** Loads, gaps and why no better schedule exists, in English. */
export const en: FairnessWords = {
  panel: 'Loads and evenness',
  loads: 'Who serves how much',
  loadOf: (name, held, offered, wish) =>
    `${name}: ${shifts(held)}, ${offered} marked${wish === null ? '' : `, wanted at most ${wish}`}`,
  average: (average) => `On average ${average} among those who can serve`,
  loadsLegend: 'The line is the average, the tick is the most a person wanted.',
  noAnswer: 'no answer',
  cannot: 'cannot',
  late: 'late answer',
  filled: (filled, needed) => `${filled} of ${needed} seats are filled`,
  filledAll: (needed) => `All ${seats(needed)} are filled.`,
  noMore: 'more is impossible',
  gapsBy: {
    'nobody-available': (count) => `nobody marked ${seats(count)}`,
    'nobody-else-available': (count) => `nobody else marked ${seats(count)}`,
    'at-own-limits': (count) => `for ${seats(count)} all who marked serve as much as they wanted`,
    'open-candidates': (count) => `there is somebody for ${seats(count)}`,
  },
  evenest: 'It cannot be shared more evenly.',
  noDraft: 'No draft has been made for the present slots: there is nothing to compare with.',
  byHand: 'This schedule differs from the most even one.',
  fewerSeats: (by) => `The program could fill ${seats(by)} more.`,
  moreSquares: (by, now, best) =>
    `The sum of squares of shifts is ${now} against ${best} of the most even one, ${by} more (the less the more even). So much is added by ${shifts(Math.ceil(by / 2))} passed from one person to another when they had as many.`,
  notProven:
    'By numbers of shifts it is as good as the best, but that cannot be proved now: answers changed, or hands closed some seats.',
  range: (least, most) => `One person has from ${least} to ${shifts(most)}.`,
  heavy: (name, held, average) => `${name}: ${shifts(held)}, more than twice the average (${average}).`,
  whyButton: 'Why?',
  proofTitle: 'Why it cannot be better',
  proofNotBest:
    'The schedule was changed after it was made. Below is what is proved of the answers, and how shifts are shared now.',
  proofSeats: 'Why not more seats',
  proofSeatsAll: 'All seats are filled: there are no more.',
  proofCut: (count, volunteers) =>
    `The bottleneck: ${slots(count)} and ${people(volunteers)}. All who marked these slots serve in them already or serve as much as they wanted, so no rearrangement fills one seat more.`,
  proofCutNobody: (count) =>
    `The bottleneck: ${slots(count)}. Nobody but those who serve there marked them, so no rearrangement fills one seat more.`,
  proofCutSlots: 'These slots',
  proofCutPeople: 'These people',
  proofEven: 'Why not more even',
  proofEvenText:
    'It would become more even only if somebody passed a shift, directly or through others, to a person who has at least two fewer. The program has tried every such chain: there is none.',
  proofLevel: (held, count) => `${shifts(held)}: ${people(count)}`,
  proofPerson: (name, offered, wish) =>
    `${name} (${offered} marked${wish === null ? '' : `, wanted at most ${wish}`})`,
  curveTitle: 'If shifts were limited',
  curveText: 'How many seats are filled if nobody has more than N shifts',
  curveN: 'at most',
  curveSeats: 'seats',
  curveNow: 'now',
  gapTitle: 'Why the seat is free',
  gap: {
    'nobody-available': 'Nobody marked this slot.',
    'nobody-else-available': 'Nobody but those seated marked this slot.',
    'at-own-limits': 'All who marked this slot serve as much as they wanted:',
    'open-candidates': 'There is somebody to seat: somebody marked this slot and is free.',
  },
  limit: {
    month: (name, value) => `${name}: at most ${shifts(value)} a month`,
    day: (name, value) => `${name}: at most ${shifts(value)} a day`,
  },
};
