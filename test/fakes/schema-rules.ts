import { StorageConflict } from '../../src/ports/storage-conflict.ts';
import { checkConsultations } from './consultation-rules.ts';
import type { StoreState } from './fake-store.ts';

/** What the schema demands of what a transaction leaves behind. */
export function checkState(state: StoreState): void {
  checkReferences(state);
  checkRows(state);
  checkConsultations(state);
}

/** Rows that contradict themselves are a mistake of ours, not a conflict. */
function checkRows(state: StoreState): void {
  for (const request of state.requests.values())
    if ((request.state === 'open') !== (request.decidedAt === null))
      throw new RangeError('change_request_end_known');
}

/** Foreign keys: known people, and a cycle for whatever belongs to a month. */
function checkReferences(state: StoreState): void {
  const people = (rule: string, ids: readonly (number | null)[]) => {
    if (ids.some((id) => id !== null && !state.people.has(id)))
      throw new StorageConflict('missing-reference', `${rule}_person`);
  };
  const months = (rule: string, values: readonly string[]) => {
    if (values.some((month) => !state.cycles.has(month)))
      throw new StorageConflict('missing-reference', `${rule}_month`);
  };
  const requests = [...state.requests.values()];
  const availability = [...state.availability.values()];
  const working = [...state.working.values()];

  people('person_preference', [...state.preferences.keys()]);
  people(
    'day_note',
    state.dayNotes.map((note) => note.by),
  );
  people(
    'cycle_transition',
    state.transitions.map((step) => step.by),
  );
  people(
    'availability',
    availability.map((one) => one.volunteerId),
  );
  people(
    'availability_answer',
    state.answers.map((answer) => answer.by),
  );
  people(
    'working_shift',
    working.flatMap((one) => one.shifts.map((shift) => shift.volunteerId)),
  );
  people(
    'schedule_removal',
    working.flatMap((one) => one.removals.map((removal) => removal.volunteerId)),
  );
  people(
    'schedule_edit',
    state.edits.map((edit) => edit.by),
  );
  people(
    'schedule_generation',
    state.generations.map((generation) => generation.by),
  );
  people(
    'published_schedule',
    state.published.map((one) => one.publishedBy),
  );
  people(
    'published_shift',
    state.published.flatMap((one) => one.shifts.map((shift) => shift.volunteerId)),
  );
  people(
    'change_request',
    requests.flatMap((one) => [one.volunteerId, one.colleagueId, one.decidedBy, one.replacementId]),
  );
  people(
    'change_request_contact',
    requests.flatMap((one) => one.contacts.flatMap((c) => [c.volunteerId, c.by])),
  );
  people(
    'thread_message',
    state.messages.flatMap(({ author, about }) => [
      author,
      about.kind === 'shift' ? about.volunteerId : null,
    ]),
  );
  if (state.messages.some(({ about }) => about.kind === 'request' && !state.requests.has(about.id)))
    throw new StorageConflict('missing-reference', 'thread_message_request');
  people(
    'crm_task',
    [...state.crmTasks.values()].map((task) => task.personId),
  );
  people(
    'generation_request',
    [...state.generationRequests.values()].map((request) => request.by),
  );
  people(
    'calendar_link',
    state.calendarLinks.map((link) => link.personId),
  );

  months(
    'cycle_transition',
    state.transitions.map((step) => step.month),
  );
  months(
    'slot',
    [...state.slots.values()].map((slot) => slot.month),
  );
  months(
    'availability',
    availability.map((one) => one.month),
  );
  months('working_schedule', [...state.working.keys()]);
  months(
    'schedule_edit',
    state.edits.map((edit) => edit.month),
  );
  months(
    'schedule_generation',
    state.generations.map((generation) => generation.month),
  );
  months(
    'published_schedule',
    state.published.map((one) => one.month),
  );
  months(
    'change_request',
    requests.map((request) => request.month),
  );
  months('generation_request', [...state.generationRequests.keys()]);
}
