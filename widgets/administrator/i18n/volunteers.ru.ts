import { countRu } from '../../kit/i18n/words.ts';

/** «Волонтёры», in Russian. */
export const ru = {
  title: 'Волонтёры',
  count: (count: number) => countRu(count, 'волонтёр', 'волонтёра', 'волонтёров'),
  none: 'Волонтёров пока нет. Укажите в «Настройках», раздел «Роли», какая группа amoCRM даёт эту роль.',
  toRoles: 'Открыть роли',
  search: 'Найти по имени или почте',
  nobodyFound: 'Никого не нашлось. Измените поиск или покажите всех.',
  show: 'Показать',
  filters: {
    all: (count: number) => `Все (${count})`,
    silent: (count: number) => `Не ответили (${count})`,
    'no-extension': (count: number) => `Без добавочного (${count})`,
    requests: (count: number) => `С запросами (${count})`,
  },
  name: 'Волонтёр',
  answer: 'Ответ',
  answerFor: (month: string) => `Ответ ${month}`,
  shifts: 'Смены',
  shiftsHint: 'Опубликованные смены: этот месяц и три прошлых.',
  extension: 'Добавочный',
  extensionOf: (name: string) => `Добавочный номер: ${name}`,
  extensionHint: 'По добавочному звонки находят волонтёра. Только цифры, до 10.',
  extensionMissing: 'не указан',
  extensionInvalid: 'Только цифры, не больше десяти.',
  save: 'Сохранить',
  saveOf: (name: string) => `Сохранить добавочный: ${name}`,
  saved: 'сохранено',
  unsaved: 'не сохранено',
  requests: 'Запросы',
  requestsLink: (count: number) => countRu(count, 'запрос', 'запроса', 'запросов'),
  noRequests: '—',
  noReminder: 'без напоминаний накануне',
  answers: {
    none: 'не ответил(а)',
    unsent: 'отмечает, не отправил(а)',
    answered: 'ответил(а)',
    'changed-unsent': 'ответил(а), изменения не отправил(а)',
    cannot: 'не может в этом месяце',
    nothing: 'сейчас не спрашиваем',
  },
  freeTitle: (count: number) => `Бесплатные пользователи amoCRM в группе волонтёров (${count})`,
  freeText:
    'Бесплатные пользователи не видят задач и страниц, поэтому «Смена» их не спрашивает и на смены не ставит. Что сделать: в настройках amoCRM откройте «Пользователи», переведите человека в обычные пользователи, затем нажмите «Обновить» на странице «Сегодня».',
  free: 'бесплатный пользователь',
};
export type VolunteersWords = typeof ru;
