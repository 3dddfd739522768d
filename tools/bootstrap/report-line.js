/** Begins the line in which a lane reports a file; no test says it by chance. */
export const REPORT = '\0report ';
