import { countEn } from '../../kit/i18n/words.ts';
import type { DashboardWords } from './ru.ts';

/** Words every page of the dashboard shares, in English. */
export const en: DashboardWords = {
  sections: {
    dashboard: 'Overview',
    consultations: 'Consultations',
    joins: 'Reports to match',
    'period-reports': 'Period reports',
    data: 'Data',
  },
  period: {
    kind: 'Kind of period',
    kinds: { month: 'month', quarter: 'quarter', year: 'year', range: 'any dates' },
    before: 'Previous period',
    after: 'Next period',
    from: 'From',
    to: 'To',
    show: 'Show',
    reversed: 'The first day must not be after the last.',
    future: 'This period has not begun.',
  },
  freshness: {
    fresh: (when) => `Data as of ${when}`,
    reading: (done, of) => `Reading calls: ${done} of ${countEn(of, 'part', 'parts')} done`,
    readingSoon: 'Reading calls',
    stale: (when) => `Calls have not been read for long: data as of ${when}`,
    failed: (when) => `The last reading of calls failed: data as of ${when}`,
    staleNever: 'Calls have not been read for long',
    never: 'Calls have never been read',
    off: 'Telephony is not connected: no calls and scores here',
    pending: 'figures are being recounted',
    more: 'more',
    at: (day, time) => `${day}, ${time}`,
  },
  problems: {
    unreachable: 'Mango does not answer',
    timeout: 'Mango takes too long',
    'rate-limited': 'Mango asks to wait: too many requests',
    penalty: 'Mango shut us out for a while after a refused request',
    refused: 'Mango refused the request; write to the developer',
    unauthorised: 'Mango does not accept the key; check the telephony settings',
    unpaid: 'the Mango account is blocked or not paid',
    'server-error': 'a failure at Mango',
    'unexpected-answer': 'Mango answered something unexpected',
    'not-ready': 'Mango did not prepare the data in time',
    unknown: (code) => `reason: ${code}`,
  },
  print: 'Print',
};
