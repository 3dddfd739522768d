import assert from 'node:assert/strict';
import { BORIS, DINA, MARIA, REQUEST } from '../host/administrator-world.ts';
import { Refusal } from '../host/fake-backend.ts';
import { requestPages } from '../host/requests-bench.ts';

describe('change requests that go on meanwhile', () => {
  const open = requestPages();

  it('ask why also when the answer changed since the list was read', async () => {
    const { world, bench, page, button, dialog } = await open();
    bench.backend.handlers.decideRequest = () => {
      throw new Refusal(422, 'schedule.reason-needed', 'Назначение против ответа: укажите причину.', {
        field: 'reason',
      });
    };
    world.candidates = world.candidates.map((one) =>
      one.volunteer.id === DINA.id
        ? { ...one, available: false, markedAt: null, against: ['not-marked'] }
        : one,
    );
    await button('Заменить: Дина Волкова').click();
    await dialog().getByRole('button', { name: 'Заменить' }).click();
    await page.getByText('Назначение против ответа: укажите причину.').waitFor();
    await page.getByText('Остальные (2): понадобится причина').waitFor();
  });

  it('say that they were withdrawn meanwhile, and show it', async () => {
    const { world, page, button, story, dialog } = await open();
    await button('Заменить: Дина Волкова').click();
    world.requests = world.requests.map((request) =>
      request.id === REQUEST.urgent
        ? { ...request, state: 'withdrawn', decidedAt: world.now, decidedBy: null, version: 2 }
        : request,
    );
    await dialog().getByRole('button', { name: 'Заменить' }).click();
    await page.getByRole('alert').getByText('Волонтёр уже отозвал эту просьбу.').waitFor();
    await story().getByText('отозван волонтёром', { exact: true }).waitFor();
    assert.equal(await button('Отклонить…').count(), 0);
  });

  it('say that another administrator was faster, and show whom they chose', async () => {
    const { world, page, story } = await open();
    world.requests = world.requests.map((request) =>
      request.id === REQUEST.urgent
        ? {
            ...request,
            state: 'replaced',
            decidedAt: world.now,
            decidedBy: MARIA,
            replacement: BORIS,
            version: 2,
          }
        : request,
    );
    await page
      .getByRole('group', { name: /Дина Волкова/ })
      .getByRole('button', { name: 'Может', exact: true })
      .click();
    await page
      .getByRole('alert')
      .getByText('Просьба только что изменилась. Посмотрите её ещё раз.')
      .waitFor();
    await story().getByText('Выйдет: Борис Лебедев').waitFor();
  });

  it('say that the colleague has been taken, and read the candidates again', async () => {
    const { world, bench, page, button, dialog } = await open();
    bench.backend.handlers.decideRequest = () => {
      throw new Refusal(409, 'request.replacement-taken', 'Этот волонтёр уже стоит в этой смене.', {
        field: 'volunteerId',
      });
    };
    await button('Заменить: Дина Волкова').click();
    world.candidates = world.candidates.filter((one) => one.volunteer.id !== DINA.id);
    await dialog().getByRole('button', { name: 'Заменить' }).click();
    await page.getByRole('alert').getByText('Этот волонтёр уже стоит в этой смене.').waitFor();
    await button('Заменить: Дина Волкова').waitFor({ state: 'detached' });
    await button('Заменить: Борис Лебедев').waitFor();
  });

  it('keep the dialog and what was typed when nobody answers', async () => {
    const { bench, page, button, dialog } = await open();
    await button('Отклонить…').click();
    await dialog().getByLabel('Что сказать волонтёру').fill('Не получается');
    bench.backend.trouble = 'down';
    await dialog().getByRole('button', { name: 'Отклонить' }).click();
    await dialog()
      .getByText(/Сервис «Смена» сейчас не отвечает/)
      .waitFor();
    bench.backend.trouble = 'none';
    await dialog().getByRole('button', { name: 'Отклонить' }).click();
    await page.getByText(/Готово: запрос отклонён/).waitFor();
  });
});
