import { countRu } from '../../kit/i18n/words.ts';

/** «Запросы», in Russian. */
export const ru = {
  title: 'Запросы',
  none: 'Запросов нет. Когда волонтёр не сможет выйти, запрос появится здесь, а вам придёт задача в amoCRM.',
  noneOpen: 'Открытых запросов нет.',
  open: 'Ждут решения',
  decided: (count: number) => `Решённые (${count})`,
  decidedIn: (month: string, count: number) => `${month} (${count})`,
  back: 'Все запросы',
  choose:
    'Решать сейчас нечего. Новый запрос появится здесь, а вам придёт задача в amoCRM. Решённые — в списке слева.',
  missing: 'Такого запроса нет. Возможно, ссылка устарела: выберите запрос в списке.',
  shift: (when: string) => `смена ${when}`,
  begun: 'смена уже началась',
  storyTitle: (day: string, span: string) => `Смена ${day}, ${span}`,
  who: (name: string) => `${name} не сможет выйти`,
  reason: 'Причина',
  colleague: (name: string) => `Говорит, что заменит: ${name}. Позвоните и убедитесь.`,
  noColleague: 'Замену не назвали.',
  partners: (names: string) => `В этой смене остаётся: ${names}`,
  partnersNow: (names: string) => `В этой смене: ${names}`,
  alone: 'Больше в этой смене никого нет.',
  asked: (when: string) => `Просьба пришла: ${when}`,
  notice: (span: string) => `запас до смены: ${span}`,
  noticeAfter: 'смена уже шла',
  states: {
    open: 'ждёт решения',
    replaced: 'замена найдена',
    'left-gap': 'место оставлено пустым',
    declined: 'отклонён',
    withdrawn: 'отозван волонтёром',
  },
  replacedBy: (name: string) => `Выйдет: ${name}`,
  answered: (answer: string) => `Ответ волонтёру: «${answer}»`,
  history: 'Что было',
  historyAsked: (when: string, name: string) => `${when} — ${name} просит замену`,
  historyContact: (when: string, name: string, answer: string, by: string) =>
    `${when} — ${name}: ${answer} (отмечено: ${by})`,
  historyEnd: (when: string, what: string, by: string) => `${when} — ${what}${by === '' ? '' : `, ${by}`}`,
  contactAnswers: { asked: 'ждём ответа', agreed: 'может выйти', refused: 'не может' },
  candidates: 'Кто может выйти',
  candidatesHint:
    'Система никого не спрашивает сама: позвоните и отметьте, что сказали. Сверху те, кто отметил это время и у кого меньше смен.',
  fit: 'Отметили это время',
  nobodyFit: 'Таких, кого можно поставить без причины, нет.',
  showUnfit: (count: number) => `Остальные (${count}): понадобится причина`,
  suggested: 'назван волонтёром',
  markedAt: (date: string) => `отметка от\u00a0${date}`,
  load: (shifts: string) => `${shifts} в этом месяце`,
  wanted: (most: number) => `просит не больше ${most} в месяц`,
  thatDay: (shifts: string) => `в этот день уже ${shifts}`,
  fairness: { better: 'станет ровнее', same: 'ровность не изменится', worse: 'станет менее ровно' },
  against: {
    'not-marked': 'не отмечал(а) это время',
    'no-answer': 'не ответил(а) за этот месяц',
    'cannot-this-month': 'в этом месяце не может',
    'month-limit': 'уже столько смен, сколько хотел(а)',
    'day-limit': 'уже столько смен в день, сколько хотел(а)',
    'removed-by-hand': 'раньше снят(а) с этой смены вручную',
  },
  callGroup: (name: string) => `Что сказали по телефону: ${name}`,
  call: { asked: 'Спросили, ждём', refused: 'Не может', agreed: 'Может' },
  replace: 'Заменить…',
  replaceOf: (name: string) => `Заменить: ${name}`,
  leaveGap: 'Оставить пустым…',
  decline: 'Отклонить…',
  decisions: 'Если замены нет',
  replaceTitle: (name: string) => `Выйдет ${name}?`,
  replaceText: (out: string, into: string) =>
    `Расписание изменится сразу: вместо «${out}» встанет «${into}». Обоим придёт задача в amoCRM, запрос закроется.`,
  replaceGo: 'Заменить',
  gapTitle: 'Оставить место пустым?',
  gapText: (name: string) =>
    `${name} больше не стоит в этой смене, место останется свободным. Расписание изменится сразу, волонтёру придёт задача.`,
  gapGo: 'Оставить пустым',
  declineTitle: 'Отклонить запрос?',
  declineText: (name: string) =>
    `Смена остаётся за волонтёром: ${name}. Напишите почему: это придёт задачей.`,
  declineGo: 'Отклонить',
  againstReason: 'Почему всё же этот человек',
  againstHint: (reasons: string) => `Против: ${reasons}. Причина останется в расписании.`,
  againstMissing: 'Напишите причину: назначение идёт против ответа волонтёра.',
  answer: 'Что сказать волонтёру (необязательно)',
  answerNeeded: 'Что сказать волонтёру',
  answerMissing: 'Напишите хотя бы одно предложение.',
  cannotUndo: 'Отменить это нельзя: люди узнают сразу.',
  reloaded: 'Ниже то, как обстоит дело сейчас.',
  done: {
    replaced: (name: string) => `Готово: выйдет ${name}. Волонтёрам уйдут задачи.`,
    'left-gap': () => 'Готово: место пустое, волонтёру уйдёт задача.',
    declined: () => 'Готово: запрос отклонён, волонтёру уйдёт задача.',
  },
};
export type RequestsWords = typeof ru;

/** Whole hours as people say them: «2 дня 6 часов», «5 часов», «меньше часа». */
export function spanRu(hours: number): string {
  const whole = Math.floor(hours);
  if (whole < 1) return 'меньше часа';
  const days = Math.floor(whole / 24);
  const parts = [
    days === 0 ? '' : countRu(days, 'день', 'дня', 'дней'),
    whole % 24 === 0 || days > 6 ? '' : countRu(whole % 24, 'час', 'часа', 'часов'),
  ];
  return parts.filter((part) => part !== '').join(' ');
}
