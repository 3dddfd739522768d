import type { SettingsPage } from '../../../src/adapters/http/contract/administration.ts';
import type { WrongField } from './timetable.ts';

export type Telephony = SettingsPage['telephony']['value'];
export type Consultations = SettingsPage['consultations']['value'];
export type ConsultationField = keyof Consultations;

/** Hours between readings, as the service takes them: every day begins anew at the time of reading. */
export const SYNC_HOURS: readonly number[] = Array.from({ length: 24 }, (_, index) => index + 1);
export const SCORES: readonly [number, number] = [0, 10];
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** What one reading asks of the telephony, and the month it is counted for: the service's own rule, for a preview before saving. */
const REQUESTS_A_READING = 3;
const DAYS_A_MONTH = 30;

/** Requests to the telephony in a month that the timetable means. */
export function requestsAMonth({ syncEvery, syncHours }: Pick<Telephony, 'syncEvery' | 'syncHours'>): number {
  const readings =
    syncEvery === 'week' ? Math.ceil(DAYS_A_MONTH / 7) : DAYS_A_MONTH * Math.ceil(24 / syncHours);
  return readings * REQUESTS_A_READING;
}

/** The first thing the service would refuse; null when all is well. */
export function wrongTelephony(telephony: Telephony): WrongField | null {
  if (!TIME.test(telephony.syncTime)) return { field: 'syncTime', expected: 'HH:mm' };
  return (
    outside(telephony.scoreLow, 'scoreLow', SCORES[0], SCORES[1]) ??
    outside(telephony.scoreHigh, 'scoreHigh', telephony.scoreLow + 1, SCORES[1])
  );
}

/** Least and most of each number; two depend on another one. */
export function consultationRange(field: ConsultationField, value: Consultations): readonly [number, number] {
  switch (field) {
    case 'joinWindowMinutes':
      return [5, 720];
    case 'safeMinutes':
      return [1, value.joinWindowMinutes];
    case 'marginMinutes':
    case 'shiftGraceMinutes':
      return [0, 120];
    case 'editHours':
      return [24, 336];
    case 'remindAfterHours':
      return [1, value.editHours - 1];
  }
}

const CONSULTATION_FIELDS: readonly ConsultationField[] = [
  'joinWindowMinutes',
  'safeMinutes',
  'marginMinutes',
  'shiftGraceMinutes',
  'editHours',
  'remindAfterHours',
];

/** The first thing the service would refuse; null when all is well. */
export function wrongConsultations(value: Consultations): WrongField | null {
  for (const field of CONSULTATION_FIELDS) {
    const wrong = outside(value[field], field, ...consultationRange(field, value));
    if (wrong !== null) return wrong;
  }
  return null;
}

function outside(value: number, field: string, least: number, most: number): WrongField | null {
  return Number.isInteger(value) && value >= least && value <= most
    ? null
    : { field, expected: `${least}…${most}` };
}
