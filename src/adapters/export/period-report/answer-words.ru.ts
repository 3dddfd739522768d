import { plural } from '../../../app/texts/task-texts.ru.ts';
import { NBSP, wholeText } from './number-text.ts';
import type { AnswerWords } from './words.ts';

const WEEKDAYS = [
  'понедельника',
  'вторника',
  'среды',
  'четверга',
  'пятницы',
  'субботы',
  'воскресенья',
] as const;
const PARTS = { night: 'ночью', morning: 'утром', day: 'днём', evening: 'вечером' } as const;

const whole = (count: number) => wholeText(count, 'ru');

/** The form of a noun after a number, the number as people write it. */
const counted = (count: number, one: string, few: string, many: string) =>
  plural(count, one, few, many).replace(/^\d+ /, `${whole(count)}${NBSP}`);

const consultationsOf = (count: number) => counted(count, 'консультация', 'консультации', 'консультаций');
const missedCalls = (count: number) =>
  counted(count, 'пропущенный звонок', 'пропущенных звонка', 'пропущенных звонков');

/** One line above each chart: what it answers. */
export const russianAnswers: AnswerWords = {
  series: (consultations, missed, most, inMost) =>
    `${consultationsOf(consultations)} и\u00a0${missedCalls(missed)}; больше всего консультаций — ${most}: ${whole(inMost)}`,
  noSeries: 'Консультаций не было',
  week: (date) => `на неделе с\u00a0${date}`,
  hours: (weekday, part) => `Больше всего звонков — ${PARTS[part]} ${WEEKDAYS[weekday - 1] ?? ''}`,
  noHours: 'Звонков не было',
  topics: (name, reports) => `Чаще всего — «${name}»: ${counted(reports, 'отчёт', 'отчёта', 'отчётов')}`,
  noTopics: 'Темы не отмечены',
  hiddenTopics: 'Тем слишком мало, чтобы их показать',
  scores: (average, halfWidth, answers) =>
    `Средняя оценка ${average}${halfWidth === null ? '' : ` ± ${halfWidth}`} по\u00a0${counted(answers, 'ответу', 'ответам', 'ответам')}`,
  hiddenScores: 'Ответили меньше пяти человек: оценки скрыты, чтобы никого не узнать',
  noAnswers: 'Оценок никто не поставил',
  coverage: (filled, seats, share) =>
    `Занято ${whole(filled)} из\u00a0${counted(seats, 'места', 'мест', 'мест')} — ${share}`,
  noSlots: 'Опубликованных слотов нет',
  loads: (min, max, average, volunteers) =>
    `От\u00a0${whole(min)} до\u00a0${counted(max, 'смены', 'смен', 'смен')} на человека, в среднем ${average} у\u00a0${counted(volunteers, 'волонтёра', 'волонтёров', 'волонтёров')}`,
  noLoads: 'Смен не было',
  process: (inTime, asked, month) =>
    `В срок ответили ${whole(inTime)} из\u00a0${counted(asked, 'волонтёра', 'волонтёров', 'волонтёров')} (${month})`,
  noProcess: 'Месяцев с расписанием в этом периоде нет',
  calls: 'Консультации',
  missed: 'Пропущенные',
  callsPerCell: 'В клетке: консультации / пропущенные. Чем темнее, тем больше звонков.',
  seatsPerCell: 'В клетке: занято мест / всего мест. Чем темнее, тем полнее.',
  full: 'полные',
  partial: 'неполные',
  empty: 'пустые',
  reports: 'Отчётов',
  answers: 'Ответов',
  volunteersByShifts: 'Волонтёров с таким числом смен',
  outOf: (part, whole) => `${part} из\u00a0${whole}`,
  outOfAnswers: (answers) => counted(answers, 'оценка', 'оценки', 'оценок'),
  aboutVersion: (version, zone) => `Версия определений: ${version}. Часовой пояс: ${zone}.`,
};
