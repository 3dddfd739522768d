import type { Chronicle } from './chronicle.ts';
import { reckon } from './reckoning.ts';

/** Points at which the service is killed. */
const KILLS = 5;

/** Prints the table of tasks, the kills and what differs. Answers whether everything is as it must be. */
export function tellReckoning(
  chronicle: Chronicle,
  ...[expected, tasks, journal]: Parameters<typeof reckon>
): boolean {
  const { table, differences } = reckon(expected, tasks, journal);
  const { say, kills } = chronicle;
  say(['', ...table, ''].join('\n'));
  for (const [index, { point, seen }] of kills.entries()) say(`kill ${index + 1}: ${point} — ${seen}`);
  say(`requests to amoCRM: ${journal.length}; the whole took ${chronicle.total()} s`);
  say(differences.length === 0 ? 'each task exactly once' : differences.map((one) => `✘ ${one}`).join('\n'));
  return differences.length === 0 && kills.length === KILLS;
}
