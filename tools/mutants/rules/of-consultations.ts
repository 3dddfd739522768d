import type { Mutant } from '../mutant.ts';

/** Rules of consultations: reading calls, joining, suppression, reports, views. */
export const OF_CONSULTATIONS: readonly Mutant[] = [
  {
    rule: 'sync: statistics are taken when they are complete, not a first part of them (contracts/mango-api.md §3.2)',
    file: 'src/adapters/mango/statistics.ts',
    find: "case 'complete': {",
    replace: "case 'work':\n      case 'complete': {",
    specs: ['test/adapters/mango/polling.test.ts'],
  },
  {
    rule: 'sync: a full page may have another behind it (contracts/mango-api.md §3.3)',
    file: 'src/app/calls/store-page.ts',
    find: 'if (page.rows < limit) return',
    replace: 'if (page.rows <= limit) return',
    specs: ['test/app/calls-reading.test.ts'],
  },
  {
    rule: 'joining: safe only if the next best match is worse by the margin (product.md §8)',
    file: 'src/domain/consultation/join-reports.ts',
    find: 'margin >= settings.marginMinutes * MINUTE_MS',
    replace: 'margin >= 0',
    specs: ['test/domain/consultation/join-reports.test.ts'],
  },
  {
    rule: 'joining: what a person settled stays, whatever comes later (product.md §8)',
    file: 'src/domain/consultation/join-reports.ts',
    find: 'for (const join of input.settled) {',
    replace: 'for (const join of input.settled.slice(input.settled.length)) {',
    specs: ['test/domain/consultation/join-reports.test.ts'],
  },
  {
    rule: 'suppression: a group of four is not told of (ui.md, Charts)',
    file: 'src/domain/report/suppress.ts',
    find: 'export const LEAST_GROUP = 5;',
    replace: 'export const LEAST_GROUP = 4;',
    specs: ['test/domain/report/suppress.test.ts'],
  },
  {
    rule: 'suppression: what would reveal a small group by subtraction goes with it (product.md §9)',
    file: 'src/domain/report/suppress.ts',
    find: 'while (hidden.length < order.length && (hidden.length < least || sum() < LEAST_GROUP))',
    replace: 'while (hidden.length < order.length && least < 0 && sum() < LEAST_GROUP)',
    specs: ['test/domain/report/suppress.test.ts'],
  },
  {
    rule: 'reports: changed for 72 hours and no instant longer (product.md §8)',
    file: 'src/domain/consultation/report-writing.ts',
    find: 'if (now >= until)',
    replace: 'if (now > until)',
    specs: ['test/domain/consultation/report-writing.test.ts'],
  },
  {
    rule: 'reports: of a period not before its data are complete, but on the fourth (product.md §9)',
    file: 'src/app/period-reports/make-periodic-reports.ts',
    find: 'if (completeness.complete || day >= latestDay(day)) await',
    replace: 'if (completeness.share >= 0) await',
    specs: ['test/app/period-reports.test.ts'],
  },
  {
    rule: 'views: a score outside the scale is counted apart and never averaged (product.md §8)',
    file: 'sql/views/intermediate/int_consultation.sql',
    find: "WHEN c.mark_value BETWEEN b.score_low AND b.score_high THEN 'answer'",
    replace: "WHEN c.mark_value IS NOT NULL THEN 'answer'",
    specs: ['test/adapters/postgres/analytics/refresher.test.ts'],
    only: 'when the scale changes',
  },
  {
    rule: 'views: a mart is refreshed after the marts it reads (docs/analytics.md)',
    file: 'src/adapters/postgres/analytics/pg-analytics-refresher.sql',
    find: 'ORDER BY max(p.steps), c.relname',
    replace: 'ORDER BY c.relname',
    specs: ['test/adapters/postgres/analytics/figures.test.ts'],
    only: 'are cards of past ones',
  },
];
