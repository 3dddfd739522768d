import { DomainError } from '../domain-error.ts';
import type { DayAndTime } from '../time/planning-month.ts';
import { checkExceptions, checkTemplates } from '../time/working-hours.ts';
import { isLocalTime } from '../time/zone.ts';
import type {
  CharitySettings,
  ConsultationSettings,
  Settings,
  SettingsSection,
  TelephonySettings,
  TimetableSettings,
} from './settings.ts';

/** Refuses a section whose values contradict each other. @throws DomainError `settings.invalid` or `working-hours.invalid`, both with `field` and `expected` */
export function checkSection<S extends SettingsSection>(section: S, value: Settings[S]): void {
  switch (section) {
    case 'charity':
      return checkCharity(value as CharitySettings);
    case 'workingHours':
      return Object.entries(value as Settings['workingHours']).forEach(([day, templates]) =>
        checkTemplates(templates, day),
      );
    case 'exceptions':
      return checkExceptions((value as Settings['exceptions']).days);
    case 'timetable':
      return checkTimetable(value as TimetableSettings);
    case 'telephony':
      return checkTelephony(value as TelephonySettings);
    case 'consultations':
      return checkConsultations(value as ConsultationSettings);
  }
}

function checkCharity(charity: CharitySettings): void {
  if (!/^\/[A-Za-z0-9/_-]*$/.test(charity.linkPath)) throw invalid('linkPath', '/path/');
  try {
    new Intl.DateTimeFormat('en', { timeZone: charity.zone });
  } catch {
    throw invalid('zone', 'IANA');
  }
}

function checkTimetable(timetable: TimetableSettings): void {
  const steps = ['collectingOpens', 'deadline', 'publishing'] as const;
  for (const step of steps) checkDayAndTime(timetable[step], step);
  for (const time of ['reminderTime', 'shiftReminderTime'] as const)
    if (!isLocalTime(timetable[time])) throw invalid(time, 'HH:mm');
  if (!(order(timetable.collectingOpens) < order(timetable.deadline)))
    throw invalid('deadline', 'after-opening');
  if (!(order(timetable.deadline) < order(timetable.publishing)))
    throw invalid('publishing', 'after-deadline');
  whole(timetable.reminderDaysBefore, 'reminderDaysBefore', 0, 14);
  whole(timetable.readScheduleDays, 'readScheduleDays', 1, 14);
  whole(timetable.replacementHours, 'replacementHours', 1, 168);
  whole(timetable.replacementLatestHours, 'replacementLatestHours', 0, 48);
}

function checkTelephony(telephony: TelephonySettings): void {
  if (!isLocalTime(telephony.syncTime)) throw invalid('syncTime', 'HH:mm');
  whole(telephony.syncHours, 'syncHours', 1, 24);
  whole(telephony.syncWeekday, 'syncWeekday', 1, 7);
  whole(telephony.scoreLow, 'scoreLow', 0, 10);
  whole(telephony.scoreHigh, 'scoreHigh', telephony.scoreLow + 1, 10);
}

function checkConsultations(settings: ConsultationSettings): void {
  whole(settings.joinWindowMinutes, 'joinWindowMinutes', 5, 720);
  whole(settings.safeMinutes, 'safeMinutes', 1, settings.joinWindowMinutes);
  whole(settings.marginMinutes, 'marginMinutes', 0, 120);
  whole(settings.shiftGraceMinutes, 'shiftGraceMinutes', 0, 120);
  whole(settings.editHours, 'editHours', 24, 336);
  whole(settings.remindAfterHours, 'remindAfterHours', 1, settings.editHours - 1);
}

function checkDayAndTime(at: DayAndTime, field: string): void {
  whole(at.day, `${field}.day`, 1, 31);
  if (!isLocalTime(at.time)) throw invalid(`${field}.time`, 'HH:mm');
}

/** Comparable key; days past 28 shrink together in short months, so only 1…28 keep their order in every month. */
function order(at: DayAndTime): string {
  return `${String(Math.min(at.day, 28)).padStart(2, '0')} ${at.time}`;
}

function whole(value: number, field: string, least: number, most: number): void {
  if (!Number.isInteger(value) || value < least || value > most) throw invalid(field, `${least}…${most}`);
}

function invalid(field: string, expected: string): DomainError<'settings.invalid'> {
  return new DomainError('settings.invalid', { field, expected });
}
