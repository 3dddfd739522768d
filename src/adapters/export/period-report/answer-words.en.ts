import { wholeText } from './number-text.ts';
import type { AnswerWords } from './words.ts';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const PARTS = { night: 'night', morning: 'morning', day: 'afternoon', evening: 'evening' } as const;

const whole = (count: number) => wholeText(count, 'en');

const counted = (count: number, noun: string) => `${whole(count)} ${noun}${count === 1 ? '' : 's'}`;

export const englishAnswers: AnswerWords = {
  series: (consultations, missed, most, inMost) =>
    `${counted(consultations, 'consultation')} and ${counted(missed, 'missed call')}; most consultations: ${most}, ${whole(inMost)}`,
  noSeries: 'There were no consultations',
  week: (date) => `in the week from ${date}`,
  hours: (weekday, part) => `Most calls come on ${WEEKDAYS[weekday - 1] ?? ''}, ${PARTS[part]}`,
  noHours: 'There were no calls',
  topics: (name, reports) => `Most often: ${name}, ${counted(reports, 'report')}`,
  noTopics: 'No topics were marked',
  hiddenTopics: 'Too few topics to be shown',
  scores: (average, halfWidth, answers) =>
    `Average score ${average}${halfWidth === null ? '' : ` ± ${halfWidth}`} of ${counted(answers, 'answer')}`,
  hiddenScores: 'Fewer than five people answered: scores are hidden so that nobody is recognised',
  noAnswers: 'Nobody gave a score',
  coverage: (filled, seats, share) => `${whole(filled)} of ${counted(seats, 'seat')} filled: ${share}`,
  noSlots: 'There are no published slots',
  loads: (min, max, average, volunteers) =>
    `From ${whole(min)} to ${counted(max, 'shift')} a person, ${average} on average over ${counted(volunteers, 'volunteer')}`,
  noLoads: 'There were no shifts',
  process: (inTime, asked, month) =>
    `${whole(inTime)} of ${counted(asked, 'volunteer')} answered in time (${month})`,
  noProcess: 'No month of this period has a schedule',
  calls: 'Consultations',
  missed: 'Missed',
  callsPerCell: 'In a cell: consultations / missed. The darker, the more calls.',
  seatsPerCell: 'In a cell: filled seats / all seats. The darker, the fuller.',
  full: 'full',
  partial: 'partial',
  empty: 'empty',
  reports: 'Reports',
  answers: 'Answers',
  volunteersByShifts: 'Volunteers with so many shifts',
  outOf: (part, all) => `${part} of ${all}`,
  outOfAnswers: (answers) => counted(answers, 'score'),
  aboutVersion: (version, zone) => `Version of definitions: ${version}. Time zone: ${zone}.`,
};
