import assert from 'node:assert/strict';
import { noteLines } from '../../../../src/adapters/export/period-report/report-notes.ts';
import { wordsFor } from '../../../../src/adapters/export/period-report/words-for.ts';
import { someReport } from './some-report.ts';

describe('notes in a report', () => {
  it('say which days averages are without, and why, here and in what they are compared with', () => {
    const report = someReport(
      { leftOut: ['2026-10-14', '2026-10-15'] },
      {
        previous: someReport({ leftOut: ['2026-09-01'] }).figures,
        notes: [
          { from: '2026-10-03', until: '2026-10-04', text: 'Статья в газете', leftOut: false },
          { from: '2026-10-14', until: '2026-10-16', text: 'Линия не работала', leftOut: true },
        ],
      },
    );
    assert.deepEqual(
      noteLines(report, wordsFor('ru')).map((line) => line.replaceAll('\u00a0', ' ')),
      [
        'Средние и оценки посчитаны без 2 дней: 14.10.2026 — 15.10.2026 (Линия не работала)',
        'Для сравнения: октябрь 2026 — без 1 дня',
        'Пометки: 03.10.2026 (Статья в газете)',
      ],
    );
  });

  it('are not there when nothing was noted', () => {
    assert.deepEqual(noteLines(someReport(), wordsFor('en')), []);
  });
});
