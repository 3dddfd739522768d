import { FIGURE_GROUPS } from './figure-catalogue.ts';
import type { FigureGroup } from './figure-catalogue.ts';
import { PROCESS_IDS } from './report-tables.ts';
import type { Definition, ReportWords } from './words.ts';

/** What every figure and table of a report means, in the order they are told in. */
export function definitionRows({ figures, process, tell }: ReportWords): Definition[] {
  const groups = (Object.keys(FIGURE_GROUPS) as FigureGroup[]).flatMap((group) =>
    FIGURE_GROUPS[group].map((id) => figures[id]),
  );
  const tables = Object.values(tell.tables).map(({ title, about }) => ({ label: title, about }));
  const months = PROCESS_IDS.map((id) => process[id]);
  return [
    ...groups,
    tell.leftOut,
    ...tables,
    ...months,
    { label: `«${tell.few}», «${tell.hidden}»`, about: tell.hiddenNote },
  ];
}
