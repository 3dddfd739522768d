import assert from 'node:assert/strict';
import { getDocumentProxy } from 'unpdf';
import { newPage } from '../../fixtures/chromium.ts';
import { ADMINISTRATOR_ME, administratorHandlers, administratorWorld } from '../host/administrator-world.ts';
import { accessibilityProblems, openBench } from '../host/bench.ts';
import type { Bench } from '../host/bench.ts';
import { monthHandlers } from '../host/month-answers.ts';
import { monthWorld, PEOPLE, REVIEW_NOW } from '../host/month-world.ts';
import { PHONE, schedules } from '../host/schedule-bench.ts';
import { AUGUST, inAugust } from '../host/six-weeks.ts';

describe('the desk of a month', () => {
  const open = schedules();

  it('says in one line what a drop would do, dragged or by keys, before it is done', async () => {
    const { world, page, seat, inDialog, edits, done } = await open();
    const [one, ...rest] = world.seats;
    const other = rest.find(
      (held) =>
        held.slotId !== one?.slotId &&
        !world.seats.some((s) => s.slotId === held.slotId && s.volunteerId === one?.volunteerId) &&
        !world.seats.some((s) => s.slotId === one?.slotId && s.volunteerId === held.volunteerId) &&
        world.marks.get(one?.volunteerId ?? 0)?.includes(held.slotId) === true &&
        world.marks.get(held.volunteerId)?.includes(one?.slotId ?? '') === true,
    );
    assert(one && other);
    const index = world.seats.filter((held) => held.slotId === other.slotId).indexOf(other);
    const line = page.locator('.smena-effect [role=status]');
    const said = /^заполнено \d+, как сейчас · нагрузка не изменится.· разброс.\d+.–.\d+$/;
    const from = await seat(one.slotId, 0).boundingBox();
    const to = await seat(other.slotId, index).boundingBox();
    assert(from && to);
    await page.mouse.move(from.x + 20, from.y + 8);
    await page.mouse.down();
    await page.mouse.move(from.x + 40, from.y + 12, { steps: 3 });
    await page.mouse.move(to.x + 20, to.y + 8, { steps: 6 });
    await page.mouse.move(to.x + 24, to.y + 8);
    await line.filter({ hasText: said }).waitFor();
    assert.deepEqual(edits(), []);
    await page.mouse.move(4, 4, { steps: 3 });
    await page.mouse.up();
    await line.filter({ hasText: said }).waitFor({ state: 'detached' });
    await seat(one.slotId, 0).focus();
    await page.keyboard.press('Enter');
    await inDialog('Переставить…').press('Enter');
    await page.getByText(/Куда переставить/).waitFor();
    await seat(other.slotId, index).focus();
    await line.filter({ hasText: said }).waitFor();
    assert.deepEqual(edits(), []);
    await page.keyboard.press('Enter');
    await done(/Поменяны местами/);
    await line.filter({ hasText: said }).waitFor({ state: 'detached' });
  });

  it('tells a finger first, and does it when that is confirmed', async () => {
    const { world, page, seat, inDialog, edits, freeFor, done } = await open(
      'review',
      { browser: PHONE },
      (made) => {
        made.seats = made.seats.slice(0, -6);
      },
    );
    const { slotId, volunteerId } = freeFor();
    const from = world.seats.find((one) => one.volunteerId === volunteerId);
    assert(from);
    const index = world.seats.filter((one) => one.slotId === from.slotId).indexOf(from);
    await seat(from.slotId, index).tap();
    await inDialog('Переставить…').tap();
    await seat(slotId, 1).tap();
    await page.getByText(/нагрузка не изменится/).waitFor();
    assert.deepEqual(edits(), []);
    await page.getByRole('button', { name: 'Переставить', exact: true }).tap();
    await done(/Переставлено/);
    assert.equal(edits()[0]?.kind, 'move');
  });

  it('seats whom one drags from the list of loads, telling first whose load changes', async () => {
    const { page, seat, edits, freeFor, done, nameOf } = await open('review', {}, (made) => {
      made.seats = made.seats.slice(0, -6);
    });
    const { slotId, volunteerId } = freeFor();
    const row = page.locator('.smena-load').filter({ hasText: nameOf(volunteerId) });
    const from = await row.boundingBox();
    const to = await seat(slotId, 1).boundingBox();
    assert(from && to);
    await page.mouse.move(from.x + 30, from.y + 10);
    await page.mouse.down();
    await page.mouse.move(from.x + 10, from.y + 14, { steps: 3 });
    await page.mouse.move(to.x + 20, to.y + 8, { steps: 6 });
    await page.mouse.move(to.x + 24, to.y + 8);
    await page
      .locator('.smena-effect')
      .filter({ hasText: /^заполнено (\d+).→.\d+ · .*→.\d+.· разброс/ })
      .waitFor();
    await page.mouse.up();
    await done(/Поставлено/);
    assert.deepEqual(edits(), [{ kind: 'assign', slotId, volunteerId }]);
  });

  it('leads from the row of days to a day, and shows there where a person serves', async () => {
    const { world, page, first, nameOf } = await open();
    const days = page.getByRole('group', { name: 'Дни месяца' });
    assert.equal(await days.getByRole('button').count(), 31);
    const fifth = days.getByRole('button', {
      name: /^вторник, 5.января: заполнено \d+ из 12, свободно \d+$/,
    });
    await fifth.getByText(/^−\d+$/).waitFor();
    await days.getByRole('button').first().focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.waitForFunction('document.activeElement.dataset.seat?.startsWith("2027-01-31T")');
    const { volunteerId } = first();
    await page.getByRole('combobox', { name: 'Найти человека' }).selectOption(String(volunteerId));
    const served = new Set(
      world.seats.filter((held) => held.volunteerId === volunteerId).map((held) => held.slotId.slice(0, 10)),
    );
    const marked = days.getByRole('button', { name: `дежурит ${nameOf(volunteerId)}` });
    assert.equal(await marked.count(), served.size);
    assert.match((await marked.first().textContent()) ?? '', /[А-Я]{2}$/);
  });

  it('goes anywhere and does anything by name, and lists its keys', async () => {
    const { page, button } = await open();
    const palette = page.getByRole('combobox', { name: 'Перейти или сделать' });
    const press = async (query: string): Promise<void> => {
      await page.keyboard.press('Control+k');
      await palette.fill(query);
      await page.locator('.smena-palette [role=option]').first().waitFor();
      await page.keyboard.press('Enter');
      await palette.waitFor({ state: 'detached' });
    };
    await press('12 янв');
    await page.waitForFunction('document.activeElement.dataset.seat?.startsWith("2027-01-12T")');
    const [, boris] = PEOPLE;
    await press(boris?.name ?? '');
    await page
      .locator('.smena-load[aria-pressed=true]')
      .filter({ hasText: boris?.name ?? '' })
      .waitFor();
    await press('только своб');
    await page.locator('.smena-filter[aria-pressed=true]').waitFor();
    await button(/^Команды/).click();
    await palette.fill('абракадабра');
    await page.getByText('Ничего не нашлось. Попробуйте другое слово.').waitFor();
    await palette.fill('');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    const active = await palette.getAttribute('aria-activedescendant');
    assert.equal(await page.locator('.smena-palette [aria-selected=true]').getAttribute('id'), active);
    assert.deepEqual(await accessibilityProblems(page, '.smena-palette'), []);
    await page.keyboard.press('Escape');
    await press('февраль');
    await page.getByRole('heading', { name: /Февраль.2027/ }).waitFor();
    await press('месяц');
    await page.getByRole('grid', { name: /январь.2027/ }).waitFor();
    await page.keyboard.press('?');
    const keys = page.getByRole('dialog', { name: 'Клавиши' });
    await keys.getByText(/^Ctrl\+K — /).waitFor();
    await keys.getByText(/^Дни месяца: /).waitFor();
  });
});

describe('a month of six weeks', () => {
  let bench: Bench;
  const open = async (): Promise<Bench> => {
    const world = monthWorld('published');
    bench = await openBench({
      widgets: ['administrator'],
      handlers: inAugust({
        ...monthHandlers(world),
        monthScheduleFile: ({ params }: { params: { format: string } }) => ({
          name: `smena-schedule-2027-01.${params.format}`,
          mediaType: 'application/pdf',
          base64: Buffer.from('%PDF-').toString('base64'),
          hash: '0',
        }),
      } as never),
      userId: 1,
      now: REVIEW_NOW,
      fragment: `#smena/month/${AUGUST}`,
      browser: { viewport: { width: 1440, height: 900 } },
      host: { dark: true },
    });
    await bench.page.locator('.smena-bands').waitFor();
    return bench;
  };
  afterEach(() => bench.end());

  it('stands on one screen with its row of days, and every name is read whole', async () => {
    const { page } = await open();
    assert.equal(await page.locator('tbody[role=rowgroup]').count(), 6);
    const bottom = await page
      .locator('.smena-bands')
      .evaluate((table) => table.getBoundingClientRect().bottom);
    assert.ok(bottom <= 900, `the last week ends at ${bottom}`);
    const cut = await page.locator('.smena-seat').evaluateAll((seats) =>
      seats
        .filter((seat) => {
          const [name, rest] = ['.smena-seat-name', '.smena-seat-rest'].map((part) =>
            seat.querySelector(part),
          );
          if (!name || !rest || seat.querySelector('.smena-lock, .smena-seat-new')) return false;
          const over = rest.getBoundingClientRect().right > seat.getBoundingClientRect().right;
          return over || name.scrollWidth > name.clientWidth;
        })
        .map((seat) => seat.textContent),
    );
    assert.deepEqual(cut, []);
    assert.ok((await page.getByText('Валентина', { exact: true }).count()) > 0);
  });

  it('prints black on white on exactly one page of A4 and of A3, and comes as files', async () => {
    const { page } = await open();
    await page
      .context()
      .addInitScript('window.print = () => { top.printed = document.documentElement.outerHTML; }');
    const files = page.getByRole('dialog', { name: 'Файлы и печать' });
    await page.getByRole('button', { name: 'Файлы и печать' }).click();
    const download = page.waitForEvent('download');
    await files.getByRole('button', { name: 'PDF, A3' }).click();
    assert.equal((await download).suggestedFilename(), 'smena-schedule-2027-08.pdf-a3');
    await files.getByText('Сохранено: smena-schedule-2027-08.pdf-a3').waitFor();
    await files.getByRole('button', { name: 'Печать…' }).click();
    await page.waitForFunction('window.printed !== undefined');
    const printed = (await page.evaluate<string>('window.printed')).replaceAll('&nbsp;', ' ');
    assert.match(printed, /<h1[^>]*>Расписание, август 2027<\/h1>/);
    assert.match(
      printed,
      /опубликовано, версия 1 от .* · заполнено \d+ из 372 мест · данные на 26 декабря, 10:00/,
    );
    assert.match(printed, /— свободно: 2 —/);
    assert.doesNotMatch(printed, /<button|data-color-scheme/);
    const sheet = await newPage();
    await sheet.setContent(printed);
    for (const format of ['A4', 'A3'] as const) {
      const paper = await getDocumentProxy(new Uint8Array(await sheet.pdf({ format, landscape: true })));
      assert.equal(paper.numPages, 1, format);
    }
    await sheet.close();
  });
});

describe('the palette away from the month', () => {
  let bench: Bench;
  afterEach(() => bench.end());

  it('leads by a name to that person’s shifts in the month that is being run', async () => {
    bench = await openBench({
      widgets: ['administrator'],
      handlers: { ...administratorHandlers(administratorWorld()), ...monthHandlers(monthWorld('review')) },
      userId: ADMINISTRATOR_ME.id,
      now: REVIEW_NOW,
      fragment: '#smena/volunteers',
      browser: { viewport: { width: 1440, height: 900 } },
    });
    const { page } = bench;
    await page.getByRole('heading', { name: 'Волонтёры', level: 1 }).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Перейти или сделать' }).fill('орл анна');
    await page.getByRole('option', { name: 'Анна Орлова волонтёр' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('grid', { name: /январь.2027/ }).waitFor();
    await page.locator('.smena-load[aria-pressed=true]').filter({ hasText: 'Анна Орлова' }).waitFor();
    await page.locator('.smena-seat-chosen').first().waitFor();
  });
});
