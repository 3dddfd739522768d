import type { AvailabilityView, OfferBody } from '../../../src/adapters/http/contract/availability.ts';
import type { CycleView } from '../../../src/adapters/http/contract/primitives.ts';
import type { SchedulePage } from '../../../src/adapters/http/contract/schedule.ts';
import type { Candidate } from '../../../src/adapters/http/contract/shifts.ts';
import { ADMINISTRATOR_ME, MARIA } from './administrator-world.ts';
import { Refusal } from './fake-backend.ts';
import type { Handlers } from './fake-backend.ts';
import {
  apply,
  bulkPreview,
  COLLECTING_NOW,
  drafted,
  januaryOf,
  loadOf,
  MONTH,
  NOBODY_SLOT,
  PEOPLE,
  tell,
} from './month-world.ts';
import { pageOf } from './month-page.ts';
import type { HeldSeat, MonthWorld } from './month-world.ts';

const offerOf = ({ marks, maxShifts, maxPerDay }: OfferBody) => ({ marks, maxShifts, maxPerDay });

function candidatesOf(world: MonthWorld, slotId: string): Candidate[] {
  return PEOPLE.filter(
    ({ id }) => !world.seats.some((seat) => seat.slotId === slotId && seat.volunteerId === id),
  )
    .map((volunteer): Candidate => {
      const held = loadOf(world.seats, volunteer.id);
      const cap = world.caps.get(volunteer.id) ?? null;
      const available = world.marks.get(volunteer.id)?.includes(slotId) === true;
      const against: Candidate['against'] = available ? [] : ['not-marked'];
      if (cap !== null && held >= cap) against.push('month-limit');
      return {
        volunteer,
        available,
        markedAt: available ? '2026-12-21T08:30:00.000Z' : null,
        shifts: held,
        shiftsThatDay: world.seats.filter(
          (seat) => seat.volunteerId === volunteer.id && seat.slotId.startsWith(slotId.slice(0, 10)),
        ).length,
        maxShifts: cap,
        maxPerDay: null,
        against,
        fairnessChange: 2 * held + 1,
        contact: null,
      };
    })
    .sort((a, b) => Number(a.against.length > 0) - Number(b.against.length > 0) || a.shifts - b.shifts);
}

/** Answers of the service for «Месяц». */
export function monthHandlers(world: MonthWorld): Handlers {
  const session = () => ({
    token: 'bearer-1',
    expiresAt: '2027-12-22T07:15:00.000Z',
    renewableUntil: '2027-12-22T19:00:00.000Z',
    me: ADMINISTRATOR_ME,
  });
  const check = (seen: number): void => {
    if (seen !== world.version)
      throw new Refusal(409, 'schedule.stale', 'Расписание только что изменил кто-то другой.', {
        version: world.version,
        changes: [{ kind: 'remove', by: 1, at: '2026-12-26T06:00:00.000Z' }],
      });
  };
  const setCycle = (month: string, change: Partial<CycleView>): CycleView => {
    world.cycles = world.cycles.map((one) =>
      one.month === month ? { ...one, ...change, version: one.version + 1 } : one,
    );
    return world.cycles.find((one) => one.month === month) ?? januaryOf(world);
  };
  const step = (from: HeldSeat[][], to: HeldSeat[][], seen: number): SchedulePage => {
    check(seen);
    const before = from.pop();
    if (before === undefined) throw new Refusal(409, 'schedule.nothing-to-undo', 'Отменять нечего.');
    to.push(world.seats);
    world.seats = before;
    world.version++;
    return pageOf(world);
  };
  const availabilityOf = (volunteerId: number): AvailabilityView => {
    const row = world.progress.find((one) => one.volunteer.id === volunteerId);
    if (row === undefined) throw new Refusal(404, 'volunteer.not-found', 'Такого волонтёра нет.');
    return (
      world.drafts.get(volunteerId) ?? {
        month: MONTH,
        volunteer: row.volunteer,
        version: 2,
        status: row.status,
        draft: {
          marks: row.status === 'unsent' ? (world.marks.get(volunteerId) ?? []).slice(0, 14) : [],
          maxShifts: null,
          maxPerDay: null,
        },
        submitted: null,
        open: true,
        wouldBeLate: false,
      }
    );
  };
  const keep = (volunteerId: number, change: Partial<AvailabilityView>): AvailabilityView => {
    const before = availabilityOf(volunteerId);
    const after = { ...before, ...change, version: before.version + 1 };
    world.drafts.set(volunteerId, after);
    world.progress = world.progress.map((row) =>
      row.volunteer.id === volunteerId
        ? {
            ...row,
            status: after.status,
            marks: after.submitted?.marks.length ?? 0,
            unsentMarks: after.status === 'unsent' ? after.draft.marks.length : 0,
          }
        : row,
    );
    return after;
  };
  return {
    openSession: session,
    renewSession: session,
    me: () => ADMINISTRATOR_ME,
    months: () => ({ now: COLLECTING_NOW.toISOString(), cycles: world.cycles }),
    openCollecting: ({ params }) => setCycle(params.month, { state: 'collecting' }),
    moveDeadline: ({ params, body }) => {
      if (Date.parse(body.deadline) < COLLECTING_NOW.getTime())
        throw new Refusal(422, 'cycle.deadline-past', 'Этот срок уже прошёл.');
      return setCycle(params.month, { deadline: new Date(body.deadline).toISOString() });
    },
    progress: ({ params }) => ({
      cycle: world.cycles.find((one) => one.month === params.month) ?? januaryOf(world),
      answered: world.progress.filter((row) => row.submittedAt !== null || row.status === 'answered').length,
      volunteers: world.progress.length,
      rows: world.progress,
      slots: world.slots,
      offers: Object.fromEntries(
        world.slots.map((slot, index) => [slot.id, slot.id === NOBODY_SLOT ? 0 : (index * 5) % 7]),
      ),
    }),
    remindUnanswered: () => {
      world.reminded++;
      return { reminded: 13 };
    },
    availabilityOf: ({ params }) => ({
      cycle: januaryOf(world),
      slots: world.slots,
      namedDays: [],
      offers: null,
      likeLastMonth: [],
      availability: availabilityOf(Number(params.volunteerId)),
    }),
    saveAvailabilityOf: ({ params, body }) =>
      keep(Number(params.volunteerId), { draft: offerOf(body), status: 'unsent' }),
    submitAvailabilityOf: ({ params, body }) =>
      keep(Number(params.volunteerId), {
        draft: offerOf(body),
        status: 'answered',
        submitted: {
          ...offerOf(body),
          cannot: false,
          at: COLLECTING_NOW.toISOString(),
          late: false,
          by: MARIA.id,
        },
      }),
    cannotOf: ({ params }) => keep(Number(params.volunteerId), { status: 'cannot' }),
    schedule: () => pageOf(world),
    editSchedule: ({ body }) => {
      check(body.version);
      apply(world, body.edit);
      return pageOf(world);
    },
    undoEdit: ({ body }) => step(world.undo, world.redo, body.version),
    redoEdit: ({ body }) => step(world.redo, world.undo, body.version),
    candidates: ({ params }) => ({ candidates: candidatesOf(world, params.slotId) }),
    previewBulkEdit: ({ body }) =>
      bulkPreview(world, (body as { edit: Parameters<typeof bulkPreview>[1] }).edit),
    previewGenerate: () => ({
      keptByHand: world.seats.filter((seat) => seat.pinned).length,
      keptOut: 1,
      lateAnswersUsed: 2,
      seatsNow: world.seats.length,
      seatsThen: drafted(world).length,
      shiftsChanged: 3,
    }),
    generate: ({ body }) => {
      check(body.version);
      world.generating = true;
      setCycle(MONTH, { state: 'generating' });
      return { generating: true };
    },
    previewPublication: () => {
      const { published } = world;
      const told = PEOPLE.map((volunteer) => {
        const at = (list: readonly HeldSeat[]) =>
          list.filter((seat) => seat.volunteerId === volunteer.id).map((seat) => seat.slotId);
        const [now, before] = [at(world.seats), at(published ?? [])];
        const slots = (ids: string[]) => world.slots.filter((slot) => ids.includes(slot.id));
        return {
          volunteer,
          shifts: now.length,
          added: slots(now.filter((id) => !before.includes(id))),
          removed: slots(before.filter((id) => !now.includes(id))),
        };
      });
      return {
        firstTime: published === null,
        version: world.version,
        gaps: world.slots.length * 2 - world.seats.length,
        told: told.filter((one) => published === null || one.added.length + one.removed.length > 0),
      };
    },
    publish: ({ body }) => {
      check(body.version);
      world.published = world.seats;
      world.publishedNumber = (world.publishedNumber ?? 0) + 1;
      setCycle(MONTH, { state: 'published' });
      tell(world, 'publish', []);
      return pageOf(world);
    },
    scheduleHistory: () => ({ month: MONTH, entries: world.history }),
  };
}
