import type {
  HoursChange,
  SettingsPage,
  Today,
  VolunteerRow,
  WaitingTask,
} from '../../../src/adapters/http/contract/administration.ts';
import type { CycleView, PersonView, SlotView } from '../../../src/adapters/http/contract/primitives.ts';
import type { Me } from '../../../src/adapters/http/contract/session.ts';
import type { AdminRequest, Candidate } from '../../../src/adapters/http/contract/shifts.ts';
import { Refusal } from './fake-backend.ts';
import type { Handlers } from './fake-backend.ts';
import { candidate, request, task, volunteer } from './administrator-rows.ts';
import { callHandlers, callsWorld, QUIET_CONSULTATIONS } from './administrator-calls.ts';
import type { CallsWorld } from './administrator-calls.ts';
import { settingsPage } from './administrator-settings-page.ts';
import { threadHandlers } from './thread-answers.ts';
import type { Threads } from './thread-answers.ts';
import { cycle, slotsOf } from './volunteer-answers.ts';

export const ADMINISTRATOR_ME: Me = {
  id: 1,
  name: 'Мария Кузнецова',
  roles: ['administrator'],
  zone: 'Europe/Moscow',
  language: 'ru',
};
const person = (id: number, name: string): PersonView => ({ id, name, active: true });
export const MARIA = person(1, 'Мария Кузнецова');
export const ANNA = person(11, 'Анна Орлова');
export const BORIS = person(12, 'Борис Лебедев');
export const VERA = person(13, 'Вера Соколова');
export const GLEB = person(14, 'Глеб Ёлкин');
export const DINA = person(15, 'Дина Волкова');
const NOW = '2026-12-05T07:00:00.000Z';
const id = (number: number): string => `0f8f2f34-3d5c-4b5e-9d10-2b6ce5a6c00${number}`;
export const REQUEST = { urgent: id(1), later: id(2), old: id(3) };
export const TASK = { refused: id(4), waiting: id(5) };

/** An administrator's service in memory, on 5 December 2026: December runs, January is being collected. */
export interface AdministratorWorld extends CallsWorld {
  now: string;
  cycles: CycleView[];
  today: Omit<Today, 'now' | 'cycles' | 'requests'>;
  requests: AdminRequest[];
  threads: Threads;
  candidates: Candidate[];
  volunteers: VolunteerRow[];
  tasks: WaitingTask[];
  settings: SettingsPage;
  hours: Record<string, HoursChange>;
  /** Months the next saving of hours answers as affected. */
  affected: string[];
}

export function slotAt(slotId: string): SlotView {
  const found = slotsOf(slotId.slice(0, 7)).find((slot) => slot.id === slotId);
  if (found === undefined) throw new Error(`expected a slot of the ordinary week: ${slotId}`);
  return found;
}

export function administratorWorld(): AdministratorWorld {
  return {
    now: NOW,
    cycles: [cycle('2026-11', 'closed'), cycle('2026-12', 'published'), cycle('2027-01', 'collecting')],
    today: {
      gapsSoon: [],
      unanswered: null,
      toReview: [],
      unpublished: [],
      crm: { waiting: 0, parked: 0, oldestWaitingSince: null, lastPeopleSync: NOW, problem: null },
      consultations: QUIET_CONSULTATIONS,
      next: { at: '2026-12-25T18:00:00.000Z', what: 'deadline', month: '2027-01' },
    },
    requests: [
      request(REQUEST.later, slotAt('2026-12-15T18:00'), VERA, {
        partners: [GLEB],
        colleague: null,
        reason: 'Экзамен',
      }),
      request(REQUEST.urgent, slotAt('2026-12-06T18:00'), ANNA, {
        partners: [GLEB],
        colleague: BORIS,
        reason: 'Заболела, температура',
      }),
      request(REQUEST.old, slotAt('2026-12-02T10:00'), GLEB, {
        partners: [GLEB],
        state: 'replaced',
        decidedAt: '2026-12-01T09:00:00.000Z',
        decidedBy: MARIA,
        replacement: DINA,
        answer: 'Выйдет Дина, выздоравливайте.',
        version: 3,
      }),
    ],
    threads: {},
    candidates: [
      candidate(DINA, { shifts: 2 }),
      candidate(BORIS, { shifts: 3, maxShifts: 4, fairnessChange: 2 }),
      candidate(GLEB, {
        available: false,
        markedAt: null,
        against: ['not-marked', 'month-limit'],
        shifts: 4,
      }),
    ],
    volunteers: [
      volunteer(ANNA, { openRequests: 1 }),
      volunteer(BORIS, { answer: 'none', telephoneExtension: null, shiftReminder: false }),
      volunteer(VERA, {
        answer: 'cannot',
        consultationsCount: 3,
        reportsMissing: 2,
        averageClientScoring: null,
        scoreAnswers: null,
      }),
      volunteer(GLEB, { answer: 'changed-unsent' }),
      volunteer(DINA, { freeUser: true, answer: 'none', telephoneExtension: null }),
    ],
    tasks: [
      task(TASK.refused, GLEB, { parked: true, problem: 'person-refused' }),
      task(TASK.waiting, ANNA, { attempts: 3, problem: 'unreachable', kind: 'shift-changed' }),
    ],
    settings: settingsPage({ administrators: [MARIA, VERA], volunteers: [ANNA, BORIS] }),
    hours: {},
    affected: [],
    ...callsWorld(),
  };
}

/** Answers of the service over a world that the test may look at and change. */
export function administratorHandlers(world: AdministratorWorld): Handlers {
  const session = () => ({
    token: 'bearer-1',
    expiresAt: '2026-12-05T07:15:00.000Z',
    renewableUntil: '2026-12-05T19:00:00.000Z',
    me: ADMINISTRATOR_ME,
  });
  const openRequest = (requestId: string, version: number): AdminRequest => {
    const found = world.requests.find((one) => one.id === requestId);
    if (found === undefined) throw new Refusal(404, 'request.not-found', 'Такой просьбы нет.');
    if (found.state === 'withdrawn')
      throw new Refusal(409, 'request.withdrawn', 'Волонтёр уже отозвал эту просьбу.');
    if (found.version !== version)
      throw new Refusal(409, 'request.stale', 'Просьба только что изменилась. Посмотрите её ещё раз.', {
        version: found.version,
      });
    return found;
  };
  const put = (changed: AdminRequest): AdminRequest => {
    world.requests = world.requests.map((one) => (one.id === changed.id ? changed : one));
    return changed;
  };
  const someone = (personId: number): PersonView =>
    world.candidates.find((one) => one.volunteer.id === personId)?.volunteer ?? person(personId, '?');
  const hoursOf = (month: string): HoursChange =>
    world.hours[month] ?? {
      month,
      version: 1,
      added: [],
      removed: [],
      changed: [],
      marksLost: 0,
      shiftsLost: [],
    };

  return {
    openSession: session,
    renewSession: session,
    me: () => ADMINISTRATOR_ME,
    months: () => ({ now: world.now, cycles: world.cycles }),
    today: () => ({
      now: world.now,
      cycles: world.cycles,
      requests: world.requests.filter((one) => one.state === 'open'),
      ...world.today,
    }),
    syncPeople: () => ({ people: 45, volunteers: 38, added: 2, deactivated: 1 }),
    crmTasks: () => ({ tasks: world.tasks }),
    retryCrmTask: ({ params }) => {
      const found = world.tasks.find((one) => one.id === params.id);
      if (found === undefined) throw new Refusal(404, 'crm-task.not-found', 'Такой задачи нет.');
      world.tasks = world.tasks.filter((one) => one !== found);
      return { done: true };
    },
    requests: () => ({ requests: world.requests }),
    ...threadHandlers(world, ADMINISTRATOR_ME),
    requestCandidates: () => ({ candidates: world.candidates }),
    noteContact: ({ params, body }) => {
      const found = openRequest(params.id, body.version);
      const contact = { volunteer: someone(body.volunteerId), answer: body.answer, at: world.now, by: MARIA };
      const others = found.contacts.filter((one) => one.volunteer.id !== body.volunteerId);
      return put({ ...found, contacts: [...others, contact], version: found.version + 1 });
    },
    decideRequest: ({ params, body }) => {
      const found = openRequest(params.id, body.version);
      return put({
        ...found,
        state: body.outcome,
        decidedAt: world.now,
        decidedBy: MARIA,
        replacement: body.outcome === 'replaced' ? someone(body.volunteerId) : null,
        answer: body.answer === '' ? null : body.answer,
        version: found.version + 1,
      });
    },
    volunteers: () => ({ volunteers: world.volunteers }),
    saveVolunteer: ({ params, body }) => {
      world.volunteers = world.volunteers.map((row) =>
        row.volunteer.id === Number(params.volunteerId) ? { ...row, ...body } : row,
      );
      return { done: true };
    },
    ...callHandlers(world),
    settings: () => world.settings,
    saveSettings: ({ params, body }) => {
      const { section } = params;
      const stored = world.settings[section];
      if (stored.version !== body.version)
        throw new Refusal(409, 'settings.stale', 'Настройки только что изменил кто-то другой.', {
          version: stored.version,
        });
      const version = stored.version + 1;
      world.settings = { ...world.settings, [section]: { version, value: body.value } };
      const hours = section === 'workingHours' || section === 'exceptions';
      return { version, affectedMonths: hours ? world.affected : [] };
    },
    previewHours: ({ params }) => hoursOf(params.month),
    applyHours: ({ params, body }) => {
      const seen = hoursOf(params.month);
      if (seen.version !== body.version)
        throw new Refusal(409, 'cycle.stale', 'Месяц только что изменился. Обновите страницу и повторите.');
      delete world.hours[params.month];
      return seen;
    },
  };
}
