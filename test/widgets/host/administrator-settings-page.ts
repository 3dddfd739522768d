import type { SettingsPage } from '../../../src/adapters/http/contract/administration.ts';
import type { PersonView } from '../../../src/adapters/http/contract/primitives.ts';
import { consultationSections } from './administrator-calls.ts';

/** The settings of a charity that has just begun; the first administrator is on duty. */
export function settingsPage({
  administrators,
  volunteers,
}: {
  readonly administrators: readonly [PersonView, ...PersonView[]];
  readonly volunteers: readonly PersonView[];
}): SettingsPage {
  const day = () =>
    ['10:00', '12:00', '14:00', '16:00', '18:00', '20:00'].map((start) => ({ start, need: 2 }));
  return {
    charity: { version: 1, value: { zone: 'Europe/Moscow', linkPath: '/dashboard/', showOffers: true } },
    workingHours: {
      version: 1,
      value: { 1: day(), 2: day(), 3: day(), 4: day(), 5: day(), 6: day(), 7: day() },
    },
    exceptions: {
      version: 1,
      value: {
        days: [
          { date: '2027-01-01', note: 'Новый год', slots: [] },
          { date: '2026-11-04', note: 'День народного единства', slots: [] },
        ],
      },
    },
    timetable: {
      version: 1,
      value: {
        collectingOpens: { day: 20, time: '09:00' },
        deadline: { day: 25, time: '21:00' },
        reminderDaysBefore: 2,
        reminderTime: '10:00',
        publishing: { day: 28, time: '21:00' },
        shiftReminderEnabled: true,
        shiftReminderTime: '20:00',
        readScheduleDays: 3,
        replacementHours: 24,
        replacementLatestHours: 2,
      },
    },
    roles: {
      version: 1,
      value: {
        volunteer: { groupIds: [31], roleIds: [] },
        administrator: { groupIds: [], roleIds: [] },
        supervisor: { groupIds: [99], roleIds: [] },
        director: { groupIds: [], roleIds: [] },
      },
    },
    duty: { version: 1, value: { administratorId: null } },
    ...consultationSections(),
    groups: [
      { id: 31, name: 'Волонтёры' },
      { id: 32, name: 'Супервайзеры' },
    ],
    crmRoles: [{ id: 7, name: 'Координатор' }],
    administrators: [...administrators],
    people: [
      { ...administrators[0], roles: ['administrator'] },
      ...volunteers.map((person) => ({ ...person, roles: ['volunteer' as const] })),
    ],
    onDuty: administrators[0],
  };
}
