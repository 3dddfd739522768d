import { countRu } from '../../kit/i18n/words.ts';

/** Words every page of the dashboard shares, in Russian. */
export const ru = {
  sections: {
    dashboard: 'Обзор',
    consultations: 'Консультации',
    joins: 'Сверка отчётов',
    'period-reports': 'Отчёты за период',
    data: 'Данные',
  },
  period: {
    kind: 'Какой период',
    kinds: { month: 'месяц', quarter: 'квартал', year: 'год', range: 'любые даты' },
    before: 'Предыдущий период',
    after: 'Следующий период',
    from: 'С',
    to: 'По',
    show: 'Показать',
    reversed: 'Первый день должен быть не позже последнего.',
    future: 'Этот период ещё не начался.',
  },
  freshness: {
    fresh: (when: string) => `Данные на\u00a0${when}`,
    reading: (done: number, of: number) =>
      `Читаем звонки: готово ${done} из\u00a0${countRu(of, 'части', 'частей', 'частей')}`,
    readingSoon: 'Читаем звонки',
    stale: (when: string) => `Звонки давно не читались: данные на\u00a0${when}`,
    failed: (when: string) => `Последнее чтение звонков не удалось: данные на\u00a0${when}`,
    staleNever: 'Звонки давно не читались',
    never: 'Звонки ещё ни разу не читались',
    off: 'Телефония не подключена: звонков и оценок здесь нет',
    pending: 'цифры пересчитываются',
    more: 'подробнее',
    at: (day: string, time: string) => `${day}, ${time}`,
  },
  problems: {
    unreachable: 'Mango не отвечает',
    timeout: 'Mango отвечает слишком долго',
    'rate-limited': 'Mango просит подождать: слишком много запросов',
    penalty: 'Mango ненадолго закрыла доступ после отклонённого запроса',
    refused: 'Mango отклонила запрос; напишите разработчику',
    unauthorised: 'Mango не принимает ключ; проверьте настройки телефонии',
    unpaid: 'кабинет Mango заблокирован или не оплачен',
    'server-error': 'ошибка на стороне Mango',
    'unexpected-answer': 'Mango ответила непонятно',
    'not-ready': 'Mango не успела подготовить данные',
    unknown: (code: string) => `код причины: ${code}`,
  },
  print: 'Печать',
};
export type DashboardWords = typeof ru;
