import { createHash } from 'node:crypto';
import type { MakeReportDeps } from '../../src/app/period-reports/make-period-report.ts';
import type { PeriodReportData } from '../../src/domain/report/period-report.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings/settings.ts';
import type { Person } from '../../src/domain/volunteer/person.ts';
import { aPerson, anAdministrator, people } from '../builders/person.ts';
import { FakeAnalytics } from '../fakes/fake-analytics.ts';
import { createFakeWorld } from '../fakes/world.ts';
import type { FakeWorld } from '../fakes/world.ts';

export interface ReportsWorld extends Omit<FakeWorld, 'analytics'> {
  readonly analytics: FakeAnalytics;
  readonly deps: MakeReportDeps & { readonly hasTelephony: boolean };
  /** What the figures were brought up to date for. */
  readonly refreshes: Date[];
}

export const DIRECTOR: Person = aPerson({ id: 4, name: 'Руководитель', groupId: 40 });
export const SUPERVISOR: Person = aPerson({ id: 3, name: 'Супервайзер', groupId: 30 });
export const ADMINISTRATOR: Person = anAdministrator();

/** Three volunteers, an administrator, a supervisor and a director; calls are read whole up to `callsUntil`. */
export async function reportsWorld(now: Date, callsUntil: Date | null = now): Promise<ReportsWorld> {
  const world = createFakeWorld({ now, people: [...people(3, 101), ADMINISTRATOR, SUPERVISOR, DIRECTOR] });
  const rule = (groupId: number) => ({ groupIds: [groupId], roleIds: [] });
  await world.repositories.settings.save(
    'roles',
    { ...DEFAULT_SETTINGS.roles, volunteer: rule(10), supervisor: rule(30), director: rule(40) },
    0,
  );
  await readUntil(world, callsUntil);
  const analytics = new FakeAnalytics();
  const refreshes: Date[] = [];
  return {
    ...world,
    analytics,
    refreshes,
    deps: {
      ...world,
      analytics,
      hasTelephony: true,
      hash: { of: (content) => createHash('sha256').update(content).digest('hex') },
      documents: { make: async (data, format) => bytesOf(data, format) },
      refreshAnalytics: async () => void refreshes.push(world.clock.now()),
    },
  };
}

/** Every day before that instant has been read. */
export async function readUntil(world: Pick<FakeWorld, 'repositories'>, until: Date | null): Promise<void> {
  await world.repositories.callSyncs.saveFreshness({
    lastSuccessAt: until,
    completeUntil: until,
    readFrom: until === null ? null : new Date('2025-05-01T00:00:00+03:00'),
    failedDays: 0,
    problem: null,
    silentDay: null,
  });
}

/** A file that says what it is of. */
function bytesOf(data: PeriodReportData, format: string): Uint8Array {
  return new TextEncoder().encode(`${format} ${data.period.name} ${data.figures.calls.consultations}`);
}
