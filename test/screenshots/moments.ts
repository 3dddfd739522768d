import { amocrmViews } from './views/amocrm.ts';
import { DASHBOARD_VIEWS } from './views/dashboard.ts';
import { OFFICE_VIEWS } from './views/office.ts';
import { changedViews, publishedViews } from './views/published.ts';
import { reviewViews } from './views/review.ts';
import { VOLUNTEER_VIEWS } from './views/volunteer.ts';
import type { View } from './view.ts';

/** What there is to see at each moment of the charity's month. */
export interface Moments {
  /** The 22nd: availability of the next month is being collected. */
  readonly collecting: readonly View[];
  /** The evening of the 25th: the draft waits for review. */
  readonly review: readonly View[];
  /** The 28th: the schedule is out, and somebody can't come. */
  readonly published: readonly View[];
  /** The same day: a seat was changed since. */
  readonly changed: readonly View[];
}

/** @param month that is planned, YYYY-MM @param asker who can't come @param desktopAddress of the report for amoCRM's desktop */
export function viewsOf(told: { month: string; asker: number; desktopAddress: string }): Moments {
  return {
    collecting: [
      ...VOLUNTEER_VIEWS,
      ...OFFICE_VIEWS,
      ...DASHBOARD_VIEWS,
      ...amocrmViews(told.desktopAddress),
    ],
    review: reviewViews(told.month),
    published: publishedViews(told.month, told.asker),
    changed: changedViews(told.month),
  };
}
