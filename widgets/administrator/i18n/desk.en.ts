import { countEn } from '../../kit/i18n/words.ts';
import type { DeskWords } from './desk.ru.ts';

const seats = (count: number): string => countEn(count, 'seat', 'seats');

/** “usually 3–4 calls”, of a mean. */
export function usualCalls(mean: number): string {
  if (mean === 0) return 'usually no calls';
  if (mean < 1) return 'usually less than one call';
  const [low, high] = [Math.floor(mean), Math.ceil(mean)];
  const named = countEn(high, 'call', 'calls');
  return `usually ${low === high ? named : `${low}–${named}`}`;
}

/** Tools for the whole month, in English. */
export const en: DeskWords = {
  usualCalls,
  gaps: {
    open: 'Most needed…',
    title: 'Free seats',
    order: 'First the empty slots with most calls to come, then the soonest.',
    rests: (weeks) =>
      weeks === 0
        ? 'How many calls to expect is not known yet: there is no whole week of calls.'
        : `Calls are a mean of the last ${countEn(weeks, 'whole week', 'whole weeks')}.`,
    empty: 'Nobody',
    missing: (count) => `Missing: ${count}`,
    unknown: 'calls not known',
    none: 'There are no free seats to come.',
  },
  bulk: {
    clear: (day) => `Clear ${day}…`,
    copy: (days) => `Copy the pins of the week ${days}…`,
    keys: 'D clears the day, W copies the pins of this week',
    clearTitle: (day) => `Clear ${day}?`,
    clearYes: 'Clear',
    clearPinned: 'Take out pinned people, too',
    cleared: (count) => `${seats(count)} will be free:`,
    clearNothing: 'There is nobody to take out.',
    keepsOut: 'Making the schedule again does not put these people back here.',
    oneStep: 'It is all one step of undo.',
    copyTitle: (days) => `Copy the pins of the week ${days}`,
    copyTo: 'To the week',
    copyYes: 'Copy',
    copied: (count) => `${seats(count)} will be pinned:`,
    copyNothing: 'There is nothing to copy.',
    copyNoPins: 'There is nothing to copy: no seat is pinned.',
    skipped: (count) => `Not possible (${count}):`,
    kept: (count) => `Stays as it is (${count}):`,
    reason: {
      past: 'the slot has begun',
      pinned: 'pinned',
      'no-slot': 'there is no such slot',
      gone: 'no volunteer any more',
      there: 'is there already',
      'kept-out': 'was taken out of there by hand',
      full: 'no free seat',
      against: 'has not marked it, or wanted no more',
    },
    row: (name, when) => `${name}, ${when}`,
    rowWhy: (name, when, why) => `${name}, ${when}: ${why}`,
  },
  compare: {
    open: 'Compare with published',
    short: 'Compare…',
    notYet: 'The schedule is not published yet: there is nothing to compare with.',
    same: 'Nothing differs: volunteers see the same.',
    since: (version, count) => `${countEn(count, 'change', 'changes')} after version\u00a0${version}`,
    byDay: 'By day',
    byPerson: 'By person',
    shifts: (before, after) => `shifts: ${before} before, ${after} now`,
  },
  conflict: {
    yours: (edit) => `Yours is not saved: ${edit}.`,
    anyway: 'Do it anyway',
    drop: 'Give it up',
    senseless: {
      'read-only': 'It can’t be repeated: the schedule is not being edited.',
      nothing: 'It can’t be repeated: there is nothing left to undo or redo.',
      past: 'It can’t be repeated: the slot has begun.',
      gone: 'It can’t be repeated: that person is not there any more.',
      already: 'No need to repeat it: it is so already.',
      'no-room': 'It can’t be repeated: the seat is taken.',
    },
    now: (step) => `Now it would concern something else: ${step}.`,
  },
  undo: (step) => `Undo: ${step}`,
  redo: (step) => `Redo: ${step}`,
  seats,
};
