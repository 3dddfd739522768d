import { en } from '../i18n/availability.en.ts';
import { ru } from '../i18n/availability.ru.ts';
import type { AvailabilityWords } from '../i18n/availability.ru.ts';
import type { Dictionaries } from '../i18n/words.ts';

export const AVAILABILITY_WORDS: Dictionaries<AvailabilityWords> = { ru, en };
