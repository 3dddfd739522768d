import {
  instantWords,
  lastDayBefore,
  monthIndex,
  quarterOf,
  slotWords,
  weekdayIndex,
} from './calendar-words.ts';
import type { CalendarWords } from './calendar-words.ts';
import type { ShiftChangeWords, TaskTexts, UnsentAnswer } from './task-texts.ts';
import type { LocalDate, ZoneId } from '../../domain/time/zone.ts';

const MONTHS = [
  'январь',
  'февраль',
  'март',
  'апрель',
  'май',
  'июнь',
  'июль',
  'август',
  'сентябрь',
  'октябрь',
  'ноябрь',
  'декабрь',
];
const IN_MONTHS = [
  'январе',
  'феврале',
  'марте',
  'апреле',
  'мае',
  'июне',
  'июле',
  'августе',
  'сентябре',
  'октябре',
  'ноябре',
  'декабре',
];
const OF_MONTHS = [
  'января',
  'февраля',
  'марта',
  'апреля',
  'мая',
  'июня',
  'июля',
  'августа',
  'сентября',
  'октября',
  'ноября',
  'декабря',
];
const QUARTERS = ['I', 'II', 'III', 'IV'];
const WEEKDAYS = ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс'];

const calendar: CalendarWords = {
  month: (month) => `${MONTHS[monthIndex(month)]} ${month.slice(0, 4)}`,
  inMonth: (month) => `в ${IN_MONTHS[monthIndex(month)]} ${month.slice(0, 4)}`,
  day: (day) => `${WEEKDAYS[weekdayIndex(day)]}, ${Number(day.slice(8))} ${OF_MONTHS[monthIndex(day)]}`,
  period: ({ kind, from, until }) => {
    if (kind === 'month') return `${MONTHS[monthIndex(from)]} ${from.slice(0, 4)}`;
    if (kind === 'quarter') return `${QUARTERS[quarterOf(from) - 1]} квартал ${from.slice(0, 4)}`;
    return kind === 'year' ? `${from.slice(0, 4)} год` : `${dated(from)} — ${dated(lastDayBefore(until))}`;
  },
};

function dated(day: LocalDate): string {
  return `${Number(day.slice(8))} ${OF_MONTHS[monthIndex(day)]} ${day.slice(0, 4)}`;
}

/** The form of a noun after a number: 1 смена, 2 смены, 5 смен. */
export function plural(count: number, one: string, few: string, many: string): string {
  const tens = count % 100;
  const units = count % 10;
  if (units === 1 && tens !== 11) return `${count} ${one}`;
  if (units >= 2 && units <= 4 && (tens < 12 || tens > 14)) return `${count} ${few}`;
  return `${count} ${many}`;
}

function changeWords(change: ShiftChangeWords, zone: ZoneId): string {
  const list = (slots: ShiftChangeWords['added']) =>
    slots.map((slot) => slotWords(slot, zone, calendar)).join('; ');
  return [
    change.added.length > 0 ? `Добавлено: ${list(change.added)}.` : '',
    change.removed.length > 0 ? `Снято: ${list(change.removed)}.` : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

const marks = (count: number) => plural(count, 'отметка', 'отметки', 'отметок');
function lengthWords(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return minutes === 0 ? `${seconds} с` : `${minutes} мин ${seconds % 60} с`;
}

const where = (page: string, link: string) => `Кнопка «Смена» → «${page}» или ссылка: ${link}`;

function unsentWords(unsent: UnsentAnswer): string {
  if (unsent.answeredBefore) return ' Вы изменили ответ, но не отправили его: пока считается прежний.';
  return unsent.marks > 0 ? ` У вас ${marks(unsent.marks)}, но ответ не отправлен.` : '';
}

/** Tasks in Russian, the charity's first language. */
export const russianTaskTexts: TaskTexts = {
  calendar,
  markAvailability: (month, deadline, zone, link) =>
    `Отметьте, когда вы можете дежурить ${calendar.inMonth(month)}. Ответьте до: ${instantWords(deadline, zone, calendar)}. ${where('Доступность', link)}`,
  remindAvailability: (month, deadline, unsent, zone, link) =>
    `Напоминаем: ждём вашу доступность на ${calendar.month(month)} до: ${instantWords(deadline, zone, calendar)}.` +
    `${unsentWords(unsent)} ${where('Доступность', link)}`,
  remindAvailabilityAgain: (month, deadline, unsent, round, zone, link) =>
    `Администратор ещё раз (${round}) просит вашу доступность на ${calendar.month(month)}. Ответьте до: ${instantWords(deadline, zone, calendar)}.` +
    `${unsentWords(unsent)} ${where('Доступность', link)}`,
  reviewSchedule: (month, due, zone, link) =>
    `Проверьте расписание на ${calendar.month(month)} и опубликуйте до: ${instantWords(due, zone, calendar)}. ${where('Месяц', link)}`,
  remindReview: (month, since, zone, link) =>
    `Расписание на ${calendar.month(month)} ещё не опубликовано (напоминание от ${instantWords(since, zone, calendar)}). ${where('Месяц', link)}`,
  readSchedule: (month, shifts, link) =>
    `Расписание на ${calendar.month(month)} опубликовано. У вас ${plural(shifts, 'смена', 'смены', 'смен')}. ${where('Мои смены', link)}`,
  readChangedSchedule: (month, change, version, zone, link) =>
    `Ваши смены ${calendar.inMonth(month)} изменились (версия ${version}). ${changeWords(change, zone)} ${where('Мои смены', link)}`,
  shiftTomorrow: (slots, zone, link) =>
    `Завтра ваша смена: ${slots.map((slot) => slotWords(slot, zone, calendar)).join('; ')}. ${where('Мои смены', link)}`,
  findReplacement: (slot, volunteer, zone, link) =>
    `Нужна замена: ${volunteer} не сможет выйти ${slotWords(slot, zone, calendar)}. ${where('Запросы', link)}`,
  shiftChanged: (change, zone, link) =>
    `Ваше расписание изменилось. ${changeWords(change, zone)} ${where('Мои смены', link)}`,
  requestAnswered: (slot, outcome, answer, zone, link) => {
    const said = {
      replaced: 'вас заменят, эта смена снята',
      'left-gap': 'смена снята с вас',
      declined: 'замены пока нет, смена остаётся за вами',
    }[outcome];
    return `Ответ на просьбу о замене (${slotWords(slot, zone, calendar)}): ${said}.${answer === null ? '' : ` ${answer}`} ${where('Мои смены', link)}`;
  },
  writeReport: (beganAt, talkSeconds, zone, link) =>
    `Напишите отчёт о разговоре: ${instantWords(beganAt, zone, calendar)}, длился ${lengthWords(talkSeconds)}. ` +
    where('Отчёты', link),
  periodReport: (period, link) => `Готов отчёт за период: ${period}. ${where('Отчёты за период', link)}`,
  dataMissing: (day, reason, _zone, link) =>
    (reason === 'silent-day'
      ? `За день ${calendar.day(day)} ${day.slice(0, 4)} не пришло ни одного звонка, хотя они должны быть. Проверьте телефонию. `
      : `Звонки не удаётся прочитать уже несколько дней, с ${calendar.day(day)} ${day.slice(0, 4)}. Ничего не потеряно: они придут, когда телефония ответит. `) +
    where('Сегодня', link),
  results: {
    submitted: (count) => `Ответ отправлен: ${marks(count)}`,
    submittedBy: (count, name) => `Ответ внёс администратор ${name}: ${marks(count)}`,
    cannot: () => 'Ответ отправлен: не смогу в этом месяце',
    cannotBy: (name) => `Администратор ${name} отметил: не сможет в этом месяце`,
    notMarked: () => 'Не отмечено',
    published: (name, version) => `Опубликовано: ${name}, версия ${version}`,
    read: () => 'Расписание открыто',
    shiftBegan: () => 'Смена началась',
    seen: () => 'Прочитано',
    replaced: (name, replacement) => `Замена найдена: ${replacement}. Решение: ${name}`,
    leftGap: (name) => `Место оставлено свободным. Решение: ${name}`,
    declined: (name) => `Просьба отклонена. Решение: ${name}`,
    withdrawn: () => 'Волонтёр отозвал просьбу',
    superseded: () => 'Больше не нужно: есть более новая версия',
    monthOver: () => 'Месяц закончился',
    deactivated: () => 'Доступ в amoCRM отключён',
    noVolunteer: () => 'Больше не волонтёр',
    noDirector: () => 'Больше не руководитель',
    reportCame: () => 'Отчёт получен',
    reportTimeOver: () => 'Время вышло',
    reportNotNeeded: () => 'Отчёт больше не нужен',
    reportOpened: () => 'Отчёт открыт',
    dataCame: () => 'Данные пришли',
    dataNeverCame: () => 'Звонков за этот день так и не пришло',
    handedOver: (name) => `Передано дежурному: ${name}`,
  },
};
