import type { ChangeRequest } from '../../domain/change-request/change-request.ts';
import type { EditFacts } from '../../domain/schedule/possible-changes.ts';
import type { EditRecord, PublishedSchedule, WorkingSchedule } from '../../domain/schedule/schedule.ts';
import type { PersonId } from '../../domain/volunteer/person.ts';

/** How a month's schedule came about, from the draft to the version published last. */
export interface ReplayedSchedule {
  readonly working: WorkingSchedule;
  readonly edits: readonly EditRecord[];
  /** Oldest first, one at least. */
  readonly versions: readonly PublishedSchedule[];
  readonly requests: readonly ChangeRequest[];
}

/** Who did it all, and whom there is to seat. */
export interface Cast {
  readonly administrator: PersonId;
  readonly people: EditFacts['people'];
}
