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
    open: (count) => `Free seats (${count})`,
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
    ofDay: (day) => `Do with ${day}`,
    ofWeek: (days) => `Do with the week ${days}`,
    clear: 'Clear the day…',
    copy: 'Copy pins…',
    clearTitle: (day) => `Clear ${day}?`,
    clearYes: 'Clear',
    clearPinned: 'Take out pinned people, too',
    cleared: (count) => `${seats(count)} will be free:`,
    clearNothing: 'There is nobody to take out.',
    keepsOut: 'Making the schedule again does not put these people back here. It is all one step of undo.',
    copyTitle: (days) => `Copy the pins of the week ${days}`,
    copyTo: 'To the week',
    copyYes: 'Copy',
    copied: (count) => `${seats(count)} will be pinned:`,
    copyNothing: 'There is nothing to copy.',
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
    title: (version) => `Changes against version ${version}`,
    notYet: 'The schedule is not published yet: there is nothing to compare with.',
    same: 'Nothing differs: volunteers see the same.',
    count: (count) => `Not published: ${countEn(count, 'change', 'changes')}.`,
    byDay: 'By day',
    byPerson: 'By person',
    was: 'was',
    now: 'will be',
    nobody: 'nobody',
    figures: 'What changes in all',
    filled: (before, after, needed) =>
      before === after
        ? `Seats filled: ${after} of ${needed}, as before.`
        : `Seats filled: ${before} → ${after} of ${needed}.`,
    loads: (before, after) =>
      before === after
        ? `Shifts per person who has any: ${after}, as before.`
        : `Shifts per person who has any: ${before} → ${after}.`,
    shifts: (before, after) => `shifts ${before} → ${after}`,
  },
  conflict: {
    yours: (edit) => `What you did is not saved: ${edit}.`,
    anyway: 'Do it anyway',
    drop: 'Give it up',
    goneSeat: 'It can’t be done now: that person is not there any more.',
    already: 'There is no need to: it is so already.',
    noRoom: 'It can’t be done now: the seat is taken.',
    past: 'It can’t be done now: the slot has begun.',
    readOnly: 'It can’t be done now: the schedule is not being edited.',
    nothing: 'It can’t be done now: there is nothing left to undo or redo.',
    now: (step) => `Now it would concern something else: ${step}.`,
  },
  step: {
    undo: (step) => `Undo: ${step}`,
    redo: (step) => `Redo: ${step}`,
    added: (name, when) => `${name} → ${when}`,
    removed: (name, when) => `${name} − ${when}`,
    many: (kind, count) => `${kind}, ${seats(count)}`,
  },
};
