import { countEn, numberEn } from '../../kit/i18n/words.ts';
import type { FiguresWords } from './figures.ru.ts';

const consultations = (count: number): string => countEn(count, 'consultation', 'consultations');
const missedCalls = (count: number): string => countEn(count, 'missed call', 'missed calls');

/** The figures of a period, in English. */
export const en: FiguresWords = {
  hidden: 'hidden',
  few: '< 5',
  none: '—',
  hiddenNote: '“Hidden”: fewer than five, or a number from which another one below five could be told.',
  empty: 'Nothing in this period.',
  series: {
    subject: 'Consultations and missed calls',
    definition:
      'A consultation is a conversation a volunteer answered, incoming or outgoing. A missed call is an incoming one nobody answered. Days are by the charity’s clocks and the beginning of the conversation.',
    caption: { day: 'By day', week: 'By week, from Monday', month: 'By month' },
    consultations: 'Consultations',
    missed: 'Missed',
    columns: {
      day: ['Day', 'Consultations', 'Missed', 'Average score', 'Scores'],
      week: ['Week of', 'Consultations', 'Missed', 'Average score', 'Scores'],
      month: ['Month', 'Consultations', 'Missed', 'Average score', 'Scores'],
    },
    answer: (count, missed, most, inMost) =>
      `${consultations(count)} and ${missedCalls(missed)}; most consultations ${most}: ${inMost}`,
    week: (date) => `in the week of ${date}`,
    none: 'No consultations',
    noneMissed: (missed) => `No consultations, ${missedCalls(missed)}`,
  },
  hours: {
    subject: 'Hours and weekdays',
    definition:
      'On the left all calls (consultations and missed) by the hour they began in. On the right the share of seats of that hour’s slots that were filled. The more the colour stands out, the more.',
    answer: (part, weekday) => `Most calls come on ${weekday} ${part}`,
    none: 'No calls',
    parts: { night: 'nights', morning: 'mornings', day: 'afternoons', evening: 'evenings' },
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    calls: 'Calls',
    coverage: 'Seats filled, %',
    caption: 'By weekday and hour',
    columns: ['Weekday and hour', 'Consultations', 'Missed', 'Seats', 'Filled'],
    cell: (count, missed) => `${consultations(count)}, ${missedCalls(missed)}`,
    seats: (filled, seats) => `${numberEn(filled)} of ${seats} filled`,
  },
  topics: {
    subject: 'Topics',
    definition:
      'How many reports name the topic. A report of several topics counts in each, so the sum is larger than the number of reports.',
    answer: (name, count) => `Most often “${name}”: ${count}`,
    reports: (count) => countEn(count, 'report', 'reports'),
    none: 'No topics marked yet',
    hiddenAll: 'Too few topics to show',
    caption: 'Topics by number of reports',
    columns: ['Topic', 'Reports'],
  },
  scores: {
    subject: 'Clients’ scores',
    definition:
      'The average of answers within the scale; “±” is half of the 95 % confidence interval. A score after a transfer belongs to the last who answered and is marked uncertain. Answers outside the scale are not averaged.',
    answer: (average, half, count) =>
      `Average score ${average}${half} of ${countEn(count, 'answer', 'answers')}`,
    half: (value) => ` ± ${value}`,
    suppressed: 'Fewer than five people answered: scores are hidden so that nobody can be recognised',
    unavailable: 'Scores are not available',
    how: 'Mango passes no scores on. To get them, switch on the rating of conversations in Mango (Quality control → Rating), or ask the administrator to load a file of scores from the Mango account.',
    caption: 'How many of each score',
    columns: ['Score', 'Answers'],
    outOfScale: 'outside the scale',
    noAnswer: 'did not answer',
    notReached: 'were not asked',
    unknown: 'score unknown',
    uncertain: 'of these uncertain (after a transfer)',
    share: (share) => `A score was left after ${share} of consultations`,
    count: (count) => countEn(count, 'score', 'scores'),
  },
  loads: {
    subject: 'Volunteers’ loads',
    definition:
      'How many volunteers had how many shifts: seats of the published schedule after all changes. Drafts do not count.',
    answer: (min, max, average, volunteers) =>
      `From ${min} to ${countEn(max, 'shift', 'shifts')} each, ${average} on average for ${countEn(volunteers, 'volunteer', 'volunteers')}`,
    same: (shifts, volunteers) =>
      `Even: ${countEn(shifts, 'shift', 'shifts')} each for ${countEn(volunteers, 'volunteer', 'volunteers')}`,
    none: 'No shifts',
    volunteers: 'Volunteers',
    caption: 'How many volunteers had how many shifts',
    columns: ['Shifts', 'Volunteers'],
  },
  people: {
    subject: 'Volunteers',
    definition:
      'Shifts are seats of the published schedule after all changes. Consultations are conversations in which the volunteer talked longest. Average scores stand with their number of answers.',
    answer: (count) => `${countEn(count, 'volunteer', 'volunteers')} in the period`,
    none: 'No volunteers yet',
    caption: 'By volunteer',
    columns: [
      'Volunteer',
      'Shifts',
      'Consultations',
      'Talk time',
      'Reports missing',
      'Change requests',
      'Average score',
      'Scores',
    ],
  },
  coverage: {
    subject: 'Coverage of slots',
    definition:
      'Seats of slots in the published schedule, filled and free. A full slot has all seats filled, a partial one some, an empty one none.',
    answer: (filled, seats, share) => `${numberEn(filled)} of ${seats} seats filled — ${share}`,
    worst: (time) => `; people lack most often in the slot at ${time}`,
    none: 'No slots',
    full: 'Full',
    partial: 'Partial',
    empty: 'Empty',
    caption: 'Slots by their beginning',
    columns: ['Slot begins', 'Slots', 'Full', 'Partial', 'Empty', 'Consultations', 'Missed'],
    note: (share) => `Shifts with consultations: ${share}.`,
  },
  callers: {
    subject: 'Repeat callers',
    definition:
      'A client’s number is not stored: a fingerprint stands for it that only recognises a repeated call. Withheld numbers are never recognised.',
    answer: (repeat, clients, share) =>
      `${numberEn(repeat)} of ${countEn(clients, 'client', 'clients')} called more than once — ${share}`,
    off: 'Repeat callers were not recognised in this period',
    suppressed: 'Fewer than five clients: the number of repeat callers is hidden',
    none: 'No calls',
    caption: 'Clients by fingerprints of their numbers',
    columns: ['What', 'How many'],
    clients: 'Different clients',
    repeatClients: 'Called more than once',
    calls: 'Calls from them',
    withheld: 'Calls from a withheld number',
  },
  calls: {
    subject: 'Calls',
    definition:
      'All conversations of the period as the telephony tells them. “Outside shifts” are consultations that belong to no shift of the volunteer. “Missed with nobody on duty” are missed calls in slots where nobody was.',
    answer: (answered, incoming, share) =>
      `${numberEn(answered)} of ${countEn(incoming, 'incoming call', 'incoming calls')} answered — ${share}`,
    none: 'No incoming calls',
    caption: 'Calls of the period',
    columns: ['What', 'How many'],
    rows: {
      incoming: 'Incoming',
      answeredIncoming: 'Incoming answered',
      missed: 'Missed',
      missedInSlots: 'Missed in working hours',
      missedInEmptySlots: 'Missed with nobody on duty',
      outgoing: 'Outgoing',
      answeredOutgoing: 'Outgoing answered',
      consultations: 'Consultations',
      outsideShifts: 'Consultations outside shifts',
      transferred: 'Transferred',
      unknownEmployee: 'Unknown employee',
      talkSeconds: 'Talk time',
      averageTalkSeconds: 'Conversation, average',
      medianTalkSeconds: 'Conversation, median',
      averageWaitSeconds: 'Wait for an answer, average',
    },
  },
  reports: {
    subject: 'Volunteers’ reports',
    definition:
      'Every consultation of a known volunteer needs a report. “Missing” is a consultation no report came for or safely matched; “overdue” means 72 hours are over.',
    answer: (joined, expected) =>
      `Reports on ${numberEn(joined)} of ${countEn(expected, 'consultation', 'consultations')}`,
    none: 'No reports needed yet',
    caption: 'Reports of the period',
    columns: ['What', 'How many'],
    rows: {
      expected: 'Needed',
      joined: 'Present',
      missing: 'Missing',
      overdue: 'Of these overdue',
      sent: 'Sent',
      unsafe: 'To be matched with a call',
      alone: 'Without a call',
      risk: 'With a risk flag',
      riskNotDiscussed: 'Of these not discussed',
      toDiscuss: 'Asking to discuss',
      discussed: 'Discussed',
    },
  },
  changes: {
    subject: 'Changes after publishing',
    definition:
      'Requests “I cannot come” on shifts of the period and how they ended. Per 100 shifts, so that months of different lengths compare. The aim is zero.',
    answer: (requests, per100) =>
      `${countEn(requests, 'change request', 'change requests')}: ${per100} per 100 shifts`,
    none: 'Nobody asked for a change',
    caption: 'Change requests',
    columns: ['How it ended', 'How many'],
    rows: {
      requests: 'Requests in all',
      replaced: 'Replaced',
      leftGap: 'Left as a gap',
      declined: 'Declined',
      withdrawn: 'Withdrawn',
      open: 'Still open',
      per100Shifts: 'Per 100 shifts',
      medianNoticeHours: 'Hours before the shift (median)',
    },
  },
  process: {
    subject: 'How the work goes',
    definition:
      'By month: how many volunteers answered about their availability in time, days from the draft to publishing, edits by hand, changes after publishing, and tasks in amoCRM closed after their deadline.',
    answer: (inTime, asked, month) =>
      `${inTime} of ${countEn(asked, 'volunteer', 'volunteers')} answered in time (${month})`,
    none: 'No month with a schedule in this period',
    caption: 'By month',
    columns: [
      'Month',
      'Asked',
      'In time',
      'Late',
      'No answer',
      'Days to publishing',
      'Edits by hand',
      'Changes after publishing',
      'Per 100 shifts',
      'Tasks',
      'Overdue',
    ],
  },
};
