import type {
  AvailabilityPage,
  AvailabilityView,
  OfferBody,
} from '../../../src/adapters/http/contract/availability.ts';
import type { CycleView, PersonView, SlotView } from '../../../src/adapters/http/contract/primitives.ts';
import type { Me } from '../../../src/adapters/http/contract/session.ts';
import type { MyMonth, MyRequest } from '../../../src/adapters/http/contract/shifts.ts';
import { Refusal } from './fake-backend.ts';
import { threadHandlers } from './thread-answers.ts';
import type { Threads } from './thread-answers.ts';
import type { Handlers } from './fake-backend.ts';

export const VOLUNTEER_ME: Me = {
  id: 11,
  name: 'Анна Орлова',
  roles: ['volunteer'],
  zone: 'Europe/Moscow',
  language: 'ru',
};
export const COLLEAGUES: readonly PersonView[] = [
  { id: 12, name: 'Борис Лебедев', active: true },
  { id: 13, name: 'Вера Соколова', active: true },
];
const REQUEST_ID = '0f8f2f34-3d5c-4b5e-9d10-2b6ce5a6c001';

/** Six slots a day of two hours from 10:00, Moscow. */
export function slotsOf(month: string): SlotView[] {
  const days = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();
  return Array.from({ length: days }, (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`).flatMap(
    (day) =>
      [10, 12, 14, 16, 18, 20].map((hour) => {
        const [time, endTime] = [`${hour}:00`, `${hour + 2}:00`];
        const startsAt = new Date(`${day}T${time}:00+03:00`).toISOString();
        return {
          id: `${day}T${time}`,
          day,
          time,
          endTime,
          startsAt,
          endsAt: new Date(`${day}T${endTime}:00+03:00`).toISOString(),
          need: 2,
        };
      }),
  );
}

export function cycle(month: string, state: CycleView['state']): CycleView {
  const before = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)) - 2, 1))
    .toISOString()
    .slice(0, 7);
  return {
    month,
    state,
    opensAt: `${before}-20T06:00:00.000Z`,
    deadline: `${before}-25T18:00:00.000Z`,
    publishingDue: `${before}-28T18:00:00.000Z`,
    version: 1,
  };
}

/** A volunteer's service in memory: January is being collected, December is published, November is over. */
export interface VolunteerWorld {
  availability: AvailabilityView;
  page: Pick<AvailabilityPage, 'cycle' | 'slots' | 'namedDays' | 'offers' | 'likeLastMonth'>;
  months: Record<string, MyMonth>;
  requests: MyRequest[];
  threads: Threads;
  link: string | null;
  shiftReminder: boolean;
  cycles: CycleView[];
  now: string;
}

export function volunteerWorld(): VolunteerWorld {
  const slots = slotsOf('2027-01');
  return {
    now: '2026-12-22T07:00:00.000Z',
    cycles: [cycle('2026-11', 'closed'), cycle('2026-12', 'published'), cycle('2027-01', 'collecting')],
    availability: {
      month: '2027-01',
      volunteer: { id: VOLUNTEER_ME.id, name: VOLUNTEER_ME.name, active: true },
      version: 3,
      status: 'none',
      draft: { marks: [], maxShifts: null, maxPerDay: null },
      submitted: null,
      open: true,
      wouldBeLate: false,
    },
    page: {
      cycle: cycle('2027-01', 'collecting'),
      slots,
      namedDays: [{ day: '2027-01-07', note: 'Рождество' }],
      offers: Object.fromEntries(slots.map((slot, index) => [slot.id, index % 4])),
      likeLastMonth: ['2027-01-05T18:00', '2027-01-12T18:00', '2027-01-19T18:00', '2027-01-26T18:00'],
    },
    months: {
      '2026-12': myMonth('2026-12'),
      '2026-11': { ...myMonth('2026-11'), state: 'closed', shifts: [] },
      '2027-01': notPublished('2027-01'),
    },
    requests: [],
    threads: {},
    link: null,
    shiftReminder: true,
  };
}

function notPublished(month: string): MyMonth {
  return {
    month,
    state: 'collecting',
    publishedNumber: null,
    publishedAt: null,
    slots: [],
    shifts: [],
    fairness: null,
  };
}

function myMonth(month: string): MyMonth {
  const slots = slotsOf(month);
  const held = [
    `${month}-06T10:00`,
    `${month}-15T18:00`,
    `${month}-24T18:00`,
    `${month}-24T20:00`,
    `${month}-30T12:00`,
  ];
  return {
    month,
    state: 'published',
    publishedNumber: 1,
    publishedAt: '2026-11-28T10:00:00.000Z',
    slots,
    shifts: slots
      .filter((slot) => held.includes(slot.id))
      .map((slot) => ({
        slot,
        partners: COLLEAGUES.slice(0, 1),
        past: slot.startsAt < '2026-12-22T07:00:00.000Z',
        request: null,
      })),
    fairness: {
      shifts: 5,
      offered: 18,
      maxShifts: 6,
      average: 4.6,
      least: 2,
      most: 5,
      whyNotFewer: 'others-hold-as-many',
      whyNotMore: 'would-be-uneven',
    },
  };
}

/** Answers of the service over a world that the test may look at and change. */
export function volunteerHandlers(world: VolunteerWorld = volunteerWorld()): Handlers {
  const same = (version: number): void => {
    if (version !== world.availability.version) {
      throw new Refusal(409, 'availability.stale', 'Ответ уже изменили в другом окне.', {
        version: world.availability.version,
      });
    }
  };
  const keep = (
    { version, ...draft }: OfferBody,
    change: Partial<AvailabilityView> = {},
  ): AvailabilityView => {
    same(version);
    const status = world.availability.submitted === null ? 'unsent' : 'changed-unsent';
    world.availability = { ...world.availability, version: version + 1, draft, status, ...change };
    return world.availability;
  };
  const session = () => ({
    token: 'bearer-1',
    expiresAt: '2026-12-22T07:15:00.000Z',
    renewableUntil: '2026-12-22T19:00:00.000Z',
    me: VOLUNTEER_ME,
  });
  const requestOf = (id: string): MyRequest => {
    const found = world.requests.find((request) => request.id === id);
    if (found === undefined) throw new Refusal(404, 'request.not-found');
    return found;
  };
  const put = (request: MyRequest): MyRequest => {
    world.requests = [request, ...world.requests.filter((other) => other.id !== request.id)];
    for (const month of Object.values(world.months)) {
      month.shifts = month.shifts.map((shift) =>
        shift.slot.id === request.slot.id ? { ...shift, request } : shift,
      );
    }
    return request;
  };
  return {
    openSession: session,
    renewSession: session,
    me: () => VOLUNTEER_ME,
    myMonths: () => ({ now: world.now, cycles: world.cycles }),
    myAvailability: () => ({ ...world.page, availability: world.availability }),
    saveMyAvailability: ({ body }) => keep(body),
    submitMyAvailability: ({ body }) =>
      keep(body, {
        status: 'answered',
        submitted: {
          marks: body.marks,
          maxShifts: body.maxShifts,
          maxPerDay: body.maxPerDay,
          cannot: false,
          at: world.now,
          late: false,
          by: VOLUNTEER_ME.id,
        },
      }),
    cannotThisMonth: ({ body }) =>
      keep(
        { marks: [], maxShifts: null, maxPerDay: null, version: body.version },
        {
          status: 'cannot',
          submitted: {
            marks: [],
            maxShifts: null,
            maxPerDay: null,
            cannot: true,
            at: world.now,
            late: false,
            by: VOLUNTEER_ME.id,
          },
        },
      ),
    myMonth: ({ params }) => {
      const found = world.months[params.month];
      if (found === undefined) throw new Refusal(404, 'month.not-found');
      return found;
    },
    readSchedule: () => ({ done: true }),
    colleagues: () => ({ colleagues: [...COLLEAGUES] }),
    askForChange: ({ body }) => {
      const shift = Object.values(world.months)
        .flatMap((month) => month.shifts)
        .find((one) => one.slot.id === body.slotId);
      if (shift === undefined) throw new Refusal(403, 'request.not-your-shift');
      const colleague = COLLEAGUES.find((one) => one.id === body.colleagueId) ?? null;
      return put({
        id: REQUEST_ID,
        slot: shift.slot,
        reason: body.reason,
        colleague,
        state: 'open',
        createdAt: world.now,
        decidedAt: null,
        replacement: null,
        answer: null,
        version: 1,
      });
    },
    ...threadHandlers(world, VOLUNTEER_ME),
    myRequests: () => ({ requests: world.requests }),
    withdrawRequest: ({ params }) =>
      put({ ...requestOf(params.id), state: 'withdrawn', decidedAt: world.now, version: 2 }),
    myCalendarLink: () => ({ url: null, createdAt: world.link === null ? null : world.now }),
    makeCalendarLink: () => {
      world.link = 'https://smena.example.ru/calendar/0123456789abcdef0123456789abcdef.ics';
      return { url: world.link, createdAt: world.now };
    },
    revokeCalendarLink: () => {
      world.link = null;
      return { done: true };
    },
    myPreferences: () => ({ shiftReminder: world.shiftReminder }),
    savePreferences: ({ body }) => {
      world.shiftReminder = body.shiftReminder;
      return body;
    },
  };
}
