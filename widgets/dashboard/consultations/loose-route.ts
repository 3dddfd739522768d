import type { LooseReport } from '../../../src/adapters/http/contract/consultations.ts';

/** Stands where a call's id stands otherwise; no telephony names a call so. */
export const LOOSE = 'without-call';

/** Somebody may be in danger or asks for a talk, and nobody has talked with the author yet. */
export function isUrgent(report: LooseReport): boolean {
  return (report.risk || report.discussWithSupervisor) && report.discussed === null;
}
