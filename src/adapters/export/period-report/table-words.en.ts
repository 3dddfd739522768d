import type { TablesWords } from './words.ts';

export const englishTables: TablesWords = {
  summary: 'Summary',
  definitions: 'Definitions',
  summaryColumns: { figure: 'Figure', change: 'Change', relative: 'Change, %', unknown: 'no data' },
  definitionColumns: ['What', 'How it is counted'],
  groups: {
    calls: 'Calls and consultations',
    scores: 'Client scores',
    reports: 'Volunteer reports',
    callers: 'Repeat callers',
    coverage: 'Coverage',
    fairness: 'Loads of volunteers',
    changes: 'Change requests',
  },
  tables: {
    series: {
      title: 'Consultations over time',
      about:
        'Consultations and missed incoming calls by day, week (from Monday) or month. The first and the last week may be partial: only days of the period count. The average is of answers within the scale.',
      columns: ['Consultations', 'Missed', 'Average score', 'Scores'],
    },
    hours: {
      title: 'Hours and weekdays',
      about:
        'Consultations and missed calls by the hour they began in, and the seats of the slots that cover this hour: how many there are and how many were filled. Summed over the period; hours with neither calls nor slots are left out.',
      columns: ['Weekday', 'Hour', 'Consultations', 'Missed', 'Seats', 'Filled seats'],
    },
    topics: {
      title: 'Topics',
      about:
        'How many sent reports name this topic. A report of several topics counts in each, so the sum is more than the number of reports. A renamed topic keeps its history.',
      columns: ['Topic', 'Reports'],
    },
    scores: {
      title: 'Distribution of scores',
      about: 'How many clients gave each score of the scale. Answers out of the scale are not here.',
      columns: ['Score', 'Answers'],
    },
    slots: {
      title: 'Slots by time of day',
      about:
        'Slots of the published schedule by their beginning: how many full, partial and empty, and the calls that came in these slots. Calls outside slots are not here.',
      columns: ['Slot begins', 'Slots', 'Full', 'Partial', 'Empty', 'Consultations', 'Missed'],
    },
    loads: {
      title: 'Shifts per volunteer',
      about:
        'How many volunteers had how many shifts in this period, by the last published schedule. The report names nobody.',
      columns: ['Shifts', 'Volunteers'],
    },
    process: {
      title: 'How the schedule was made',
      about: 'By months that the period touches; each month is counted whole.',
      columns: ['Month'],
    },
  },
  steps: { day: 'Day', week: 'Week from', month: 'Month' },
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  few: '< 5',
  hidden: 'hidden',
  hiddenNote:
    '"< 5": fewer than five. "Hidden": fewer than five, or this number would tell another one that is. Scores, topics and repeat callers are protected so; calls, shifts and reports are always shown.',
  none: '–',
  noScores: 'no scores available',
  callersUnknown: 'not recognised',
  units: { hour: 'h', minute: 'min', second: 's', points: 'pp' },
  scale: (low, high) => `Scale: ${low} to ${high}`,
  facts: {
    period: 'Period',
    days: 'Days',
    madeAt: 'Report made',
    callsUntil: 'Calls read up to',
    completeness: 'Completeness of data',
    reportsMissing: 'Volunteer reports still missing',
    setAside: 'Records that could not be read',
    definitionsVersion: 'Version of definitions',
    zone: 'Time zone',
    notes: 'Notes',
    previous: 'Previous period',
    yearBefore: 'A year before',
    complete: 'no more data are expected',
    incomplete: 'data may still change',
    neverRead: 'never read',
  },
  product: 'Smena',
  title: (period) => `Report: ${period}`,
  days: (from, last) => `${from} – ${last}`,
  page: (number, of) => `Page ${number} of ${of}`,
  made: (at) => `Made ${at}`,
  state: (completeness, readUntil) =>
    readUntil === null
      ? `Data are ${completeness} complete, calls were never read`
      : `Data are ${completeness} complete, calls are read up to ${readUntil}`,
  versus: (period) => `${period}:`,
  without: (days, which) =>
    `Averages and scores are reckoned without ${days} ${days === 1 ? 'day' : 'days'}: ${which}`,
  comparedWithout: (period, days) =>
    `To compare: ${period} is without ${days} ${days === 1 ? 'day' : 'days'}`,
  leftOut: {
    label: 'Days left out',
    about:
      'Days that an administrator or a supervisor marked as out of the ordinary. Averages, the median, the wait and everything of scores, those of volunteers too, are reckoned without them. Counts of calls, shifts and reports and shares (answered, seats filled) are of all days: people and work stand behind them.',
  },
  noted: (which) => `Notes: ${which}`,
};
