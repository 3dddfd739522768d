import type { FiguresView } from '../../../src/adapters/http/contract/figures.ts';
import type { DrillDown } from '../drill-down.ts';

/** Where the rows of «Звонки» lead; those that no filter of «Консультации» names lead nowhere. */
export function callRoutes(drill: DrillDown): Partial<Record<keyof FiguresView['calls'], string | null>> {
  return {
    missed: drill.conversations({ outcome: 'missed' }),
    consultations: drill.conversations({ outcome: 'answered' }),
  };
}

/** Where the rows of «Отчёты волонтёров» lead. Those that asked to be discussed are counted discussed or not, and no filter lists both. */
export function reportRoutes(drill: DrillDown): Partial<Record<keyof FiguresView['reports'], string | null>> {
  return {
    joined: drill.conversations({ report: 'present' }),
    missing: drill.missingReports(),
    unsafe: drill.unsafeJoins(),
    alone: drill.looseReports(),
    risk: drill.conversations({ risk: true }),
    discussed: drill.conversations({ report: 'discussed' }),
  };
}
