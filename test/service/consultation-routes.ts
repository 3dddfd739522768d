import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { addDays } from '../../src/domain/time/zone.ts';
import type { Caller } from './caller.ts';

export interface Readers {
  readonly callerOf: (id: number) => Promise<Caller>;
  readonly supervisor: Caller;
  readonly administrator: Caller;
  readonly director: Caller;
}

/** Every consultation of these days, the newest first. */
export async function consultationsOf(supervisor: Caller, from: string, to: string, report = 'any') {
  const everything = { topicId: null, risk: null, scoreAtMost: null, volunteerId: null, after: null };
  const body = { from, to, report, outcome: 'any', limit: 200, ...everything };
  return (await supervisor.call('findConsultations', { body })).consultations;
}

/** What the form sends of a conversation that began then. */
export function reportBody(beganAt: string, more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    version: 0,
    entryId: null,
    beganAt,
    topicIds: [],
    story: 'Говорили о доме.',
    outcome: 'helped',
    feeling: 4,
    discussWithSupervisor: true,
    risk: false,
    ...more,
  };
}

/** Reports from the first draft to a settled join, as volunteer, supervisor and administrator do it; `day` has calls that lack a report. */
export async function callReportRoutes(
  { callerOf, supervisor, administrator }: Readers,
  day: string,
): Promise<void> {
  const { topics, version } = await administrator.call('topics');
  const renamed = topics.map(({ id, name, retired }, index) => ({
    id,
    name: index === 0 ? `${name} и другое` : name,
    retired,
  }));
  const saved = await administrator.call('saveTopics', { body: { version, topics: renamed } });
  assert.deepEqual(saved.topics[0]?.formerNames, [topics[0]?.name]);

  const lacking = await consultationsOf(supervisor, day, day, 'missing');
  const call =
    lacking.find(({ volunteer }) => volunteer?.active === true) ?? assert.fail('no call lacks one');
  const author = await callerOf(call.volunteer?.id ?? 0);
  const mine = await author.call('myReports');
  assert.ok(mine.missing.some(({ entryId }) => entryId === call.entryId));
  const topicIds = [topics[0]?.id ?? 0];
  const thrown = { id: randomUUID() };
  await author.call('saveMyReport', { params: thrown, body: reportBody(call.beganAt) });
  await author.call('dropMyDraft', { params: thrown });

  const params = { id: randomUUID() };
  const draft = await author.call('saveMyReport', { params, body: reportBody(call.beganAt) });
  assert.equal(draft.state, 'draft');
  const whole = reportBody(call.beganAt, { version: draft.version, entryId: call.entryId, topicIds });
  const sent = await author.call('sendMyReport', { params, body: whole });
  assert.deepEqual([sent.state, sent.call?.entryId], ['sent', call.entryId]);
  await author.call('writeOnReport', { params, body: { text: 'Можно созвониться?' } });
  const thread = await supervisor.call('reportThread', { params });
  assert.deepEqual(
    thread.messages.map(({ text }) => text),
    ['Можно созвониться?'],
  );
  const opened = await supervisor.call('consultation', { params: { entryId: call.entryId } });
  assert.equal(opened.text?.story, 'Говорили о доме.');
  await supervisor.call('markDiscussed', { params, body: { discussed: true } });
  assert.equal((await author.call('myReports')).sent.find(({ id }) => id === params.id)?.discussed, true);

  await author.call('myStatistics');

  const loose = async () =>
    (await supervisor.call('looseReports')).reports.find(({ id }) => id === params.id);
  assert.equal(await loose(), undefined);
  await supervisor.call('settleJoin', { params, body: { entryId: null } });
  const alone = await loose();
  assert.deepEqual([alone?.join, alone?.messages, alone?.story], ['none', 1, 'Говорили о доме.']);
  await administrator.call('settleJoin', { params, body: { entryId: call.entryId } });
  assert.equal(await loose(), undefined);
  const { joins } = await administrator.call('unsafeJoins');
  assert.ok(joins.every(({ reportId }) => reportId !== params.id));
  assert.equal((await administrator.refused('looseReports')).status, 403);
}

/** The dashboard and period reports, as those who observe call them; calls of the month are known. `published`: a month that is. */
export async function callDashboardRoutes(
  { supervisor, administrator, director }: Readers,
  month: string,
  published: string,
): Promise<void> {
  const year = month.slice(0, 4);
  const quarter = `${year}-Q${Math.ceil(Number(month.slice(5)) / 3)}`;
  const range = `${addDays(`${month}-01`, -20)}..${month}-10`;
  for (const period of [month, quarter, year, range]) {
    const shown = await director.call('dashboard', { params: { period } });
    assert.deepEqual([shown.period.name, shown.volunteers, shown.waiting], [period, null, null]);
    assert.ok(shown.figures.calls.incoming > 0, period);
  }
  const whole = await administrator.call('dashboard', { params: { period: month } });
  assert.ok((whole.volunteers?.length ?? 0) > 0 && whole.waiting !== null);
  for (const period of [`${year}-13`, 'soon'])
    assert.equal((await director.refused('dashboard', { params: { period } })).code, 'period.malformed');
  const calendar = await director.call('publishedCalendar', { params: { month: published } });
  assert.ok(calendar.slots.length > 0 && calendar.slots.every((slot) => slot.volunteers === null));
  const named = await supervisor.call('publishedCalendar', { params: { month: published } });
  assert.ok(named.slots.some((slot) => (slot.volunteers?.length ?? 0) > 0));

  const id = '00000000-0000-4000-8000-0000000000aa';
  const note = { from: '2026-11-14', until: '2026-11-16', text: 'Линия не работала', leftOut: true };
  const added = await administrator.call('saveDayNote', { params: { id }, body: { ...note, version: 0 } });
  assert.deepEqual((await administrator.call('dayNotes', { params: { period: '2026-11' } })).notes, [added]);
  const gone = await administrator.call('removeDayNote', {
    params: { id },
    body: { version: added.version },
  });
  assert.equal(gone.version, 2);

  const before = await supervisor.call('callSync');
  assert.equal(before.freshness.calls, 'fresh');
  const asked = await administrator.call('readCallsNow');
  assert.ok(asked.readings.some(({ kind }) => kind === 'now'));

  const made = await supervisor.call('makePeriodReport', { body: { period: range } });
  assert.equal(made.madeBy?.name, 'Инна Рябинина');
  const params = { id: made.id };
  assert.ok((await director.call('periodReports')).reports.some(({ id }) => id === made.id));
  assert.equal((await director.call('periodReport', { params })).dataHash, made.dataHash);
  const signs = { xlsx: 'PK', pdf: '%PDF-' };
  for (const [format, sign] of Object.entries(signs)) {
    const file = await director.call('periodReportFile', { params: { ...params, format } });
    assert.ok(Buffer.from(file.base64, 'base64').toString('latin1').startsWith(sign), format);
    assert.match(file.name, new RegExp(`\\.${format}$`));
  }
  await director.call('openedPeriodReport', { params });
}
