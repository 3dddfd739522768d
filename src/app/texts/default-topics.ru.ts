/** What men come with to such a line, for a list to begin with; the administrator changes it. In Russian like the charity's own lists. */
export const russianDefaultTopics: readonly string[] = [
  'Одиночество',
  'Отношения с партнёршей или партнёром',
  'Развод и расставание',
  'Отцовство и дети',
  'Работа и деньги',
  'Тревога и стресс',
  'Подавленность',
  'Гнев и агрессия',
  'Зависимости',
  'Потеря близкого',
  'Мысли о самоубийстве',
  'Здоровье',
  'Другое',
];
