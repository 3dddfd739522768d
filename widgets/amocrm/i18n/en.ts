import type { PackedWidget, WidgetDescription } from '../pack/descriptions.ts';

const ADDRESS = 'Address of the Shifts server, such as https://shifts.example.org';

export const ENGLISH_DESCRIPTIONS: Readonly<Record<PackedWidget, WidgetDescription>> = {
  volunteer: {
    widget: {
      name: 'Shifts: volunteer',
      short_description: 'A volunteer’s availability, shifts and reports',
      description:
        'Volunteers mark when they can serve, see their shifts and write reports on conversations. Opened with the Shifts button on any page.',
      tour_description:
        'Mark when you can serve and send your answer. The schedule will appear in the same place.',
    },
    settings: { backend_url: ADDRESS },
    advanced: { title: 'Shifts: volunteer' },
  },
  administrator: {
    widget: {
      name: 'Shifts: administrator',
      short_description: 'The month’s schedule of volunteers',
      description:
        'The administrator runs the month: availability, review, publishing, replacements, settings. Opened with the Shifts button or on its own page under settings.',
      tour_description:
        'Review the draft schedule, edit it by hand and publish it: volunteers get their tasks.',
    },
    settings: { backend_url: ADDRESS },
    advanced: { title: 'Shifts: administrator' },
  },
  dashboard: {
    widget: {
      name: 'Shifts: dashboard',
      short_description: 'Consultations, shifts and reports in figures',
      description:
        'The director, supervisors and administrators see how the work goes: consultations, scores, topics, shifts, reports of a month, a quarter and a year. Opened with the Shifts button on any page.',
      tour_description:
        'Choose a period and compare it with an earlier one. Reports of months, quarters and years make themselves.',
    },
    settings: { backend_url: ADDRESS },
    advanced: { title: 'Shifts: dashboard' },
  },
};
