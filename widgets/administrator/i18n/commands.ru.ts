/** The command palette and keys that work everywhere, in Russian. */
export const ru = {
  palette: {
    title: 'Перейти или сделать',
    hint: 'Раздел, день, имя, действие',
    nothing: 'Ничего не нашлось. Попробуйте другое слово.',
    found: (count: number) => `Нашлось: ${count}`,
  },
  open: 'Команды',
  section: 'раздел',
  month: 'месяц',
  day: 'день',
  person: 'волонтёр',
  action: 'действие',
  everywhere: [
    'Ctrl+K — перейти к разделу, месяцу, дню, человеку или выбрать действие',
    '? — этот список, Esc — закрыть',
  ] as readonly string[],
};
export type CommandWords = typeof ru;
