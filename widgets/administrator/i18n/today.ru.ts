import { countRu } from '../../kit/i18n/words.ts';
import { usualCalls } from './desk.ru.ts';

/** «Сегодня», in Russian. */
export const ru = {
  title: 'Сегодня',
  waits: 'Что ждёт вас',
  calm: 'Всё спокойно.',
  calmText: 'Сейчас от вас ничего не нужно.',
  next: {
    'collecting-opens': (when: string, month: string) =>
      `Дальше: ${when} сам начнётся сбор ответов ${month}. До этого можно проверить рабочие часы и праздники.`,
    deadline: (when: string, month: string) =>
      `Дальше: ${when} закончится сбор ответов ${month}. Черновик составится сам, его нужно будет проверить.`,
    'publishing-due': (when: string, month: string) =>
      `Дальше: до срока (${when}) нужно опубликовать расписание ${month}.`,
    'month-over': (when: string, month: string) =>
      `Дальше: ${when} месяц закроется сам (расписание ${month}). Ничего делать не нужно.`,
  },
  request: (when: string, name: string) => `Смена ${when}: ${name} просит замену`,
  requestUrgent: 'срочно',
  requestText: (reason: string) => `Причина: «${reason}»`,
  requestAction: 'Найти замену',
  requestActionOf: (when: string, name: string) => `Найти замену: смена ${when}, ${name}`,
  /** The month is named when the seven days are of two. */
  gaps: (count: number, inMonth: string | null) =>
    `В ближайшие 7\u00a0дней${inMonth === null ? '' : ` ${inMonth}`} не хватает: ${countRu(count, 'человек', 'человека', 'человек')}`,
  gapsOrder: 'Сверху пустые смены и те, где звонков больше.',
  gap: (when: string, missing: number, calls: number | null) =>
    `${when} — нужно ещё\u00a0${missing}${calls === null ? '' : `, ${usualCalls(calls)}`}`,
  gapsMore: (count: number) => `и ещё\u00a0${countRu(count, 'слот', 'слота', 'слотов')}`,
  gapsAction: 'Заполнить места',
  review: (month: string) => `Черновик расписания ${month} ждёт проверки`,
  reviewText: (when: string) => `Опубликовать нужно до срока: ${when}.`,
  reviewAction: 'Проверить',
  unpublished: (count: number, month: string) =>
    `Не опубликовано: ${countRu(count, 'изменение', 'изменения', 'изменений')}, расписание ${month}`,
  unpublishedText: 'Волонтёры видят прежнее расписание, пока вы не опубликуете новое.',
  unpublishedAction: 'Посмотреть и опубликовать',
  unanswered: (count: number, of: number, month: string) =>
    `Ещё не ответили ${month}: ${count} из\u00a0${countRu(of, 'волонтёра', 'волонтёров', 'волонтёров')}`,
  unansweredText: (when: string) => `Сбор закончится ${when}.`,
  unansweredAction: 'Посмотреть, кто',
  parked: (count: number) => `amoCRM не приняла ${countRu(count, 'задачу', 'задачи', 'задач')}`,
  parkedText: 'Сами они не уйдут: исправьте причину и повторите.',
  waiting: (count: number) =>
    `${countRu(count, 'задача ждёт', 'задачи ждут', 'задач ждут')} отправки в amoCRM`,
  waitingSince: (when: string) =>
    `Самая старая ждёт с\u00a0${when}. Попробуем ещё раз сами, ничего не пропадёт.`,
  waitingText: 'Попробуем ещё раз сами, ничего не пропадёт.',
  reportsMissing: (count: number) =>
    `Не хватает отчётов: ${countRu(count, 'разговор', 'разговора', 'разговоров')}`,
  reportsMissingText: 'Волонтёрам о них напомнит задача. Видно, у кого их не хватает.',
  reportsMissingAction: 'Посмотреть, у кого',
  unsafeJoins: (count: number) =>
    `${countRu(count, 'отчёт не связан', 'отчёта не связаны', 'отчётов не связаны')} со звонком надёжно`,
  unsafeJoinsText: 'Скажите, о каком звонке каждый из них.',
  unsafeJoinsAction: 'Сверить',
  unsafeJoinsElsewhere: 'Сверить их можно в виджете «Смена: дашборд»; здесь он не включён.',
  setAside: (count: number) =>
    `${countRu(count, 'запись о звонке', 'записи о звонках', 'записей о звонках')} не удалось прочитать`,
  setAsideText: 'Остальных они не задерживают: прочитаем их снова вместе с теми же днями.',
  callsStale: (when: string) => `Звонки не читаются: данные на\u00a0${when}`,
  callsNever: 'Звонки ещё не удалось прочитать',
  callsStaleText: 'Цифры в обзоре пока без новых звонков. Попробуем ещё раз сами.',
  dataAction: 'Посмотреть',
  crmAction: 'Посмотреть задачи',
  stalePeople: 'Список людей из amoCRM давно не обновлялся',
  peopleRead: (when: string) => `Люди из amoCRM прочитаны ${when}.`,
  peopleNever: 'Люди из amoCRM ещё не прочитаны.',
  refresh: 'Обновить',
  refreshPeople: 'Обновить список людей',
  refreshed: (people: number, volunteers: number, added: number, gone: number) =>
    `Прочитано: ${countRu(people, 'человек', 'человека', 'человек')}, из них волонтёров ${volunteers}. Новых: ${added}, отключённых: ${gone}.`,
  tasksTitle: 'Задачи, которые ждут amoCRM',
  tasksNone: 'Все задачи дошли до amoCRM.',
  tasksParked: 'amoCRM не приняла',
  tasksWaiting: 'Ждут отправки',
  taskTo: (name: string) => `Кому: ${name}`,
  taskNext: (when: string, attempts: number) =>
    attempts === 0
      ? `Отправим ${when}.`
      : `${countRu(attempts, 'попытка не удалась', 'попытки не удались', 'попыток не удались')}; следующая ${when}.`,
  taskText: 'Текст задачи',
  retried: 'Отправим ещё раз в течение минуты.',
  retryOf: (kind: string, name: string) => `Повторить: ${kind}, ${name}`,
  nobody: 'человека больше нет в amoCRM',
  kinds: {
    'mark-availability': 'Отметить доступность',
    'remind-availability': 'Напоминание об ответе',
    'review-schedule': 'Проверить расписание',
    'remind-review': 'Напоминание о проверке',
    'read-schedule': 'Прочитать расписание',
    'shift-tomorrow': 'Смена завтра',
    'find-replacement': 'Найти замену',
    'shift-changed': 'Смена изменилась',
    'request-answered': 'Ответ на просьбу',
    'write-report': 'Написать отчёт о разговоре',
    'period-report': 'Готов отчёт за период',
    'data-missing': 'Звонки не читаются',
  },
  problems: {
    unreachable: 'amoCRM не отвечает',
    timeout: 'amoCRM отвечает слишком долго',
    'rate-limited': 'amoCRM просит подождать: слишком много запросов',
    blocked: 'amoCRM закрыла нам доступ; напишите в её поддержку',
    unpaid: 'в amoCRM не оплачен тариф',
    unauthorised: 'amoCRM не принимает токен; нужен новый',
    'server-error': 'ошибка на стороне amoCRM',
    'unexpected-answer': 'amoCRM ответила непонятно',
    'person-refused': 'человек отключён в amoCRM или его там нет; включите его и повторите',
    'text-refused': 'amoCRM не приняла текст задачи',
    'due-refused': 'amoCRM не приняла срок задачи',
    'task-refused': 'amoCRM не объяснила, почему',
    unknown: (code: string) => `код причины: ${code}`,
  },
};
export type TodayWords = typeof ru;
