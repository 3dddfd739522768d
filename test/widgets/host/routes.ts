/** Where the panel can be opened: every section of the three widgets, a month with a schedule among them. */
export const SECTION_ROUTES = [
  'availability',
  'shifts',
  'reports',
  'today',
  'month/2027-01',
  'requests',
  'volunteers',
  'settings',
  'dashboard',
  'consultations',
  'joins',
  'period-reports',
  'data',
] as const;

/** What the administrator's settings are divided into, by the second word of the route. */
export const SETTINGS_SECTIONS = [
  'workingHours',
  'exceptions',
  'timetable',
  'roles',
  'duty',
  'telephony',
  'consultations',
  'topics',
  'dataState',
  'desktop',
  'charity',
] as const;
