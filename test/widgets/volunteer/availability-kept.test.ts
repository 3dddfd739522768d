import assert from 'node:assert/strict';
import type { OfferBody } from '../../../src/adapters/http/contract/availability.ts';
import { availabilities } from '../host/availability-bench.ts';
import { Refusal } from '../host/fake-backend.ts';

describe('availability that could not be saved at once', () => {
  const open = availabilities();

  it('keeps strokes while the service is down, says so beside, and sends them on «Повторить»', async () => {
    const { bench, page, cell, button, marks } = await open();
    bench.backend.trouble = 'down';
    await cell(5, '18:00').click();
    await page.getByText(/Не удалось сохранить: сервис не отвечает\. Отмеченное не потеряется/).waitFor();
    bench.backend.trouble = 'none';
    await button('Повторить').click();
    await page.getByText('Отмечено 1 · сохранено · не отправлено').waitFor();
    assert.deepEqual(marks(), ['2027-01-05T18:00']);
  });

  it('keeps strokes through a lost connection and a reload', async () => {
    const { bench, page, cell, button, marks } = await open();
    await page.context().setOffline(true);
    await cell(5, '18:00').click();
    await page.getByText(/Не удалось сохранить: нет связи/).waitFor();
    bench.backend.trouble = 'silent';
    await page.context().setOffline(false);
    await page.reload();
    await page.getByRole('alert').filter({ hasText: 'не отвечает' }).waitFor();
    bench.backend.trouble = 'none';
    await button('Повторить').click();
    await page.getByText('Отмечено 1 · сохранено · не отправлено').waitFor();
    assert.deepEqual(marks(), ['2027-01-05T18:00']);
  });

  it('asks which answer stays when another window saved meanwhile', async () => {
    const { world, page, cell, button, marks } = await open();
    world.availability = {
      ...world.availability,
      version: 8,
      draft: { marks: ['2027-01-09T10:00', '2027-01-09T12:00'], maxShifts: null, maxPerDay: null },
    };
    await cell(5, '18:00').click();
    await page.getByText(/Там: 2.отметки; здесь: 1.отметка/).waitFor();
    await page.getByText(/не сохранено, выберите выше/).waitFor();
    assert.equal(marks().length, 2);
    assert.ok(await button('Отправить').isDisabled());
    await button('Оставить то, что здесь').click();
    await page.getByText('Отмечено 1 · сохранено · не отправлено').waitFor();
    assert.deepEqual(marks(), ['2027-01-05T18:00']);

    world.availability = {
      ...world.availability,
      version: 20,
      draft: { marks: ['2027-01-09T10:00'], maxShifts: null, maxPerDay: null },
    };
    await cell(6, '18:00').click();
    await button('Взять то, что там').click();
    await page.getByText('Отмечено 1 · сохранено · не отправлено').waitFor();
    await cell(9, '10:00').and(page.locator('[aria-selected=true]')).waitFor();
    assert.equal(world.availability.version, 20);
  });

  it('reopens the session silently when it was refused', async () => {
    const { bench, page, cell } = await open();
    const opened = bench.backend.calls.filter((call) => call.name === 'openSession').length;
    let refused = 0;
    const save = bench.backend.handlers.saveMyAvailability!;
    bench.backend.handlers.saveMyAvailability = (input) => {
      if (refused++ === 0) throw new Refusal(401, 'session.expired');
      return save(input);
    };
    await cell(5, '18:00').click();
    await page.getByText('Отмечено 1 · сохранено · не отправлено').waitFor();
    assert.equal(bench.backend.calls.filter((call) => call.name === 'openSession').length, opened + 1);
  });

  it('says that the session has ended when it cannot be reopened, and loses nothing', async () => {
    const { bench, page, cell, button } = await open();
    bench.backend.trouble = 'unauthorized';
    await cell(5, '18:00').click();
    await page
      .getByText(/вход устарел\. Отмеченное не потеряется; откройте «Смену» заново из amoCRM/)
      .waitFor();
    bench.backend.trouble = 'none';
    await button('Повторить').click();
    await page.getByText('Отмечено 1 · сохранено · не отправлено').waitFor();
  });

  it('sends the body of the contract and nothing else', async () => {
    const { bench, cell } = await open();
    await cell(5, '18:00').click();
    await bench.called('saveMyAvailability');
    assert.deepEqual(bench.sent('saveMyAvailability')[0], {
      marks: ['2027-01-05T18:00'],
      maxShifts: null,
      maxPerDay: null,
      version: 3,
    } satisfies OfferBody);
  });
});
