import type { CommandWords } from './commands.ru.ts';

/** The command palette and keys that work everywhere, in English. */
export const en: CommandWords = {
  palette: {
    title: 'Go or do',
    hint: 'Section, day, name, action',
    nothing: 'Nothing found. Try another word.',
    found: (count) => `Found: ${count}`,
  },
  open: 'Commands',
  section: 'section',
  month: 'month',
  day: 'day',
  person: 'volunteer',
  action: 'action',
  everywhere: [
    'Ctrl+K — go to a section, month, day or person, or do something',
    '? — this list, Esc — close',
  ],
};
