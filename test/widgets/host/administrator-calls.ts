import type { SettingsPage, Today } from '../../../src/adapters/http/contract/administration.ts';
import type { SyncState } from '../../../src/adapters/http/contract/dashboard.ts';
import type { Api } from '../../../src/adapters/http/contract/routes.ts';
import { Refusal } from './fake-backend.ts';
import type { Handlers } from './fake-backend.ts';

type TopicsPage = Api['topics']['response'];
type Topic = TopicsPage['topics'][number];

/** What of an administrator's service in memory is about calls, reports and topics. */
export interface CallsWorld {
  topics: TopicsPage;
  calls: SyncState;
}

/** Nothing about consultations waits for the administrator. */
export const QUIET_CONSULTATIONS: Today['consultations'] = {
  reportsMissing: 0,
  unsafeJoins: 0,
  setAside: 0,
  callsReadAt: '2026-12-05T01:04:00.000Z',
  callsProblem: null,
};

/** Settings of the telephony and of consultations as a new installation has them. */
export function consultationSections(): Pick<SettingsPage, 'telephony' | 'consultations'> {
  return {
    telephony: {
      version: 1,
      value: {
        syncEvery: 'hours',
        syncHours: 24,
        syncTime: '04:00',
        syncWeekday: 1,
        scoreLow: 1,
        scoreHigh: 5,
        recogniseCallers: true,
      },
    },
    consultations: {
      version: 1,
      value: {
        joinWindowMinutes: 90,
        safeMinutes: 20,
        marginMinutes: 10,
        shiftGraceMinutes: 15,
        editHours: 72,
        remindAfterHours: 24,
      },
    },
  };
}

export function callsWorld(): CallsWorld {
  return {
    topics: {
      version: 4,
      topics: [
        topic(1, 'Одиночество', { reports: 41, formerNames: ['Чувство одиночества'] }),
        topic(2, 'Развод и расставание', { reports: 18 }),
        topic(3, 'Работа и деньги', { reports: 1 }),
        topic(4, 'Призыв', { retired: true, retiredAt: '2026-10-02T09:00:00.000Z', reports: 7 }),
      ],
    },
    calls: {
      freshness: {
        calls: 'fresh',
        callsReadAt: '2026-12-05T01:04:00.000Z',
        callsCompleteUntil: '2026-12-04T21:00:00.000Z',
        callsProblem: null,
        progress: null,
        peopleReadAt: '2026-12-05T06:50:00.000Z',
        figuresRefreshedAt: '2026-12-05T01:05:00.000Z',
        figuresPending: false,
      },
      requestsAMonth: 90,
      readings: [
        reading(2, {}),
        reading(1, {
          state: 'failed',
          from: '2026-12-02T21:00:00.000Z',
          until: '2026-12-03T21:00:00.000Z',
          windowsDone: 0,
          problem: 'unreachable',
          calls: 0,
          changed: 0,
        }),
      ],
      setAside: [
        {
          entryId: 'MToxMDA6Nzc3',
          startedAt: '2026-12-03T15:24:00.000Z',
          problem: 'end-before-start',
          field: 'context_end_time',
          firstSeenAt: '2026-12-04T01:04:00.000Z',
          lastSeenAt: '2026-12-05T01:04:00.000Z',
          times: 2,
        },
      ],
      unknownEmployees: [
        { extension: '118', calls: 4 },
        { extension: null, calls: 1 },
      ],
    },
  };
}

export function reading(
  number: number,
  part: Partial<SyncState['readings'][number]>,
): SyncState['readings'][number] {
  return {
    id: `5f8f2f34-3d5c-4b5e-9d10-2b6ce5a6c00${number}`,
    kind: 'daily',
    from: '2026-12-03T21:00:00.000Z',
    until: '2026-12-04T21:00:00.000Z',
    state: 'done',
    windowsDone: 1,
    windows: 1,
    calls: 58,
    changed: 58,
    problem: null,
    requestedAt: '2026-12-05T01:00:00.000Z',
    finishedAt: '2026-12-05T01:04:00.000Z',
    nextTryAt: null,
    ...part,
  };
}

function topic(id: number, name: string, part: Partial<Topic>): Topic {
  return { id, name, retired: false, retiredAt: null, reports: 0, formerNames: [], ...part };
}

/** Answers about topics and readings of calls, over a world that the test may look at and change. */
export function callHandlers(
  world: CallsWorld & { readonly now: string },
): Pick<Handlers, 'topics' | 'saveTopics' | 'callSync' | 'readCallsNow'> {
  return {
    topics: () => world.topics,
    saveTopics: ({ body }) => {
      if (body.version !== world.topics.version)
        throw new Refusal(409, 'topic.list-changed', 'Список тем только что изменил кто-то другой.', {
          version: world.topics.version,
        });
      const stored = new Map(world.topics.topics.map((one) => [one.id, one]));
      const offered = body.topics.filter((one) => !one.retired).map((one) => one.name.toLowerCase());
      const twice = body.topics.find(
        (one) => !one.retired && offered.filter((name) => name === one.name.toLowerCase()).length > 1,
      );
      if (twice !== undefined)
        throw new Refusal(422, 'topic.name-taken', `Тема «${twice.name}» уже есть в списке.`, {
          field: 'topics',
          name: twice.name,
        });
      world.topics = {
        version: body.version + 1,
        topics: body.topics.map((wish, index) => {
          const before = stored.get(wish.id ?? 0) ?? topic(100 + index, wish.name, {});
          const renamed = before.name !== wish.name;
          return {
            ...before,
            name: wish.name,
            retired: wish.retired,
            retiredAt: wish.retired ? (before.retiredAt ?? world.now) : null,
            formerNames: renamed ? [...before.formerNames, before.name] : before.formerNames,
          };
        }),
      };
      return world.topics;
    },
    callSync: () => world.calls,
    readCallsNow: () => {
      world.calls = {
        ...world.calls,
        freshness: { ...world.calls.freshness, calls: 'reading', progress: { done: 0, of: 2 } },
        readings: [
          reading(9, { kind: 'now', state: 'waiting', windowsDone: 0, windows: 2, finishedAt: null }),
          ...world.calls.readings,
        ],
      };
      return world.calls;
    },
  };
}
