import type { ConsultationRow } from '../../../src/adapters/http/contract/consultations.ts';
import type { NumberWords } from '../../kit/i18n/numbers.ts';
import type { ConsultationsWords } from '../i18n/consultations.ru.ts';

/** The score in words; one after a transfer says that it is uncertain. */
export function tellScore(score: ConsultationRow['score'], words: ConsultationsWords): string {
  const said = words.score;
  const { kind, value } = score;
  const text =
    kind === 'given'
      ? said.given(value ?? 0)
      : kind === 'out-of-scale'
        ? said['out-of-scale'](value)
        : said[kind];
  return score.uncertain ? `${text} (${said.uncertain})` : text;
}

/** What is known of the call, in short words. */
export function tellCallFacts(
  row: ConsultationRow,
  words: ConsultationsWords,
  numbers: NumberWords,
): readonly string[] {
  const facts: (string | null)[] = [
    row.direction === 'out' ? words.outgoing : null,
    row.outcome === 'missed' ? words.missed : words.talk(numbers.duration(row.talkSeconds)),
    row.waitSeconds === null ? null : words.wait(numbers.duration(row.waitSeconds)),
    row.transferred ? words.transferred(row.others.map((person) => person.name).join(', ')) : null,
    row.placement === null ? null : words.placement[row.placement],
    row.callOfClient !== null && row.callOfClient > 1 ? words.callOf(row.callOfClient) : null,
  ];
  return facts.filter((fact) => fact !== null);
}
