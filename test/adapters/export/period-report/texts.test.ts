import assert from 'node:assert/strict';
import { cellText, durationText } from '../../../../src/adapters/export/period-report/cell-text.ts';
import {
  decimalText,
  percentText,
  signedText,
} from '../../../../src/adapters/export/period-report/number-text.ts';
import { roundedDown } from '../../../../src/adapters/export/period-report/report-facts.ts';
import { topicsInOrder } from '../../../../src/adapters/export/period-report/report-tables.ts';
import { wordsFor } from '../../../../src/adapters/export/period-report/words-for.ts';
import { someReport } from './some-report.ts';

const ru = wordsFor('ru');

describe('texts of a period report', () => {
  it('writes numbers as Russian does, with spaces that do not break', () => {
    assert.equal(decimalText(1234.5, 1, 'ru'), '1\u00a0234,5');
    assert.equal(decimalText(1_234_567, 0, 'ru'), '1\u00a0234\u00a0567');
    assert.equal(decimalText(1234.5, 1, 'en'), '1,234.5');
    assert.equal(decimalText(-0.04, 1, 'ru'), '0,0');
    assert.equal(percentText(0.444, 'ru'), '44,4\u00a0%');
    assert.deepEqual(
      [3, -3, 0].map((value) => signedText(value, 0, 'ru')),
      ['+3', '−3', '0'],
    );
  });

  it('writes lengths of time without losing what a reader would miss', () => {
    for (const [seconds, text] of [
      [0, '0 с'],
      [18.5, '18,5 с'],
      [59.96, '60,0 с'],
      [60, '1 мин 00 с'],
      [3599.6, '1 ч 00 мин'],
      [202_500, '56 ч 15 мин'],
    ] as const)
      assert.equal(durationText(seconds, ru).replaceAll('\u00a0', ' '), text);
  });

  it('writes a change of time in the unit that says it shortest', () => {
    for (const [value, text] of [
      [-0.05, '−3,0 с'],
      [42, '+42,0 мин'],
      [21_666, '+361,1 ч'],
    ] as const)
      assert.equal(cellText({ kind: 'change', value, unit: 'minutes' }, ru).replaceAll('\u00a0', ' '), text);
  });

  it('calls only what is whole 100 %', () => {
    assert.deepEqual([1, 0.99996, 0.9328].map(roundedDown), [1, 0.999, 0.932]);
  });

  it('orders topics that are not told by name, so that their place tells nothing', () => {
    const { figures } = someReport();
    const topics = [
      { topicId: 1, name: 'Утрата', count: null },
      { topicId: 2, name: 'Тревога', count: 40 },
      { topicId: 3, name: 'Вина', count: null },
    ];
    assert.deepEqual(
      topicsInOrder({ ...figures, topics }).map(({ name }) => name),
      ['Тревога', 'Вина', 'Утрата'],
    );
  });

  it('names nothing twice, in either language', () => {
    for (const { figures, process } of [ru, wordsFor('en')])
      for (const labels of [Object.values(figures), Object.values(process)])
        assert.equal(new Set(labels.map(({ label }) => label)).size, labels.length);
  });
});
