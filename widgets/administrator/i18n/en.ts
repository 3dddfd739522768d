import type { AdministratorWords } from './ru.ts';

/** Words every screen of the administrator shares, in English. */
export const en: AdministratorWords = {
  sections: {
    today: 'Today',
    month: 'Month',
    requests: 'Requests',
    volunteers: 'Volunteers',
    settings: 'Settings',
  },
  stages: {
    planned: 'not begun',
    collecting: 'collecting answers',
    generating: 'being made',
    review: 'under review',
    published: 'published',
    closed: 'over',
  },
};
