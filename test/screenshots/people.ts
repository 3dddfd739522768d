/** People of the sandbox's charity. */
export const ADMINISTRATOR = 1;
export const SUPERVISOR = 3;
export const DIRECTOR = 4;
/** An ordinary volunteer, with two shifts ahead, who has not answered for the next month yet. */
export const VOLUNTEER = 117;
/** Ordinary volunteers who have. */
export const ANSWERED = 106;
export const ASKER = 107;
