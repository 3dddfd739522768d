import type { TourWords } from '../tour-words.ts';

/** What stands on the tour pictures, in English. */
export const ENGLISH_TOURS: TourWords = {
  common: {
    month: 'January 2027',
    day1: 'Mon',
    day2: 'Tue',
    day3: 'Wed',
    day4: 'Thu',
    day5: 'Fri',
    day6: 'Sat',
    day7: 'Sun',
  },
  volunteer: {
    title: 'When can you?',
    line1: 'Paint the hours that suit you',
    line2: 'and send your answer. The',
    line3: 'schedule will appear here.',
    button: 'Send',
  },
  administrator: {
    title: 'The whole month',
    line1: 'Look through the draft, change',
    line2: 'it by hand and publish it:',
    line3: 'everybody gets their shifts.',
    button: 'Publish…',
    free: 'free',
    name1: 'Anna K.',
    name2: 'Peter V.',
    name3: 'Maria S.',
    name4: 'Oleg T.',
    name5: 'Irina L.',
  },
  dashboard: {
    title: 'A month in figures',
    line1: 'Consultations, scores, shifts:',
    line2: 'what has changed, and where',
    line3: 'hands are missing.',
    button: 'Report of the month',
    figure1: 'Consultations',
    figure2: 'Shifts filled',
    figure3: 'Score',
    score: '4.6',
    chart: 'Most calls come on Sundays',
  },
};
