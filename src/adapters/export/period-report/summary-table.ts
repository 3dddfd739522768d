import type { PeriodReportData } from '../../../domain/report/period-report.ts';
import type { PublicFigures } from '../../../domain/report/public-figures.ts';
import { HIDDEN, NONE, words as text } from './cell.ts';
import type { Cell } from './cell.ts';
import { FIGURE_GROUPS, readFigure } from './figure-catalogue.ts';
import type { FigureGroup, FigureId } from './figure-catalogue.ts';
import type { ReportWords } from './words.ts';

/** A figure beside what it was, and by how much it changed. */
export interface SummaryRow {
  readonly id: FigureId;
  readonly label: string;
  readonly now: Cell;
  readonly previous: Compared;
  readonly yearBefore: Compared;
}

export interface Compared {
  readonly was: Cell;
  readonly change: Cell;
  /** Change over what it was; none where it was nothing, or where only the difference has a meaning. */
  readonly relative: Cell;
}

export interface SummaryGroup {
  readonly group: FigureGroup;
  readonly title: string;
  readonly rows: readonly SummaryRow[];
}

const MINUTE = 60;
const UNKNOWN: Compared = { was: NONE, change: NONE, relative: NONE };

/** Every figure of the period against the period before and a year before, by groups. */
export function summaryGroups(data: PeriodReportData, words: ReportWords): SummaryGroup[] {
  return (Object.keys(FIGURE_GROUPS) as FigureGroup[]).map((group) => ({
    group,
    title: words.tell.groups[group],
    rows: FIGURE_GROUPS[group].map((id) => {
      const read = (figures: PublicFigures): Cell => {
        const unavailable = whyNot(group, figures, words);
        return unavailable === null ? readFigure(id, figures) : text(unavailable);
      };
      const now = read(data.figures);
      const against = (figures: PublicFigures | null): Compared =>
        figures === null ? UNKNOWN : compare(now, read(figures));
      return {
        id,
        label: words.figures[id].label,
        now,
        previous: against(data.previous),
        yearBefore: against(data.yearBefore),
      };
    }),
  }));
}

/** Where the account or a setting gives no such figures, none of them is a number. */
function whyNot(group: FigureGroup, figures: PublicFigures, { tell }: ReportWords): string | null {
  if (group === 'scores' && !figures.scores.available) return tell.noScores;
  return group === 'callers' && !figures.callers.recognised ? tell.callersUnknown : null;
}

function compare(now: Cell, was: Cell): Compared {
  const change = changeOf(now, was);
  return { was, change, relative: change.kind === 'change' ? relativeOf(now, was) : change };
}

function changeOf(now: Cell, was: Cell): Cell {
  if ([now.kind, was.kind].some((kind) => kind === 'few' || kind === 'hidden')) return HIDDEN;
  if (now.kind === 'count' && was.kind === 'count')
    return { kind: 'change', value: now.value - was.value, unit: 'count' };
  if (now.kind === 'decimal' && was.kind === 'decimal')
    return { kind: 'change', value: now.value - was.value, unit: now.digits === 0 ? 'count' : 'hundredths' };
  if (now.kind === 'percent' && was.kind === 'percent')
    return { kind: 'change', value: (now.value - was.value) * 100, unit: 'points' };
  if (now.kind === 'duration' && was.kind === 'duration')
    return { kind: 'change', value: (now.seconds - was.seconds) / MINUTE, unit: 'minutes' };
  return NONE;
}

function relativeOf(now: Cell, was: Cell): Cell {
  const [after, before] = [amountOf(now), amountOf(was)];
  if (after === null || before === null || before === 0) return NONE;
  return { kind: 'relative', value: (after - before) / before };
}

/** Of what a share of it says something: counts and durations. */
function amountOf(cell: Cell): number | null {
  if (cell.kind === 'count') return cell.value;
  return cell.kind === 'duration' ? cell.seconds : null;
}
