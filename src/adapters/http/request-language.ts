import type { Request } from 'express';

export type Language = 'ru' | 'en';

/** The caller's language; Russian unless English is asked for first. */
export function languageOf(request: Request): Language {
  return request.acceptsLanguages('ru', 'en') === 'en' ? 'en' : 'ru';
}
