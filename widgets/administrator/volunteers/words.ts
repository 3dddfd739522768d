import type { Dictionaries } from '../../kit/i18n/words.ts';
import { en } from '../i18n/volunteers.en.ts';
import { ru } from '../i18n/volunteers.ru.ts';
import type { VolunteersWords } from '../i18n/volunteers.ru.ts';

export const VOLUNTEERS_WORDS: Dictionaries<VolunteersWords> = { ru, en };
