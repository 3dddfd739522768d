import { countRu } from '../../kit/i18n/words.ts';

const marks = (count: number): string => countRu(count, 'отметка', 'отметки', 'отметок');
const volunteers = (count: number): string => countRu(count, 'волонтёр', 'волонтёра', 'волонтёров');

/** The month's stage and the collecting of answers, in Russian. */
export const ru = {
  noMonths: 'Пока нет ни одного месяца. Когда подойдёт день сбора, месяц появится здесь сам.',
  noSuchMonth: 'Такого месяца нет. Выберите другой.',
  steps: 'Шаги месяца',
  step: { collecting: 'Сбор', draft: 'Черновик', review: 'Проверка', published: 'Опубликовано' },
  stepState: { done: 'пройден', now: 'идёт сейчас', next: 'впереди' },
  until: (date: string) => `до\u00a0${date}`,
  fromUntil: (from: string, to: string) => `${from} — ${to}`,
  at: (date: string, time: string) => `${date}, ${time}`,
  backToSchedule: '← К расписанию',
  plannedText: (date: string, time: string) =>
    `Сбор ответов откроется сам ${date} в\u00a0${time}. Можно открыть его раньше.`,
  openCollecting: 'Открыть сбор…',
  openTitle: (forMonth: string) => `Открыть сбор ${forMonth}?`,
  openText:
    'Каждый волонтёр получит задачу отметить, когда может дежурить. Слоты месяца будут разложены по нынешним рабочим часам.',
  openYes: 'Открыть сбор',
  moveDeadline: 'Перенести срок…',
  deadlineTitle: 'Перенести срок ответа',
  deadlineText: (date: string, time: string) =>
    `Сейчас ответы ждут до\u00a0${date}, ${time}. Задачи, которые уже есть в amoCRM, останутся с прежним сроком; новые напоминания будут с новым.`,
  deadlineDay: 'День',
  deadlineTime: 'Время',
  deadlineMissing: 'Укажите день и время.',
  deadlineYes: 'Перенести',
  answered: (answered: number, all: number) => `Ответили ${answered} из\u00a0${all}`,
  deadline: (date: string, time: string) => `срок ${date}, ${time}`,
  remind: (count: number) => `Напомнить (${count})…`,
  remindTitle: 'Напомнить тем, кто не ответил?',
  remindText: (count: number) => `Задачу в amoCRM получат ${volunteers(count)}.`,
  remindYes: 'Напомнить',
  reminded: (count: number) => `Напоминание получат: ${volunteers(count)}.`,
  draftNow: 'Составить черновик сейчас',
  draftTitle: 'Составить черновик сейчас?',
  draftText: (count: number) =>
    count === 0
      ? 'Все ответили. Расписание составится за несколько секунд.'
      : `Не ответили ${volunteers(count)}: в черновике у них не будет смен. Если кто-то ответит до срока, черновик составится заново сам, пока вы его не правили.`,
  draftYes: 'Составить черновик',
  list: 'Кто ответил',
  filter: 'Показать',
  filters: { all: 'Все', waiting: 'Не ответили', answered: 'Ответили' },
  nobodyHere: 'Здесь никого нет.',
  status: {
    none: 'не отвечал(а)',
    unsent: (count: number) => `не отправлено: ${marks(count)}`,
    answered: (count: number) => marks(count),
    'changed-unsent': (sent: number, unsent: number) =>
      `${marks(sent)}; изменено и не отправлено: ${marks(unsent)}`,
    cannot: 'не сможет в этом месяце',
  },
  late: 'поздно',
  taskEnded: 'задача закрыта вручную',
  wish: (month: number | null, day: number | null) =>
    [month === null ? '' : `до\u00a0${month} в месяц`, day === null ? '' : `до\u00a0${day} в день`]
      .filter((part) => part !== '')
      .join(', '),
  sentAt: (date: string, time: string) => `ответ ${date}, ${time}`,
  sendFor: (count: number) => `Отправить за волонтёра: ${marks(count)}`,
  sendForOf: (name: string, count: number) => `Отправить за волонтёра ${name}: ${marks(count)}`,
  sentFor: (name: string) => `Ответ отправлен: ${name}.`,
  enterFor: 'Отметить',
  enterForOf: (name: string) => `Отметить доступность: ${name}`,
  back: '← К ответам',
  forTitle: (name: string) => `Доступность: ${name}`,
  heat: 'Сколько отметили и сколько нужно',
  heatText:
    'В клетке — сколько человек отметили слот. Пунктир — меньше, чем нужно, зелёное — хотя бы вдвое больше.',
  heatCell: (offers: number, need: number) => `отметили ${offers}, нужно ${need}`,
  heatShort: (count: number) => `Людей меньше, чем нужно: ${countRu(count, 'слот', 'слота', 'слотов')}.`,
  heatEnough: 'На каждый слот людей хватает.',
  lateAnswers: (count: number) =>
    `После срока ответили ${volunteers(count)}. Эти ответы попадут в расписание, только если его перегенерировать.`,
};
export type CollectingWords = typeof ru;
