/** What a subscribed calendar shows. */
export interface CalendarFeedTexts {
  readonly calendarName: string;
  readonly shift: string;
  partners(names: readonly string[]): string;
}

const russian: CalendarFeedTexts = {
  calendarName: 'Смена',
  shift: 'Смена: дежурство',
  partners: (names) => (names.length === 0 ? 'Пока без напарника.' : `Вместе с вами: ${names.join(', ')}.`),
};

const english: CalendarFeedTexts = {
  calendarName: 'Smena',
  shift: 'Smena: shift',
  partners: (names) => (names.length === 0 ? 'Nobody beside you yet.' : `With you: ${names.join(', ')}.`),
};

/** Russian for any language but English. */
export function calendarFeedTextsFor(person: { readonly language: string }): CalendarFeedTexts {
  return person.language === 'en' ? english : russian;
}
