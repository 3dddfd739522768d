import type { Desk } from '../scenarios/month/desk.ts';
import { settled } from './settled.ts';

/** A volunteer asks to be taken off the last shift of the month. */
export async function askForTheLast(desk: Desk, asker: number, month: string): Promise<void> {
  await desk.become(asker);
  await desk.openAt(`shifts/${month}`);
  await desk
    .button(/^Не смогу выйти: /)
    .last()
    .click();
  const dialog = desk.page.getByRole('dialog', { name: 'Не сможете выйти?' });
  await dialog.getByRole('textbox', { name: 'Подробнее' }).fill('Еду к родителям');
  await dialog.getByRole('button', { name: 'Попросить о замене' }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** The administrator empties a seat and does not publish it. */
export async function emptyASeat(desk: Desk, administrator: number, month: string): Promise<void> {
  await desk.become(administrator);
  // What was shown last time comes at once, and the answer replaces it: a seat pressed before that is another one.
  await Promise.all([
    desk.page.waitForResponse((answer) => answer.url().endsWith(`/months/${month}/schedule`)),
    desk.openAt(`month/${month}`),
  ]);
  await settled(desk.page);
  await desk.page.locator('.smena-seat:not(.smena-seat-free)').first().click();
  await desk.page.locator('.smena-dialog').getByRole('button', { name: 'Снять', exact: true }).click();
  await desk.page.getByText('не опубликовано: 1').first().waitFor();
}

/** Somebody remembers what happened on two days. @param month of them, YYYY-MM */
export async function noteTwoDays(desk: Desk, administrator: number, month: string): Promise<void> {
  await desk.become(administrator);
  await desk.openAt(`dashboard/${month}`);
  await desk.button('Отметить день…').click();
  const [year, number] = month.split('-');
  const dialog = desk.page.getByRole('dialog', { name: 'Что случилось в эти дни' });
  await dialog.getByRole('textbox', { name: 'Первый день' }).fill(`14.${number}.${year}`);
  await dialog.getByRole('textbox', { name: 'Последний день' }).fill(`15.${number}.${year}`);
  await dialog.getByRole('textbox', { name: 'Что случилось' }).fill('Линия не работала: авария у связистов');
  await dialog.getByRole('checkbox').check();
  await dialog.getByRole('button', { name: 'Сохранить' }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** The address of the report for amoCRM's desktop, which is told only once. */
export async function makeDesktopAddress(desk: Desk, administrator: number): Promise<string> {
  await desk.become(administrator);
  await desk.openAt('settings/desktop');
  await desk.button('Создать адрес').click();
  await desk.page.getByText('Скопируйте адрес сейчас').waitFor();
  const address = await desk.panel().getByRole('textbox', { name: 'Адрес отчёта' }).inputValue();
  if (!URL.canParse(address)) throw new Error(`the desktop's address is "${address}": expected a URL`);
  return address;
}
