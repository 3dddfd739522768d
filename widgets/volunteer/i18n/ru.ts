import { countRu } from '../../kit/i18n/words.ts';

const shifts = (count: number): string => countRu(count, 'смена', 'смены', 'смен');
/** After «не меньше», «не больше». */
const ofShifts = (count: number): string => countRu(count, 'смены', 'смен', 'смен');
const slots = (count: number): string => countRu(count, 'слот', 'слота', 'слотов');

/** The volunteer's own screens, in Russian. */
export const ru = {
  sections: {
    availability: 'Доступность',
    shifts: 'Мои смены',
    reports: 'Отчёты',
    cardText: 'Доступность, смены и отчёты волонтёра.',
    cardButton: 'Открыть «Смену»',
  },
  noMonths: 'Пока нет ни одного месяца. Когда начнётся сбор доступности, вам придёт задача.',
  stages: {
    planned: 'ещё не начат',
    collecting: 'сбор ответов',
    generating: 'составляется',
    review: 'на проверке',
    published: 'опубликовано',
    closed: 'закончился',
  },
  shifts: 'Мои смены',
  notPublished: (month: string) =>
    `Расписание ${month} ещё не опубликовано. Когда оно появится, вам придёт задача.`,
  noShifts: (month: string) => `${month} у вас смен нет.`,
  nextShift: 'Ближайшая смена',
  today: 'сегодня',
  tomorrow: 'завтра',
  inDays: (count: number) => `через\u00a0${countRu(count, 'день', 'дня', 'дней')}`,
  now: 'идёт\u00a0сейчас',
  with: (names: string) => `вместе с: ${names}`,
  alone: 'пока без напарника',
  week: (from: string, to: string) => (from === to ? from : `${from} — ${to}`),
  past: (count: number) => `Прошедшие: ${shifts(count)}`,
  calendar: 'Календарь месяца',
  shiftCell: (day: string, span: string) => `${day}, ${span}: ваша смена`,
  markedCell: (day: string, span: string) => `${day}, ${span}: вы отмечали, смены нет`,
  freeCell: (day: string, span: string) => `${day}, ${span}: смены нет`,
  calendarLegend: 'Закрашено с галочкой — ваша смена, точка — вы отмечали, что можете.',
  cannotCome: 'Не смогу выйти',
  cannotComeOf: (day: string, span: string) => `Не смогу выйти: ${day}, ${span}`,
  askTitle: 'Не сможете выйти?',
  askReason: 'Почему',
  askReasons: { ill: 'Болезнь', work: 'Работа', family: 'Семья', other: 'Другое' },
  askText: 'Подробнее, если хотите',
  askReasonHint: 'Прочтут только администраторы.',
  askReasonMissing: 'Выберите причину или напишите её.',
  askColleague: 'Меня заменит',
  askColleagueHint: 'Если вы уже договорились с кем-то. Можно не указывать.',
  nobody: 'пока никто',
  askNext: 'Администратор получит задачу и будет искать замену. Пока он не ответит, смена остаётся за вами.',
  askSend: 'Попросить о замене',
  withdraw: 'Отозвать просьбу',
  withdrawOf: (day: string, span: string) => `Отозвать просьбу: ${day}, ${span}`,
  request: {
    open: 'Просьба о замене у администратора; смена пока ваша.',
    replaced: (name: string) => `Вас заменит ${name}. Эта смена снята с вас.`,
    replacedPlain: 'Вас заменят. Эта смена снята с вас.',
    'left-gap': 'Смена снята с вас, место пока свободно.',
    declined: 'Замены нет, смена остаётся за вами.',
    withdrawn: 'Вы отозвали просьбу; смена ваша.',
  },
  requestHistory: 'История просьбы',
  asked: (date: string, time: string, reason: string) =>
    `${date}, ${time}: вы попросили о замене — «${reason}»`,
  askedWith: (name: string) => `Вы предложили: ${name}`,
  answered: (date: string, time: string) => `${date}, ${time}: ответ администратора`,
  withdrawnAt: (date: string, time: string) => `${date}, ${time}: вы отозвали просьбу`,
  answerText: (text: string) => `«${text}»`,
  otherRequests: 'Просьбы о замене за этот месяц',
  why: 'Почему столько смен?',
  whySummary: (held: number, offered: number, average: string) =>
    `У вас ${shifts(held)}; вы отметили ${slots(offered)}. В среднем у волонтёра ${average} смены.`,
  whyFewer: {
    'no-shifts': 'Меньше не бывает: смен у вас нет.',
    'others-hold-as-many': (held: number) =>
      held <= 1
        ? 'Меньше не вышло: если отдать вашу смену другому, ровнее не станет.'
        : `Меньше не вышло: у всех, кто мог бы взять ваши смены, не меньше ${ofShifts(held - 1)}. Если отдать им вашу, ровнее не станет.`,
    'nobody-else-available': 'Меньше не вышло: в это время больше никто не может.',
    'edited-by-hand': 'Ваши смены поправил администратор вручную.',
  },
  whyMore: {
    'all-offered-taken': 'Больше не вышло: вы уже стоите во все отмеченные часы.',
    'own-limit': (limit: number) => `Больше не ставили: вы просили не больше ${ofShifts(limit)}.`,
    'seats-filled': 'Больше не вышло: остальные отмеченные вами часы уже заняты.',
    'would-be-uneven': (least: number, most: number) =>
      `Больше не ставили, чтобы было ровно: у волонтёров от\u00a0${least} до\u00a0${ofShifts(most)}.`,
    'edited-by-hand': 'Расписание поправлено вручную, поэтому ровнее оно быть не обязано.',
  },
  subscribe: 'Подписаться в календаре',
  subscribeText:
    'Смены появятся в календаре телефона или компьютера и будут обновляться сами. Ссылка только ваша: кто её знает, видит ваши смены.',
  makeLink: 'Создать ссылку',
  remakeLink: 'Создать новую ссылку',
  link: 'Ссылка на календарь',
  linkExists: (date: string) =>
    `Ссылка создана ${date}. Показать её второй раз нельзя: можно создать новую, старая перестанет работать.`,
  copy: 'Скопировать',
  copied: 'Скопировано',
  copyFailed: 'Скопировать не получилось: выделите ссылку и скопируйте сами.',
  qr: 'Код для телефона: наведите камеру, чтобы открыть ссылку',
  revoke: 'Отозвать ссылку',
  revoked: 'Ссылка больше не работает.',
  reminder: 'Напоминать задачей вечером накануне смены',
  reminderSaved: 'сохранено',
};
export type VolunteerWords = typeof ru;
