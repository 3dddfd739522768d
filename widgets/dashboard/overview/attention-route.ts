import type { Attention } from '../../../src/adapters/http/contract/dashboard.ts';
import type { DrillDown } from '../drill-down.ts';

/** Where what the sentence says is seen or mended; null where it is neither for this role. */
export function attentionRoute(attention: Attention, drill: DrillDown): string | null {
  switch (attention.code) {
    case 'calls-not-read':
    case 'silent-day':
      return 'data';
    case 'risk-not-discussed':
      return drill.conversations({ risk: true });
    case 'reports-overdue':
      return drill.missingReports();
    case 'missed-in-empty-slots':
    case 'answered-share-fell':
      return drill.conversations({ outcome: 'missed' });
    case 'unsafe-joins':
      return drill.unsafeJoins();
    case 'gaps-ahead':
      return drill.administrators('today');
    case 'unanswered-before-deadline':
      return drill.administrators(`month/${attention.facts.month}`);
    case 'score-fell':
    case 'uneven-loads':
    case 'all-well':
      return null;
  }
}
