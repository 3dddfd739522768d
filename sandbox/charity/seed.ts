/** Everything made up is drawn from it: the same seed gives the same charity. */
export const SEED = 'dialog';

/** How many whole months of past the charity has before the month of its beginning. */
export const MONTHS_OF_HISTORY = 18;
