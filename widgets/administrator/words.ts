import type { Dictionaries } from '../kit/i18n/words.ts';
import { en as commandsEn } from './i18n/commands.en.ts';
import { ru as commandsRu } from './i18n/commands.ru.ts';
import type { CommandWords } from './i18n/commands.ru.ts';
import { en } from './i18n/en.ts';
import { ru } from './i18n/ru.ts';
import type { AdministratorWords } from './i18n/ru.ts';

export const ADMINISTRATOR_WORDS: Dictionaries<AdministratorWords> = { ru, en };
/** The command palette and keys that work everywhere. */
export const COMMAND_WORDS: Dictionaries<CommandWords> = { ru: commandsRu, en: commandsEn };
