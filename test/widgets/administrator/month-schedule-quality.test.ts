import assert from 'node:assert/strict';
import { accessibilityProblems } from '../host/bench.ts';
import { monthHandlers } from '../host/month-answers.ts';
import { pageOf } from '../host/month-page.ts';
import { monthWorld } from '../host/month-world.ts';
import { schedules } from '../host/schedule-bench.ts';

describe('how good the month’s schedule is', () => {
  const open = schedules();

  it('says how good the whole is, proves it, and shows the curve', async () => {
    const { page, seat, inDialog, first } = await open();
    const panel = page.getByRole('region', { name: 'Нагрузка и ровность' });
    await panel
      .getByText(/Заполнено \d+ из.372.мест — больше невозможно.*Ровнее распределить нельзя\./)
      .waitFor();
    assert.equal(await panel.getByRole('row').count(), 6);
    await panel.getByRole('button', { name: 'Почему?' }).click();
    const proof = page.getByRole('dialog', { name: 'Почему лучше нельзя' });
    await proof.getByText(/Узкое место: 2.слота и.2.человека/).waitFor();
    await proof.getByText('Эти слоты', { exact: true }).click();
    await proof.getByText(/вт,.5.января, 20:00/).waitFor();
    await proof.getByText('Эти люди', { exact: true }).click();
    await proof.getByText('Борис Орлов, Дина Орлова', { exact: true }).waitFor();
    assert.deepEqual(await accessibilityProblems(page), []);
    await inDialog('Закрыть').click();
    await seat(first().slotId, 0).focus();
    await page.keyboard.press('Delete');
    await panel.getByText(/Программа могла бы заполнить на.1.место больше/).waitFor();
  });

  it('warns of one person who carries too much', async () => {
    const world = monthWorld('review');
    const { page } = await open('review', {
      handlers: {
        ...monthHandlers(world),
        schedule: () => {
          const plain = pageOf(world);
          return { ...plain, fairness: { ...plain.fairness, heavyVolunteerId: 13 } };
        },
      },
    });
    await page.getByText(/Вера Орлова: \d+.смен.— больше чем вдвое против среднего/).waitFor();
  });
});
