import { countRu } from '../../kit/i18n/words.ts';

/** «Обзор», in Russian. */
export const ru = {
  compare: 'С чем сравнить',
  comparisons: { before: 'с предыдущим периодом', year: 'с тем же периодом год назад' },
  /** «к августу 2026», «к III кварталу 2026», «к 2025 году», «к 1–22 сен 2026». */
  compared: (period: string) =>
    /^\d{4}$/.test(period)
      ? `к\u00a0${period}\u00a0году`
      : `к\u00a0${period.replace(/([ьй]?)(\s\d{4})$/, (whole, end: string, year: string) => (/^\d/.test(period) ? whole : `${end === '' ? 'у' : 'ю'}${year}`))}`,
  goesOn: (days: string) => `Период ещё идёт, поэтому сравниваем его с такими же первыми днями: ${days}.`,
  partlyKnown: (since: string) => `Звонки и смены известны с\u00a0${since}: цифры за этот период неполные.`,
  comparedPartlyKnown: (since: string) => `Звонки и смены известны с\u00a0${since}: сравнение неполное.`,
  firstReading:
    'Звонки читаются впервые, от новых к старым. Пока прочитано не всё, цифры неполные; они обновляются сами.',
  presentMonth: 'Показать текущий месяц',
  cards: 'Главное за период',
  card: {
    consultations: 'Консультации',
    'answered-share': 'Доля отвеченных',
    score: 'Оценка',
    coverage: 'Укомплектовано смен',
    'reports-missing': 'Отчётов не хватает',
  },
  ofIncoming: (count: number) => `из\u00a0${countRu(count, 'входящего', 'входящих', 'входящих')}`,
  ofSeats: (count: number) => `из\u00a0${countRu(count, 'места', 'мест', 'мест')}`,
  ofReports: (count: number) => `из\u00a0${countRu(count, 'нужного', 'нужных', 'нужных')}`,
  ofAnswers: (count: number) => countRu(count, 'ответ', 'ответа', 'ответов'),
  half: (value: string) => `±${value}`,
  fewAnswers: 'меньше пяти ответов',
  scoresOff: 'оценки недоступны',
  scoresHow: 'Mango их не передаёт. Как включить, сказано ниже, у «Оценок клиентов».',
  nothing: 'нет данных',
  change: {
    same: 'без изменений',
    unknown: 'сравнить не с чем',
    later: 'сравним, когда прочитаем звонки',
    points: (value: string) => `${value} п. п.`,
    percent: (value: string) => `${value}\u00a0%`,
    up: 'выше',
    down: 'ниже',
  },
  waiting: {
    title: 'Ждёт администратора',
    calm: 'Ничего не ждёт.',
    requests: (count: number) => countRu(count, 'просьба о замене', 'просьбы о замене', 'просьб о замене'),
    gapsSoon: (count: number) =>
      `${countRu(count, 'свободное место', 'свободных места', 'свободных мест')} в ближайшие дни`,
    unanswered: (count: number) =>
      `${countRu(count, 'волонтёр не ответил', 'волонтёра не ответили', 'волонтёров не ответили')} о доступности`,
    toReview: (month: string) => `Черновик ${month} ждёт проверки`,
    reportsMissing: (count: number) => `${countRu(count, 'отчёт', 'отчёта', 'отчётов')} ещё можно написать`,
    unsafeJoins: (count: number) =>
      `${countRu(count, 'отчёт ждёт', 'отчёта ждут', 'отчётов ждут')} сверки со звонком`,
    crmWaiting: (count: number) =>
      `${countRu(count, 'задача ждёт', 'задачи ждут', 'задач ждут')} отправки в amoCRM`,
    setAside: (count: number) =>
      countRu(
        count,
        'звонок не удалось прочитать',
        'звонка не удалось прочитать',
        'звонков не удалось прочитать',
      ),
    functions: 'Всё, что делает администратор',
    function: {
      today: 'Сегодня',
      month: 'Месяц',
      requests: 'Запросы',
      volunteers: 'Волонтёры',
      settings: 'Настройки',
    },
    absent:
      'Этот раздел открывает виджет «Смена: администратор», а он сейчас не подключён. Установите или включите его в amoМаркете и обновите страницу.',
  },
  stages: {
    title: 'Этап месяца',
    states: {
      planned: (opens: string) => `ещё не начат, сбор ответов начнётся ${opens}`,
      collecting: (_opens: string, deadline: string) => `сбор ответов до срока: ${deadline}`,
      generating: () => 'черновик составляется',
      review: (_opens: string, _deadline: string, due: string) =>
        `черновик проверяют, опубликовать до срока: ${due}`,
      late: (_opens: string, _deadline: string, due: string) =>
        `черновик проверяют; срок публикации уже прошёл: ${due}`,
      published: () => 'расписание опубликовано',
      closed: () => 'месяц закончился',
    },
    none: 'Ни один месяц ещё не планируется.',
  },
  attention: {
    title: 'На что обратить внимание',
    'calls-not-read': (when: string) => `Звонки последний раз прочитаны ${when}: цифры неполные.`,
    'calls-never-read': () => 'Звонки ещё не читались: цифры неполные.',
    'silent-day': (day: string) =>
      `За\u00a0${day} нет ни одного звонка, хотя смены были. Проверьте телефонию.`,
    'answered-share-fell': (share: string, before: string) =>
      `Доля отвеченных упала: ${share} против ${before}.`,
    'score-fell': (score: string, before: string, answers: string) =>
      `Средняя оценка упала: ${score} против ${before} (${answers}).`,
    'gaps-ahead': (seats: number, days: number) =>
      `${countRu(seats, 'место свободно', 'места свободны', 'мест свободны')} в ближайшие ${countRu(days, 'день', 'дня', 'дней')}.`,
    'missed-in-empty-slots': (missed: number) =>
      `${countRu(missed, 'звонок пропущен', 'звонка пропущено', 'звонков пропущено')} в слотах, где никто не дежурил.`,
    'reports-overdue': (reports: number) =>
      `О\u00a0${countRu(reports, 'консультации', 'консультациях', 'консультациях')} так и не написали отчёт, срок вышел.`,
    'risk-not-discussed': (reports: number) =>
      `${countRu(reports, 'отчёт', 'отчёта', 'отчётов')} с отметкой о риске ещё не ${countRu(reports, 'обсуждён', 'обсуждены', 'обсуждены').replace(/^\S+\u00a0/, '')}.`,
    'few-risks-not-discussed': () => 'Есть отчёты с отметкой о риске, которые ещё не обсуждены.',
    'uneven-loads': (most: number, average: string) =>
      `Нагрузка неровная: у одного волонтёра ${countRu(most, 'смена', 'смены', 'смен')}, в среднем ${average}.`,
    'unsafe-joins': (reports: number) =>
      `${countRu(reports, 'отчёт', 'отчёта', 'отчётов')} не удалось надёжно связать со звонком.`,
    'unanswered-before-deadline': (volunteers: number, month: string) =>
      `${countRu(volunteers, 'волонтёр ещё не ответил', 'волонтёра ещё не ответили', 'волонтёров ещё не ответили')} о доступности ${month}.`,
    'all-well': () => 'Всё идёт как обычно.',
  },
  stored: (when: string) => `За этот период есть готовый отчёт (${when}).`,
  storedDiffers: (when: string) =>
    `За этот период есть готовый отчёт (${when}). После составления пришли новые данные: здесь цифры новее.`,
  openStored: 'Открыть отчёт',
  calendar: {
    title: 'Опубликованное расписание',
    none: 'Расписание этого месяца ещё не опубликовано.',
    empty: 'В этом месяце нет слотов.',
    version: (number: number) => `версия ${number}`,
    free: 'свободно',
    seats: (filled: number, need: number) => `${filled} из\u00a0${need}`,
  },
  unknownPeriod: 'В адресе написан непонятный период. Показываем текущий месяц.',
  beginning: {
    title: 'Здесь появятся цифры',
    text: 'Звонков и смен за этот период ещё нет. Первые цифры появятся, когда закончится первая смена и прочитаются звонки.',
    before: 'За этот период ничего не известно',
    knownFrom: (since: string) => `Звонки и смены известны с\u00a0${since}. Выберите период позже.`,
    off: 'Чтобы видеть консультации и оценки, администратор подключает телефонию в «Настройках».',
  },
};
export type OverviewWords = typeof ru;
