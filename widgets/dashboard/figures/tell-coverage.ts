import type { FiguresView } from '../../../src/adapters/http/contract/figures.ts';
import type { Told } from './told.ts';
import type { Telling } from './telling.ts';

/** How full the slots were, by the time they begin at. */
export function tellCoverage(
  { coverage, slots }: Pick<FiguresView, 'coverage' | 'slots'>,
  tell: Telling,
): Told {
  const words = tell.words.coverage;
  const sorted = [...slots].sort((a, b) => a.time.localeCompare(b.time));
  const worst = sorted.reduce<(typeof sorted)[number] | null>(
    (found, slot) => (lacking(slot) > (found === null ? 0 : lacking(found)) ? slot : found),
    null,
  );
  const { seats, filled, shiftsWithConsultations } = coverage;
  return {
    subject: words.subject,
    answer:
      seats === 0
        ? words.none
        : words.answer(filled, seats, tell.numbers.percent(filled / seats)) +
          (worst === null ? '' : words.worst(worst.time)),
    definition: words.definition,
    table: {
      caption: words.caption,
      columns: words.columns,
      rows: sorted.map((slot) => [
        slot.time,
        ...[slot.slots, slot.full, slot.partial, slot.empty, slot.consultations, slot.missed].map((count) =>
          tell.cells.count(count),
        ),
      ]),
    },
    bars:
      sorted.length === 0
        ? null
        : {
            labels: sorted.map((slot) => slot.time),
            series: [
              { name: words.full, tone: 'main', values: sorted.map((slot) => slot.full) },
              { name: words.partial, tone: 'third', values: sorted.map((slot) => slot.partial) },
              { name: words.empty, tone: 'second', values: sorted.map((slot) => slot.empty) },
            ],
            say: tell.numbers.whole,
          },
    ...(filled === 0 ? {} : { note: words.note(tell.numbers.percent(shiftsWithConsultations / filled)) }),
  };
}

function lacking(slot: FiguresView['slots'][number]): number {
  return slot.slots === 0 ? 0 : (slot.partial + 2 * slot.empty) / slot.slots;
}
