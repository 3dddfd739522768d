import type { ReportLanguage } from '../../../ports/report-documents.ts';
import { textsFor } from '../../../app/texts/texts-for.ts';
import { englishAnswers } from './answer-words.en.ts';
import { russianAnswers } from './answer-words.ru.ts';
import { englishFigures, englishProcess } from './figure-words.en.ts';
import { russianFigures, russianProcess } from './figure-words.ru.ts';
import { englishTables } from './table-words.en.ts';
import { russianTables } from './table-words.ru.ts';
import type { ReportWords } from './words.ts';

/** Everything a report says in a language. */
export function wordsFor(language: ReportLanguage): ReportWords {
  const { calendar } = textsFor({ language });
  return language === 'ru'
    ? {
        language,
        calendar,
        figures: russianFigures,
        process: russianProcess,
        tell: russianTables,
        answers: russianAnswers,
      }
    : {
        language,
        calendar,
        figures: englishFigures,
        process: englishProcess,
        tell: englishTables,
        answers: englishAnswers,
      };
}
