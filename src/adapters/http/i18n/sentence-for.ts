import type { Language } from '../request-language.ts';
import { englishErrors } from './errors.en.ts';
import { russianErrors } from './errors.ru.ts';

/** The sentence a person reads for a code. A code without one (none may exist; a test sees to it) reads as a failure of ours. */
export function sentenceFor(
  code: string,
  details: Readonly<Record<string, unknown>>,
  language: Language,
): string {
  const sentences: Readonly<Record<string, string>> = language === 'en' ? englishErrors : russianErrors;
  const sentence = Object.hasOwn(sentences, code) ? sentences[code] : sentences['service.failed'];
  return (sentence ?? '').replace(/\{(\w+)\}/g, (_, name: string) => shown(details[name]));
}

function shown(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
