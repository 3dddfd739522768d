/** Words every screen of the administrator shares, in Russian. */
export const ru = {
  sections: {
    today: 'Сегодня',
    month: 'Месяц',
    requests: 'Запросы',
    volunteers: 'Волонтёры',
    settings: 'Настройки',
  },
  stages: {
    planned: 'ещё не начат',
    collecting: 'сбор ответов',
    generating: 'составляется',
    review: 'на проверке',
    published: 'опубликовано',
    closed: 'закончился',
  },
};
export type AdministratorWords = typeof ru;
