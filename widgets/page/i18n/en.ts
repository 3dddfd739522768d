import type { PageWords } from './ru.ts';

/** What our own page says around the widgets, in English. */
export const en: PageWords = {
  smena: 'Shifts',
  sections: 'Sections',
  loading: 'Loading…',
  retry: 'Try again',
  reopenTitle: 'Open Shifts again from amoCRM',
  openTitle: 'Open Shifts from amoCRM',
  over: 'Your session on this page has ended: that happens after 12\u00a0hours, or when the page slept for long.',
  never: 'You come in through amoCRM: that is how we know it is you.',
  way: 'Open Shifts in amoCRM and press “Open in a new tab” at the top.',
  goesOn: 'Keep this tab: it goes on from where you were.',
  openAmocrm: 'Open amoCRM',
  kept: 'Not sent yet, and kept here:',
  keptOffer: (month) => `availability, ${month}`,
  keptReport: 'a consultation’s report (in this tab only)',
  keptText: 'a message you began',
  nobodyTitle: 'Nothing here for you yet',
  nobody: 'You have no role in Shifts. If that is a mistake, write to the administrator.',
  problem: {
    title: 'Does not open yet',
    offline: 'No connection. Check the internet; we will try again by ourselves.',
    down: 'The Shifts service is not answering. Nothing you entered is lost. Try again in a few minutes.',
  },
};
