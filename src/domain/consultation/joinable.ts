import type { PersonId } from '../volunteer/person.ts';
import type { EntryId } from './call.ts';
import type { VolunteerReport } from './volunteer-report.ts';

/** What joining knows of a sent report. */
export type JoinableReport = Pick<VolunteerReport, 'id' | 'volunteerId' | 'entryId' | 'beganAt' | 'sentAt'>;

/** What joining knows of an answered consultation of a known volunteer. */
export interface JoinableCall {
  readonly entryId: EntryId;
  readonly volunteerId: PersonId;
  readonly beganAt: Date;
}
