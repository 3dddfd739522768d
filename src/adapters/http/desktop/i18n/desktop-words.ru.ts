import type { DesktopWords } from './desktop-words.ts';

const pluralRu = new Intl.PluralRules('ru-RU');
const ANSWERS: Readonly<Record<string, string>> = { one: 'ответ', few: 'ответа' };

export const russianDesktop: DesktopWords = {
  locale: 'ru-RU',
  product: 'Смена',
  quarter: (quarter, year) => `${quarter}\u00a0квартал ${year}`,
  year: (year) => `${year}\u00a0год`,
  untilToday: (period) => `${period}, по\u00a0сегодня`,
  comparedWith: (period) => `Сравнение: ${period}`,
  card: {
    consultations: 'Консультации',
    'answered-share': 'Доля отвеченных',
    score: 'Оценка',
    coverage: 'Укомплектовано смен',
    'reports-missing': 'Отчётов не хватает',
  },
  more: (by, before) => `на\u00a0${by} больше, было\u00a0${before}`,
  fewer: (by, before) => `на\u00a0${by} меньше, было\u00a0${before}`,
  same: 'столько\u00a0же было',
  of: {
    'answered-share': (whole) => `входящих: ${whole}`,
    coverage: (whole) => `мест: ${whole}`,
    'reports-missing': (whole) => `консультаций: ${whole}`,
  },
  before: (value) => `было\u00a0${value}`,
  answers: (count, written, halfWidth) =>
    [
      `${written}\u00a0${ANSWERS[pluralRu.select(count)] ?? 'ответов'}`,
      ...(halfWidth === null ? [] : [`±\u00a0${halfWidth}`]),
    ].join(' · '),
  withoutDays: (days) =>
    `без\u00a0${days}\u00a0${pluralRu.select(days) === 'one' ? 'дня' : 'дней'} с\u00a0пометкой`,
  noScore: {
    few: 'меньше 5\u00a0ответов',
    none: 'ответов нет',
    'own-days': 'только за\u00a0неделю, месяц, квартал, год',
    off: 'оценки не\u00a0собираются',
  },
  callsUnknown: 'звонки ещё не\u00a0прочитаны',
  nothing: '—',
  chart: {
    day: 'Консультации по\u00a0дням',
    week: 'Консультации по\u00a0неделям',
    month: 'Консультации по\u00a0месяцам',
  },
  most: (count, when) => `больше всего\u00a0— ${count} (${when})`,
  weekFrom: (day) => `неделя с\u00a0${day}`,
  stages: 'Расписание',
  stage: {
    planned: ({ opens }) => `сбор ответов начнётся ${opens}`,
    collecting: ({ deadline }) => `сбор ответов до\u00a0${deadline}`,
    generating: () => 'черновик составляется',
    review: ({ due }) => `черновик проверяют, публикация до\u00a0${due}`,
    late: ({ due }) => `черновик проверяют; срок публикации прошёл ${due}`,
    published: () => 'опубликовано',
    closed: () => 'месяц закончился',
  },
  freshness: {
    fresh: (until) => `Данные на\u00a0${until}`,
    reading: (until) => `Звонки сейчас читаются; данные на\u00a0${until}`,
    stale: (until) => `Звонки давно не\u00a0читались; данные на\u00a0${until}`,
    never: () => 'Звонки ещё не\u00a0читались',
    off: () => 'Телефония не\u00a0подключена',
  },
  open: 'Открыть всю сводку',
  newTab: '(в\u00a0новой вкладке)',
  noSuchPage: 'Такой страницы нет.',
  tooMany: 'Слишком много обращений. Обновите страницу через минуту.',
  unavailable: '«Смена» сейчас не\u00a0отвечает. Обновите страницу через несколько минут.',
};
