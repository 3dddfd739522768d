import type { Language } from '../../request-language.ts';
import { englishDesktop } from './desktop-words.en.ts';
import { russianDesktop } from './desktop-words.ru.ts';
import type { DesktopWords } from './desktop-words.ts';

export function desktopWords(language: Language): DesktopWords {
  return language === 'en' ? englishDesktop : russianDesktop;
}
