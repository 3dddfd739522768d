import assert from 'node:assert/strict';
import type { Api, RouteName } from '../../src/adapters/http/contract/routes.ts';
import { makeListUnsafeJoins } from '../../src/app/consultations/list-unsafe-joins.ts';
import { makeShowMyStatistics } from '../../src/app/reports/show-my-statistics.ts';
import { makeShowVolunteers } from '../../src/app/show-volunteers.ts';
import { makeShowToday } from '../../src/app/today/show-today.ts';
import { makeSaveTopics } from '../../src/app/topics/save-topics.ts';
import { makeShowTopics } from '../../src/app/topics/show-topics.ts';
import { aConsultation } from '../builders/consultation.ts';
import { aReportId } from '../builders/volunteer-report.ts';
import { FakeAnalytics } from '../fakes/fake-analytics.ts';
import type { VolunteerWork } from '../../src/ports/analytics.ts';
import { asTheContractHasIt } from './collecting-world.ts';
import { anInput, BEGAN, HOUR, NOW, reportsWorld } from './reports-world.ts';

/** What a widget is given: the view as JSON, which must fit the contract to the key. */
function answerOf<Name extends RouteName>(name: Name, view: unknown): Api[Name]['response'] {
  return asTheContractHasIt(name, view) as Api[Name]['response'];
}

describe('What widgets are told of reports', () => {
  it('fits the contract, drafts and sent ones alike', async () => {
    const { save, send, page, find, show } = await reportsWorld([aConsultation()]);
    answerOf('saveMyReport', await save(1, anInput({ id: aReportId(2), outcome: null, feeling: null })));
    answerOf('sendMyReport', await send(1, anInput({ entryId: 'call-1' })));
    const mine = answerOf('myReports', await page(1));
    assert.deepEqual([mine.drafts.length, mine.sent.length, mine.missing.length], [1, 1, 0]);
    assert.equal(answerOf('findConsultations', await find()).consultations.length, 1);
    assert.equal(answerOf('consultation', await show({ entryId: 'call-1' })).text?.version, 1);
  });

  it('fits the contract for topics and joins', async () => {
    const { world, send } = await reportsWorld([
      aConsultation({ entryId: 'one' }),
      aConsultation({ entryId: 'other', beganAt: new Date(BEGAN.getTime() + 60_000) }),
    ]);
    await send(1, anInput({ beganAt: BEGAN }));
    const save = makeSaveTopics(world);
    await save({ version: 1, topics: [{ id: 2, name: 'Расставание', retired: false }] });
    const { topics, version } = answerOf('topics', await makeShowTopics(world)());
    assert.deepEqual(
      [version, topics.map(({ name, reports, formerNames }) => [name, reports, formerNames])],
      [
        2,
        [
          ['Расставание', 0, ['Развод']],
          ['Работа', 1, []],
        ],
      ],
    );
    const { joins } = answerOf('unsafeJoins', await makeListUnsafeJoins(world)());
    assert.deepEqual(
      joins.map(({ reportId }) => reportId),
      [aReportId(1)],
    );
  });
});

describe('«Сегодня» about consultations', () => {
  it('counts reports that still can come, joins to settle and calls set aside', async () => {
    const { world, send, repositories } = await reportsWorld([
      aConsultation({ entryId: 'one' }),
      aConsultation({ entryId: 'other', beganAt: new Date(BEGAN.getTime() + 60_000) }),
      aConsultation({ entryId: 'missing', volunteerId: 2 }),
      aConsultation({ entryId: 'too-late', volunteerId: 2, beganAt: new Date(NOW.getTime() - 72 * HOUR) }),
    ]);
    await send(1, anInput({ beganAt: BEGAN }));
    await repositories.callSyncs.saveFreshness({
      lastSuccessAt: NOW,
      completeUntil: BEGAN,
      readFrom: null,
      failedDays: 1,
      problem: 'unavailable',
      silentDay: null,
    });
    const { consultations } = answerOf('today', await makeShowToday(world)());
    assert.deepEqual(consultations, {
      reportsMissing: 2,
      unsafeJoins: 1,
      setAside: 0,
      callsReadAt: NOW.toISOString(),
      callsProblem: 'unavailable',
    });
  });
});

describe('Rows of volunteers about consultations', () => {
  const rowOf = async (work: Partial<VolunteerWork>) => {
    const { world } = await reportsWorld([]);
    const analytics = new FakeAnalytics();
    analytics.work = [
      {
        volunteerId: 1,
        shiftsCount: 0,
        consultationsCount: 0,
        reportsMissing: 0,
        scoreAnswers: 0,
        averageClientScoring: null,
        ...work,
      },
    ];
    const { volunteers } = answerOf('volunteers', await makeShowVolunteers({ ...world, analytics })());
    return volunteers.find(({ volunteer }) => volunteer.id === 1) ?? assert.fail('no row');
  };

  it('tell an average from five answers on', async () => {
    const four = await rowOf({ scoreAnswers: 4, averageClientScoring: 4 });
    assert.deepEqual([four.averageClientScoring, four.scoreAnswers], [null, null]);
    const five = await rowOf({ scoreAnswers: 5, averageClientScoring: 4.2 });
    assert.deepEqual([five.averageClientScoring, five.scoreAnswers], [4.2, 5]);
  });

  it('count this month’s consultations and the reports they lack', async () => {
    const row = await rowOf({ consultationsCount: 2, reportsMissing: 1 });
    assert.deepEqual([row.consultationsCount, row.reportsMissing], [2, 1]);
  });
});

describe('My statistics', () => {
  const mine = async (scoreAnswers: number) => {
    const { world } = await reportsWorld([]);
    const analytics = new FakeAnalytics();
    const work = { shiftsCount: 6, consultationsCount: 5, reportsMissing: 1, averageClientScoring: 4.5 };
    analytics.work = [
      { volunteerId: 2, ...work, shiftsCount: 99, scoreAnswers: 50 },
      { volunteerId: 1, ...work, scoreAnswers },
    ];
    const caller = { id: 1, name: 'Волонтёр 1', roles: ['volunteer'] as const };
    return answerOf('myStatistics', await makeShowMyStatistics({ ...world, analytics })(caller));
  };

  it('are the caller’s own, with the average score from five answers on', async () => {
    const four = await mine(4);
    assert.deepEqual(
      [four.shiftsCount, four.consultationsCount, four.reportsMissing, four.averageClientScoring],
      [6, 5, 1, null],
    );
    assert.equal(four.scoreAnswers, null);
    const five = await mine(5);
    assert.deepEqual([five.scoreAnswers, five.averageClientScoring], [5, 4.5]);
  });
});
