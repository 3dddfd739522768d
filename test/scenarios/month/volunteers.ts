import type { Desk } from './desk.ts';

/** What a volunteer of the story does about their availability. */
export type Habit =
  | { readonly kind: 'weekday'; readonly weekday: string }
  | { readonly kind: 'time'; readonly time: string }
  | { readonly kind: 'strokes'; readonly from: string; readonly to: string }
  | { readonly kind: 'cannot' }
  | { readonly kind: 'unsent'; readonly weekday: string }
  | { readonly kind: 'silent' };

const WEEKDAYS = ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье'];
const TIMES = ['10:00–12:00', '12:00–14:00', '14:00–16:00', '16:00–18:00', '18:00–20:00', '20:00–22:00'];

/** Habits by place in the list of volunteers; who is not named marks a weekday, a time of day or a rectangle. */
const NAMED: Readonly<Record<number, Habit>> = {
  5: { kind: 'cannot' },
  22: { kind: 'cannot' },
  37: { kind: 'cannot' },
  11: { kind: 'unsent', weekday: 'среда' },
  30: { kind: 'unsent', weekday: 'суббота' },
  33: { kind: 'unsent', weekday: 'пятница' },
  3: { kind: 'silent' },
  8: { kind: 'silent' },
  19: { kind: 'silent' },
  35: { kind: 'silent' },
};

export function habitOf(place: number, month: string): Habit {
  const named = NAMED[place];
  if (named !== undefined) return named;
  if (place % 5 === 4) {
    const day = 1 + (place % 20);
    return { kind: 'strokes', from: slot(month, day, 10), to: slot(month, day + 5, 14) };
  }
  if (place % 2 === 0) return { kind: 'time', time: TIMES[(place / 2) % 6]! };
  return { kind: 'weekday', weekday: WEEKDAYS[place % 7]! };
}

function slot(month: string, day: number, hour: number): string {
  return `${month}-${String(day).padStart(2, '0')}T${hour}:00`;
}

/** Answers through the volunteer's widget, reached by the link in the task. */
export async function answer(desk: Desk, person: number, habit: Habit): Promise<void> {
  if (habit.kind === 'silent') return;
  await desk.become(person);
  await desk.followTask('availability');
  await desk.page.getByRole('grid').waitFor();
  if (habit.kind === 'cannot') return sayCannot(desk);
  await paint(desk, habit);
  if (habit.kind === 'unsent') {
    await desk.page.getByText(/· сохранено · не отправлено/).waitFor();
    return;
  }
  await send(desk);
}

export async function send(desk: Desk): Promise<void> {
  await desk.button('Отправить').click();
  await desk.page.getByText(/Спасибо!/).waitFor();
}

async function paint(desk: Desk, habit: Exclude<Habit, { kind: 'cannot' | 'silent' }>): Promise<void> {
  if (habit.kind === 'time') await desk.button(`Каждый день в ${habit.time}`).click();
  else if (habit.kind === 'strokes') {
    await desk.cell(habit.from).hover();
    await desk.page.mouse.down();
    await desk.cell(habit.to).hover();
    await desk.page.mouse.up();
  } else await desk.button(`Каждый день недели: ${habit.weekday}`).click();
}

async function sayCannot(desk: Desk): Promise<void> {
  await desk.button(/Не смогу в.феврале/).click();
  await desk.page
    .getByRole('dialog', { name: /Не сможете в.феврале/ })
    .getByRole('button', { name: 'Да, не смогу' })
    .click();
  await desk.page.getByText(/Спасибо, понятно/).waitFor();
}

/** Opens the published schedule by the link in the task; the widget reports it as read by itself. */
export async function readSchedule(
  desk: Desk,
  person: number,
  month: string,
  service: string,
): Promise<void> {
  await desk.become(person);
  const isRead = (url: string): boolean => url.startsWith(service) && url.endsWith(`/${month}/shifts/read`);
  const [answer] = await Promise.all([
    desk.page.waitForResponse((one) => isRead(one.url()) && one.request().method() === 'POST'),
    desk.followTask(`shifts/${month}`),
  ]);
  if (!answer.ok()) throw new Error(`reading the schedule: ${answer.status()}`);
}

/** On the screen of own shifts: no more tasks the evening before. */
export async function switchReminderOff(desk: Desk): Promise<void> {
  await desk.page.getByRole('switch', { name: 'Напоминать задачей вечером накануне смены' }).click();
  await desk.page.getByText('сохранено', { exact: true }).waitFor();
}

/** «Не смогу выйти» on a shift, with a reason. */
export async function askForChange(desk: Desk, person: number, slot: string): Promise<void> {
  await desk.become(person);
  await desk.openAt(`shifts/${slot.slice(0, 7)}`);
  await desk.button(new RegExp(`Не смогу выйти: \\S+ ${shiftWords(slot)}`)).click();
  const dialog = desk.page.getByRole('dialog', { name: 'Не сможете выйти?' });
  await dialog.getByRole('textbox', { name: 'Подробнее' }).fill('Еду к родителям');
  await dialog.getByRole('button', { name: 'Попросить о замене' }).click();
  await dialog.waitFor({ state: 'detached' });
}

export async function withdraw(desk: Desk, person: number, slot: string): Promise<void> {
  await desk.become(person);
  await desk.openAt(`shifts/${slot.slice(0, 7)}`);
  await desk.button(new RegExp(`Отозвать просьбу: \\S+ ${shiftWords(slot)}`)).click();
  await desk.page.getByText('Вы отозвали просьбу; смена ваша.').waitFor();
}

/** As a pattern: the day of February and the beginning. */
function shiftWords(slot: string): string {
  return `${Number(slot.slice(8, 10))}.февраля, ${slot.slice(11)}`;
}
