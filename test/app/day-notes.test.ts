import assert from 'node:assert/strict';
import { makeShowDashboard } from '../../src/app/dashboard/show-dashboard.ts';
import { makeListDayNotes } from '../../src/app/notes/list-day-notes.ts';
import { makeRemoveDayNote } from '../../src/app/notes/remove-day-note.ts';
import { makeSaveDayNote } from '../../src/app/notes/save-day-note.ts';
import { makeStoreReport } from '../../src/app/period-reports/make-period-report.ts';
import { makeShowPeriodReport } from '../../src/app/period-reports/show-period-reports.ts';
import { parsePeriod } from '../../src/domain/report/period.ts';
import { someFigures } from '../builders/figures.ts';
import { createFakeWorld } from '../fakes/world.ts';
import { asTheContractHasIt } from './collecting-world.ts';
import { ADMINISTRATOR, reportsWorld, SUPERVISOR } from './period-reports-world.ts';

const NOW = new Date('2026-11-20T06:00:00Z');
const ID = '00000000-0000-4000-8000-000000000001';
const OTHER = '00000000-0000-4000-8000-00000000ffff';
const DOWN = {
  id: ID,
  version: 0,
  from: '2026-10-14',
  until: '2026-10-16',
  text: ' Линия не работала ',
  leftOut: true,
};

function place() {
  const world = createFakeWorld({ now: NOW, people: [ADMINISTRATOR, SUPERVISOR] });
  const [save, remove, list] = [makeSaveDayNote(world), makeRemoveDayNote(world), makeListDayNotes(world)];
  return {
    world,
    save: (part: Partial<typeof DOWN> = {}, by = ADMINISTRATOR) => save(by, { ...DOWN, ...part }),
    remove: (version: number) => remove(SUPERVISOR, { id: ID, version }),
    notes: async () => {
      const view = await list({ period: '2026-10' });
      asTheContractHasIt('dayNotes', view);
      return view.notes;
    },
    /** What was marked since it was asked last. */
    marked: () => {
      const { days } = world.analytics;
      world.analytics.clear();
      return days;
    },
  };
}

const refused = (code: string) => (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === code;

describe('Notes on days', () => {
  it('are added, changed, taken away and brought back; each marks the days whose averages it changes', async () => {
    const { save, remove, notes, marked, world } = place();
    const added = await save();
    assert.deepEqual(added, { ...DOWN, text: 'Линия не работала', version: 1 });
    assert.deepEqual([await notes(), marked()], [[added], ['2026-10-14', '2026-10-15']]);
    assert.ok(world.jobs.wakes.includes('analytics'));
    await save({ version: 1, from: '2026-10-15', until: '2026-10-17' });
    assert.deepEqual(marked(), ['2026-10-14', '2026-10-16']);
    await save({ version: 2, from: '2026-10-15', until: '2026-10-17', text: 'Плановые работы' });
    assert.deepEqual(marked(), []);
    const removed = await remove(3);
    assert.deepEqual([await notes(), marked()], [[], ['2026-10-15', '2026-10-16']]);
    assert.deepEqual(await remove(3), removed);
    const { text, from, until, version } = removed;
    await save({ text, from, until, version });
    assert.deepEqual(
      (await notes()).map((note) => [note.text, note.version]),
      [['Плановые работы', 5]],
    );
  });

  it('mark nothing while they leave nothing out', async () => {
    const { save, marked } = place();
    await save({ leftOut: false });
    assert.deepEqual(marked(), []);
    await save({ version: 1 });
    assert.deepEqual(marked(), ['2026-10-14', '2026-10-15']);
  });

  it('are refused to whoever comes second, and done once to whoever repeats', async () => {
    const { save, remove, notes } = place();
    const added = await save();
    assert.deepEqual(await save(), added);
    await assert.rejects(save({ text: 'Другое' }), refused('note.stale'));
    await assert.rejects(save({}, SUPERVISOR), refused('note.stale'));
    await assert.rejects(remove(2), refused('note.stale'));
    await assert.rejects(save({ id: ID.replace(/1$/, '2'), version: 1 }), refused('note.not-found'));
    assert.deepEqual(await notes(), [added]);
  });

  it('name real days and no telephone number', async () => {
    const { save } = place();
    await assert.rejects(save({ until: '2026-10-14' }), refused('note.reversed'));
    await assert.rejects(save({ until: '2027-01-15' }), refused('note.too-long'));
    await assert.rejects(save({ text: '   ' }), refused('note.text-missing'));
    for (const text of ['Звонил +7 (916) 123-45-67', 'номер 1234567', '8 916 1234567'])
      await assert.rejects(save({ text }), refused('note.names-a-number'), text);
    await save({ text: 'С 10:00 до 18:30 14.10.2026 и 15.10.2026 — 12 сбоев' });
  });

  it('stand on the dashboard, and in a report as they were when it was made', async () => {
    const world = await reportsWorld(NOW);
    const save = (part: Partial<typeof DOWN>) => makeSaveDayNote(world)(ADMINISTRATOR, { ...DOWN, ...part });
    world.analytics.give('2026-10', someFigures({ leftOut: ['2026-10-14', '2026-10-15'] }));
    await save({});
    const view = await makeShowDashboard(world.deps)(
      { id: 4, name: 'Р', roles: ['director'] },
      { period: '2026-10' },
    );
    asTheContractHasIt('dashboard', view);
    assert.deepEqual(
      [view.notes.map((note) => note.text), view.figures.leftOut.length],
      [['Линия не работала'], 2],
    );
    const stored = await makeStoreReport(world.deps)(parsePeriod('2026-10'), null);
    world.analytics.give('2026-10', someFigures({}));
    await save({ version: 1, leftOut: false });
    const page = await makeShowPeriodReport(world.deps)({ id: stored?.id ?? '' });
    asTheContractHasIt('periodReport', page);
    const { from, until, leftOut } = DOWN;
    assert.deepEqual(page.notes, [{ from, until, text: 'Линия не работала', leftOut }]);
    assert.equal(page.differs, true);
  });

  it('are unknown to reports made before there were any', async () => {
    const { deps, repositories } = await reportsWorld(NOW);
    const stored = await makeStoreReport(deps)(parsePeriod('2026-10'), null);
    assert.ok(stored !== null);
    const { notes: _, figures, ...data } = stored.data as { notes: unknown; figures: { leftOut?: unknown } };
    const { leftOut: __, ...old } = figures;
    await repositories.periodReports.add(
      { ...stored, id: OTHER, madeBy: 4, data: { ...data, figures: old } },
      [],
    );
    const page = await makeShowPeriodReport(deps)({ id: OTHER });
    asTheContractHasIt('periodReport', page);
    assert.deepEqual([page.notes, page.figures.leftOut, page.differs], [[], [], false]);
  });
});
