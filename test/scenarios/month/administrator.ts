import assert from 'node:assert/strict';
import type { Locator, Request } from 'playwright-core';
import type { Desk } from './desk.ts';

export interface Named {
  readonly id: number;
  readonly name: string;
}

interface Seat {
  readonly slot: string;
  readonly name: string;
}

const REASON = 'Договорились по телефону';

/** The administrator in the administrator's widget. Every visit opens the widget anew, as after a jump of the clock. */
export class Administrator {
  readonly desk: Desk;
  readonly #month: string;
  readonly #people: readonly Named[];

  constructor(desk: Desk, month: string, people: readonly Named[]) {
    this.desk = desk;
    this.#month = month;
    this.#people = people;
  }

  /** Enters an answer for somebody who has none. */
  async enterAnswerOf(person: Named, weekday: string): Promise<void> {
    await this.#open();
    await this.desk.button(`Отметить доступность: ${person.name}`).click();
    await this.desk.page.getByRole('heading', { name: `Доступность: ${person.name}` }).waitFor();
    await this.desk.button(`Каждый день недели: ${weekday}`).click();
    await this.desk.button('Отправить').click();
    await this.desk.page.getByText(`Ответ отправлен: ${person.name}.`).first().waitFor();
  }

  /** Sends the marks somebody left unsent, with one press. */
  async sendMarksOf(person: Named): Promise<void> {
    await this.#open();
    await this.desk.button(new RegExp(`^Отправить за волонтёра ${person.name}: `)).click();
    await this.desk.page.getByText(`Ответ отправлен: ${person.name}.`).first().waitFor();
  }

  /** Removes, undoes, redoes, assigns, pins, moves and swaps, and sees each on the calendar. */
  async review(): Promise<void> {
    await this.#open();
    const [removed, pinned, moved, freed, first, second] = this.#sixSeats(await this.#held());
    await this.#remove(removed);
    await this.#tool('Отменить');
    await this.#holder(removed).waitFor();
    await this.#tool('Вернуть');
    await this.#holder(removed).waitFor({ state: 'detached' });
    await this.#assignSomebody(removed);
    await this.#inDrawer(pinned, 'Закрепить');
    await this.#holder(pinned).locator('.smena-lock').waitFor();
    await this.#remove(freed);
    await this.#transfer(moved, this.#free(freed.slot));
    await this.#seen(this.#holder({ slot: freed.slot, name: moved.name }));
    await this.#transfer(first, this.#holder(second));
    await this.#seen(this.#holder({ slot: second.slot, name: first.name }));
    await this.#holder({ slot: first.slot, name: second.name }).waitFor();
  }

  /** Opens the preview of who will be told what. */
  async openPublishing(): Promise<void> {
    await this.#open();
    await this.desk.button(/^Опубликовать( \d+ \S+)?…$/).click();
    await this.#publishDialog()
      .getByText(/получат задачу|Задачу получат/)
      .waitFor();
  }

  /** «Опубликовать» in the preview; `fails` when the service dies under it, which the widget must say. */
  async pressPublish(how: 'succeeds' | 'fails'): Promise<void> {
    const { page } = this.desk;
    const isPublishing = (request: Request): boolean =>
      request.method() === 'POST' && request.url().endsWith('/schedule/publication');
    const press = this.#publishDialog().getByRole('button', { name: 'Опубликовать', exact: true });
    if (how === 'fails') {
      await Promise.all([page.waitForEvent('requestfailed', isPublishing), press.click()]);
      await page
        .getByText(/^Не получилось: /)
        .first()
        .waitFor();
      return;
    }
    const [answer] = await Promise.all([
      page.waitForResponse((response) => isPublishing(response.request())),
      press.click(),
    ]);
    assert.equal(answer.status(), 200);
    await this.#publishDialog().waitFor({ state: 'detached' });
  }

  /** Answers who replaces: the first of those who marked the time. */
  async replace(person: Named): Promise<number> {
    await this.#openRequestOf(person);
    const candidate = this.desk.button(/^Заменить: /).first();
    const name = ((await candidate.getAttribute('aria-label')) ?? '').replace('Заменить: ', '');
    await candidate.click();
    const dialog = this.desk.page.getByRole('dialog', { name: `Выйдет ${name}?` });
    await dialog.waitFor();
    const reason = dialog.getByRole('textbox', { name: 'Почему всё же этот человек' });
    if ((await reason.count()) > 0) await reason.fill(REASON);
    await dialog.getByRole('button', { name: 'Заменить', exact: true }).click();
    await this.desk.page.getByText(`Готово: выйдет ${name}.`).first().waitFor();
    return this.#idOf(name);
  }

  async decline(person: Named): Promise<void> {
    await this.#openRequestOf(person);
    await this.desk.button('Отклонить…').click();
    const dialog = this.desk.page.getByRole('dialog', { name: 'Отклонить запрос?' });
    await dialog.getByRole('textbox', { name: 'Что сказать волонтёру' }).fill('Выйти больше некому.');
    await dialog.getByRole('button', { name: 'Отклонить', exact: true }).click();
    await this.desk.page
      .getByText(/^Готово: запрос отклонён/)
      .first()
      .waitFor();
  }

  /** Seats another person in a coming slot and publishes; answers who lost the shift. */
  async editAndPublishAgain(): Promise<number> {
    await this.#open();
    const seat = (await this.#held()).findLast(({ slot }) => slot < `${this.#month}-20`);
    assert.ok(seat !== undefined);
    await this.#remove(seat);
    await this.#assignSomebody(seat);
    await this.openPublishing();
    await this.pressPublish('succeeds');
    return this.#idOf(seat.name);
  }

  async #open(): Promise<void> {
    await this.desk.openAt(`month/${this.#month}`);
  }

  async #openRequestOf(person: Named): Promise<void> {
    await this.desk.openAt('requests');
    const list = this.desk.page.getByRole('navigation', { name: 'Запросы' });
    await list
      .getByRole('button', { name: new RegExp(person.name) })
      .first()
      .click();
    await this.desk.page.getByText(`${person.name} не сможет выйти`).waitFor();
  }

  #publishDialog(): Locator {
    return this.desk.page.getByRole('dialog', { name: /^Опубликовать расписание / });
  }

  /** Taken seats from the eighth day on, in order of time. */
  async #held(): Promise<Seat[]> {
    const taken = this.desk.page.locator('.smena-seat:not(.smena-seat-free)');
    await taken.first().waitFor();
    const seats = await taken.evaluateAll((buttons) =>
      buttons.map((button) => [button.getAttribute('data-seat') ?? '', button.getAttribute('title') ?? '']),
    );
    return seats
      .map(([key = '', name = '']) => ({ slot: key.split(' ')[0] ?? '', name }))
      .filter(({ slot }) => slot >= `${this.#month}-08`)
      .toSorted((a, b) => (a.slot < b.slot ? -1 : 1));
  }

  /** Of six people in six slots in none of which another of the six sits. */
  #sixSeats(held: readonly Seat[]): [Seat, Seat, Seat, Seat, Seat, Seat] {
    const chosen: Seat[] = [];
    for (const seat of held) {
      const slots = new Set([...chosen, seat].map(({ slot }) => slot));
      const names = [...chosen, seat].map(({ name }) => name);
      const alone = held.filter(({ slot, name }) => slots.has(slot) && names.includes(name)).length;
      if (slots.size === names.length && new Set(names).size === names.length && alone === names.length)
        chosen.push(seat);
    }
    const [a, b, c, d, e, f] = chosen;
    assert.ok(a !== undefined && b !== undefined && c !== undefined && d !== undefined);
    assert.ok(e !== undefined && f !== undefined, 'six seats to edit');
    return [a, b, c, d, e, f];
  }

  /** The seat of this person in this slot; which of its places it is changes with the others. */
  #holder({ slot, name }: Pick<Seat, 'slot' | 'name'>): Locator {
    return this.desk.page.locator(`[data-seat^="${slot} "][title="${name}"]`);
  }

  #free(slot: string): Locator {
    return this.desk.page.locator(`.smena-seat-free[data-seat^="${slot} "]`).first();
  }

  async #inDrawer(seat: Seat, action: string): Promise<void> {
    await this.#holder(seat).click();
    await this.desk.page.locator('.smena-dialog').getByRole('button', { name: action, exact: true }).click();
  }

  async #remove(seat: Seat): Promise<void> {
    await this.#inDrawer(seat, 'Снять');
    await this.#holder(seat).waitFor({ state: 'detached' });
  }

  /** The first candidate but the one who was taken out. */
  async #assignSomebody(seat: Seat): Promise<void> {
    await this.#free(seat.slot).click();
    const drawer = this.desk.page.locator('.smena-dialog');
    const choices = drawer.getByRole('button', { name: /^Поставить: |^Всё равно назначить: / });
    const folded = drawer.locator('details:not([open]) > summary');
    await choices.first().or(folded).first().waitFor();
    if ((await folded.count()) > 0) await folded.click();
    const labels = await choices.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
    const wanted = labels.find((label) => !label.endsWith(`: ${seat.name}`));
    assert.ok(wanted !== undefined);
    await drawer.getByRole('button', { name: wanted, exact: true }).click();
    await this.#seen(this.#holder({ slot: seat.slot, name: wanted.replace(/^.*: /, '') }));
  }

  async #transfer(from: Seat, to: Locator): Promise<void> {
    await this.#inDrawer(from, 'Переставить…');
    await this.desk.page.locator('.smena-dialog').waitFor({ state: 'detached' });
    await to.click();
  }

  async #tool(name: string): Promise<void> {
    await this.desk.page
      .getByRole('toolbar', { name: 'Действия с расписанием' })
      // What it takes back is said after the word.
      .getByRole('button', { name: new RegExp(`^${name}(:|$)`) })
      .click();
  }

  /** Waits for the effect of an edit; gives a reason when it stands against an answer. */
  async #seen(effect: Locator): Promise<void> {
    const asked = this.desk.page.getByRole('dialog', { name: 'Назначить вопреки ответу?' });
    await effect.or(asked).first().waitFor();
    if ((await asked.count()) === 0) return;
    await asked.getByRole('textbox', { name: 'Причина' }).fill(REASON);
    await asked.getByRole('button', { name: 'Всё равно назначить', exact: true }).click();
    await effect.waitFor();
  }

  #idOf(name: string): number {
    const found = this.#people.find((person) => person.name === name);
    assert.ok(found !== undefined, `${name} is a volunteer`);
    return found.id;
  }
}
