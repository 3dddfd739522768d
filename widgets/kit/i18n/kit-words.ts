import { en } from './en.ts';
import { ru } from './ru.ts';
import type { Dictionaries } from './words.ts';
import type { KitWords } from './ru.ts';

export const KIT_WORDS: Dictionaries<KitWords> = { ru, en };
