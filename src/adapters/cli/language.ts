export type Language = 'ru' | 'en';

/** One text in every language. */
export type Text = Readonly<Record<Language, string>>;
