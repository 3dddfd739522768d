import type { EditRecord } from '../../domain/schedule/schedule.ts';
import type { SlotId } from '../../domain/time/slot.ts';
import type { PersonId } from '../../domain/volunteer/person.ts';

/** An edit as it was done, pair by pair: whether somebody sat there before it and after it. */
export interface NextStepView {
  readonly kind: EditRecord['kind'];
  readonly changes: readonly {
    readonly slotId: SlotId;
    readonly volunteerId: PersonId;
    readonly before: boolean;
    readonly after: boolean;
  }[];
}

export function nextStep(edit: EditRecord | null): NextStepView | null {
  if (edit === null) return null;
  return {
    kind: edit.kind,
    changes: edit.changes.map(({ slotId, volunteerId, before, after }) => ({
      slotId,
      volunteerId,
      before: before.shift !== null,
      after: after.shift !== null,
    })),
  };
}
