import assert from 'node:assert/strict';
import { answer } from './answering.ts';
import type { HowToAnswer } from './answering.ts';
import type { Caller } from './caller.ts';
import { callOtherRoutes } from './other-routes.ts';
import { neverAnswered } from './routes-answered.ts';
import { nameOf, peopleAsked, twins } from './crm-journal.ts';
import type { CrmTask } from './crm-journal.ts';
import type { ServiceProcess } from './service-process.ts';
import { ADMINISTRATOR, ANNA, DUTY, ServiceWorld } from './service-world.ts';

const month = '2026-12';
const VOLUNTEERS = Array.from({ length: 40 }, (_, index) => 101 + index);
/** Says that they cannot; cannot, as the administrator notes; their amoCRM licence ends for a while; two who do not answer. */
const CANNOT = 138;
const CANNOT_BY_PHONE = 137;
const DEACTIVATED = 136;
const LATE = 139;
const SILENT = 140;

const HOW = new Map<number, HowToAnswer>([
  [CANNOT, 'cannot'],
  [CANNOT_BY_PHONE, 'cannot-by-phone'],
  [DEACTIVATED, 'by-phone'],
]);

describe('a month over the API, two processes at work', function () {
  this.timeout(60_000);
  let world: ServiceWorld;
  let a: ServiceProcess;
  let b: ServiceProcess;
  let admin: Caller;
  const people = new Map<number, Caller>();
  const callerOf = (id: number): Caller => people.get(id) ?? assert.fail(`nobody is ${id}`);
  const ofDecember = (tasks: readonly CrmTask[], beginning: string) =>
    tasks.filter(({ text }) => text.startsWith(beginning) && /декабр/.test(text));
  const reminders = async (on: boolean): Promise<void> => {
    const { timetable } = await admin.call('settings');
    const value = { ...timetable.value, shiftReminderEnabled: on };
    const body = { version: timetable.version, value };
    const saved = await admin.call('saveSettings', { params: { section: 'timetable' }, body });
    assert.equal(saved.version, timetable.version + 1);
  };

  before(async () => {
    world = await ServiceWorld.open('2026-11-19T22:00:00+03:00', { calls: 'none', database: 'bare' });
    // Both at once: migrations, the first people and the past are made by one of them.
    [a, b] = await Promise.all([world.start(), world.start()]);
    admin = await world.as(a, ADMINISTRATOR, 'administrator');
    for (const id of VOLUNTEERS) people.set(id, await world.as(id % 2 === 0 ? a : b, id));
    await reminders(false);
  });
  after(() => world.close());

  it('asks every active volunteer once when collecting opens', async () => {
    await world.moveTo('2026-11-20T09:00:00+03:00');
    assert.deepEqual(
      peopleAsked(await world.tasks(), 'Отметьте, когда вы можете дежурить в декабре'),
      VOLUNTEERS,
    );
    const { cycles } = await callerOf(ANNA).call('myMonths');
    assert.equal(cycles.find((cycle) => cycle.month === month)?.state, 'collecting');
  });

  const answerFor = (id: number): Promise<void> =>
    answer({ caller: callerOf(id), id, how: HOW.get(id) ?? 'marks', admin, month });

  it('takes the answers of everybody at either process and ends their tasks', async () => {
    for (const id of VOLUNTEERS.filter((one) => ![LATE, SILENT].includes(one))) await answerFor(id);
    await world.advance('PT1S');
    const asked = (await world.tasks()).filter(({ text }) =>
      text.startsWith('Отметьте, когда вы можете дежурить в декабре'),
    );
    const open = asked.filter((task) => !task.completed);
    assert.deepEqual(
      open.map(({ personId }) => personId).toSorted((x, y) => x - y),
      [LATE, SILENT],
    );
    assert.ok(asked.every(({ completed, completions }) => completions === (completed ? 1 : 0)));
    const progress = await admin.call('progress', { params: { month } });
    assert.deepEqual([progress.answered, progress.volunteers], [38, 40]);
  });

  it('reminds those who have not answered, by itself and when told to', async () => {
    await world.moveTo('2026-11-23T10:00:00+03:00');
    assert.deepEqual(peopleAsked(await world.tasks(), 'Напоминаем: ждём вашу доступность на декабрь'), [
      LATE,
      SILENT,
    ]);
    const { reminded } = await admin.call('remindUnanswered', { params: { month } });
    assert.equal(reminded, 2);
    await world.advance('PT1S');
    assert.deepEqual(peopleAsked(await world.tasks(), 'Администратор ещё раз'), [LATE, SILENT]);
  });

  it('counts what comes at the deadline’s very instant as late, and before it as in time', async () => {
    const { cycle } = await admin.call('progress', { params: { month } });
    const deadline = '2026-11-25T20:00:00+03:00';
    const body = { deadline, version: cycle.version };
    const moved = await admin.call('moveDeadline', { params: { month }, body });
    assert.equal(Date.parse(moved.deadline), Date.parse(deadline));
    await world.moveTo('2026-11-25T19:59:00+03:00');
    const before = await callerOf(LATE).call('myAvailability', { params: { month } });
    assert.equal(before.availability.wouldBeLate, false);
    await world.moveTo(deadline);
    const page = await callerOf(LATE).call('myAvailability', { params: { month } });
    assert.equal(page.availability.wouldBeLate, true);
    const offer = { marks: page.slots.slice(0, 9).map(({ id }) => id), maxShifts: null, maxPerDay: null };
    const sent = await callerOf(LATE).call('submitMyAvailability', {
      params: { month },
      body: { ...offer, version: page.availability.version },
    });
    assert.equal(sent.submitted?.late, true);
  });

  it('has the draft at the deadline and one task to review it', async () => {
    const tasks = await world.tasks();
    assert.deepEqual(peopleAsked(tasks, 'Проверьте расписание на декабрь'), [DUTY]);
    const page = await admin.call('schedule', { params: { month } });
    const { seatsFilled, sumOfSquares, bestSeats, bestSumOfSquares } = page.fairness;
    assert.deepEqual([page.cycle.state, seatsFilled, sumOfSquares], ['review', bestSeats, bestSumOfSquares]);
    const late = page.slots.flatMap(({ seats }) => seats).filter((seat) => seat.volunteerId === LATE);
    assert.deepEqual(late, []);
  });

  it('is edited, generated again and published; a task amoCRM refuses is parked and can be sent again', async () => {
    const params = { month };
    let page = await admin.call('schedule', { params });
    const slot = page.slots.find(({ seats }) => seats.length > 0) ?? assert.fail('no seat is taken');
    const [seat = assert.fail('no seat')] = slot.seats;
    const pair = { slotId: slot.id, volunteerId: seat.volunteerId };
    const edit = async (one: object) => {
      page = await admin.call('editSchedule', { params, body: { version: page.version, edit: one } });
    };
    await edit({ kind: 'pin', ...pair });
    await edit({ kind: 'remove', ...pair });
    page = await admin.call('undoEdit', { params, body: { version: page.version } });
    page = await admin.call('redoEdit', { params, body: { version: page.version } });
    page = await admin.call('undoEdit', { params, body: { version: page.version } });
    const clear = { kind: 'clear-day', day: slot.id.slice(0, 10), pinned: false };
    const cleared = await admin.call('previewBulkEdit', { params, body: { edit: clear } });
    assert.deepEqual([cleared.version, cleared.skipped], [page.version, [{ ...pair, reason: 'pinned' }]]);
    const { candidates } = await admin.call('candidates', { params: { month, slotId: slot.id } });
    assert.ok(candidates.length > 0);
    const preview = await admin.call('previewGenerate', { params });
    assert.equal(preview.keptByHand, 1);
    await admin.call('generate', { params, body: { version: page.version } });
    await world.advance('PT1S');
    page = await admin.call('schedule', { params });
    assert.equal(page.generating, false);
    const pinned = page.slots.find(({ id }) => id === slot.id)?.seats.some((one) => one.pinned);
    assert.equal(pinned, true);

    await world.setUser(DEACTIVATED, { isActive: false });
    const told = await admin.call('previewPublication', { params });
    assert.deepEqual([told.firstTime, told.told.length], [true, 40]);
    const body = { version: page.version };
    page = await admin.at(b.origin).call('publish', { params, body });
    assert.deepEqual([page.cycle.state, page.publishedNumber], ['published', 1]);
    assert.equal((await admin.refused('publish', { params, body })).code, 'schedule.nothing-to-publish');
    await world.advance('PT1S');
    const parked = (await admin.call('crmTasks')).tasks;
    assert.deepEqual(
      parked.map((task) => [task.person.id, task.kind, task.parked, task.problem]),
      [[DEACTIVATED, 'read-schedule', true, 'person-refused']],
    );
    assert.equal((await admin.call('today')).crm.parked, 1);
    await world.setUser(DEACTIVATED, { isActive: true });
    await admin.call('retryCrmTask', { params: { id: parked[0]?.id ?? '' } });
    await world.advance('PT1S');
    assert.deepEqual((await admin.call('crmTasks')).tasks, []);
    assert.deepEqual(peopleAsked(await world.tasks(), 'Расписание на декабрь 2026 опубликовано'), VOLUNTEERS);
    const { entries } = await admin.call('scheduleHistory', { params });
    assert.ok(entries.some((entry) => entry.kind === 'publish' && entry.by?.id === ADMINISTRATOR));
  });

  it('ends the task to read the schedule when it is opened', async () => {
    for (const id of VOLUNTEERS) {
      const mine = await callerOf(id).call('myMonth', { params: { month } });
      assert.equal(mine.publishedNumber, 1);
      await callerOf(id).call('readSchedule', { params: { month } });
    }
    await world.advance('PT1S');
    const unread = (await world.tasks()).filter(
      (task) => task.text.startsWith('Расписание на декабрь 2026 опубликовано') && task.completions !== 1,
    );
    assert.deepEqual(unread, []);
  });

  it('reminds of tomorrow’s shifts in the evening and ends the reminder when the shift begins', async () => {
    await world.moveTo('2026-11-30T19:00:00+03:00');
    await reminders(true);
    await callerOf(ANNA).call('savePreferences', { body: { shiftReminder: false } });
    await world.moveTo('2026-11-30T20:00:00+03:00');
    await reminders(false);
    const { slots } = await admin.call('schedule', { params: { month } });
    const first = slots.filter(({ day }) => day === '2026-12-01');
    const serving = first.flatMap(({ seats }) => seats).map((seat) => seat.volunteerId);
    const wanted = [...new Set(serving)].filter((id) => id !== ANNA).toSorted((x, y) => x - y);
    const ours = (tasks: CrmTask[]) => ofDecember(tasks, 'Завтра ваша смена: вт, 1 декабря');
    assert.deepEqual(peopleAsked(ours(await world.tasks()), 'Завтра'), wanted);
    await world.moveTo('2026-12-01T10:00:00+03:00');
    const morning = Date.parse('2026-12-01T10:00:00+03:00') / 1000;
    for (const task of ours(await world.tasks()))
      assert.equal(task.completed, task.due <= morning, nameOf(task));
  });

  it('replaces somebody who cannot come: each is told once, and it ends when they have read it', async () => {
    const { slots } = await admin.call('schedule', { params: { month } });
    const slot = slots.find(({ day, seats }) => day === '2026-12-10' && seats.length === 2) ?? assert.fail();
    const asker = slot.seats[0]?.volunteerId ?? 0;
    const caller = callerOf(asker);
    const ask = { slotId: slot.id, reason: 'Заболела', colleagueId: null };
    const first = await caller.call('askForChange', { body: ask });
    // A task whose matter ends before it was ever sent is never sent.
    await world.advance('PT1S');
    assert.equal((await caller.refused('askForChange', { body: ask })).code, 'request.already-open');
    const withdrawn = await caller.call('withdrawRequest', { params: { id: first.id } });
    assert.equal(withdrawn.state, 'withdrawn');
    const { colleagues } = await caller.call('colleagues');
    assert.equal(colleagues.length, 39);
    const request = await caller.call('askForChange', { body: ask });
    await world.advance('PT1S');
    const params = { id: request.id };
    const shift = { slotId: slot.id, volunteerId: asker };
    await caller.call('writeOnShift', { params: shift, body: { text: 'Где ключи?' } });
    assert.equal((await admin.call('shiftThread', { params: shift })).messages[0]?.text, 'Где ключи?');
    await admin.call('writeOnRequest', { params, body: { text: 'Ищем замену' } });
    const said = await caller.call('requestThread', { params });
    assert.deepEqual([said.messages[0]?.author.id, said.open], [ADMINISTRATOR, true]);
    const stranger = callerOf(VOLUNTEERS.find((id) => id !== asker) ?? 0);
    assert.equal((await stranger.refused('requestThread', { params })).code, 'thread.not-found');
    const { candidates } = await admin.call('requestCandidates', { params });
    const taker = candidates.find(({ available }) => available) ?? assert.fail('nobody is available');
    const noted = await admin.call('noteContact', {
      params,
      body: { volunteerId: taker.volunteer.id, answer: 'agreed', version: request.version },
    });
    const decided = await admin.call('decideRequest', {
      params,
      body: { outcome: 'replaced', volunteerId: taker.volunteer.id, answer: '', version: noted.version },
    });
    assert.deepEqual([decided.state, decided.replacement?.id], ['replaced', taker.volunteer.id]);
    const { requests } = await caller.call('myRequests');
    assert.deepEqual(
      requests.filter(({ slot }) => slot.id.startsWith(month)).map(({ state }) => state),
      ['replaced', 'withdrawn'],
    );
    assert.equal((await admin.call('requests')).requests.filter(({ month: of }) => of === month).length, 2);
    await world.advance('PT1S');
    const tasks = await world.tasks();
    assert.deepEqual(peopleAsked(tasks, 'Нужна замена'), [DUTY, DUTY]);
    assert.deepEqual(peopleAsked(tasks, 'Ответ на просьбу о замене'), [asker]);
    assert.deepEqual(peopleAsked(tasks, 'Ваше расписание изменилось'), [taker.volunteer.id]);
    await caller.call('readSchedule', { params: { month } });
    await callerOf(taker.volunteer.id).call('readSchedule', { params: { month } });
  });

  it('answers every other route of planning as the contract says', async () => {
    await callOtherRoutes({ anna: callerOf(ANNA), admin, elsewhere: b.origin });
    assert.deepEqual(neverAnswered('planning'), []);
  });

  it('closes the month; every task of it was created once and completed once', async () => {
    await world.moveTo('2027-01-01T00:00:00+03:00');
    const page = await admin.call('schedule', { params: { month } });
    assert.deepEqual([page.cycle.state, page.readOnly], ['closed', true]);
    const tasks = await world.tasks();
    assert.deepEqual(twins(tasks), []);
    assert.deepEqual(tasks.filter(({ completions }) => completions > 1).map(nameOf), []);
    const open = tasks.filter(
      ({ text, completed }) => !completed && /декабр/.test(text) && !/январ/.test(text),
    );
    assert.deepEqual(open.map(nameOf), []);
    assert.equal(a.running && b.running, true);
    assert.deepEqual([a.stderr, b.stderr], ['', '']);
  });
});
