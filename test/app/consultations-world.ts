import { makeComposeConsultations } from '../../src/app/consultations/compose-consultations.ts';
import { rejoinAround } from '../../src/app/consultations/rejoin-reports.ts';
import type { Call } from '../../src/domain/consultation/call.ts';
import type { VolunteerReport } from '../../src/domain/consultation/volunteer-report.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { Repositories, UnitOfWork } from '../../src/ports/unit-of-work.ts';
import { aCall, aLeg } from '../builders/call.ts';
import { anEmployee } from '../builders/consultation.ts';
import { aCycle } from '../builders/cycle.ts';
import { anAdministrator, people } from '../builders/person.ts';
import { aPublishedSchedule } from '../builders/schedule.ts';
import { aReport, aReportId } from '../builders/volunteer-report.ts';
import { createFakeWorld } from '../fakes/world.ts';
import { FIRST, MONTH, SECOND, SLOTS } from './schedule-world.ts';

/** 2 December 2026, noon in Moscow. */
export const LATER = new Date('2026-12-02T09:00:00Z');

/** 1 December 2026 by Moscow's clocks. */
export const on = (time: string) => new Date(`2026-12-01T${time}:00+03:00`);

/** Answered by employee 500 + n, who is volunteer n, at once; ten minutes long. */
export function callOf(
  entryId: string,
  volunteerId: number,
  time: string,
  overrides: Partial<Call> = {},
): Call {
  const answeredAt = on(time);
  const endedAt = new Date(answeredAt.getTime() + 600_000);
  const legs = [
    aLeg({ employeeId: 500 + volunteerId, extension: null, startedAt: answeredAt, answeredAt, endedAt }),
  ];
  return aCall({ entryId, startedAt: answeredAt, legs, ...overrides });
}

/** The n-th report, of volunteer 1 unless said otherwise. */
export function reportOf(n: number, time: string, overrides: Partial<VolunteerReport> = {}): VolunteerReport {
  return aReport({ id: aReportId(n), beganAt: on(time), ...overrides });
}

/** December 2026: volunteers 1 and 2 in the first slot, 1 in the second; volunteers 1…4 are employees 501…504. */
export async function seedConsultations(repositories: Repositories): Promise<void> {
  await repositories.people.saveAll([...people(4), anAdministrator()]);
  await repositories.cycles.save(aCycle({ state: 'published' }));
  await repositories.slots.replaceMonth(MONTH, SLOTS);
  const shifts = [
    { slotId: FIRST, volunteerId: 1 },
    { slotId: FIRST, volunteerId: 2 },
    { slotId: SECOND, volunteerId: 1 },
  ];
  await repositories.schedules.publish(aPublishedSchedule({ shifts }));
  await repositories.employees.save(
    [1, 2, 3, 4].map((id) => anEmployee({ employeeId: 500 + id, personId: id, extension: `10${id}` })),
  );
}

/** What comes in: calls from the telephony, reports from volunteers. */
export function arrivals(deps: { readonly uow: UnitOfWork; readonly clock: Clock }) {
  const compose = makeComposeConsultations(deps);
  return {
    calls: (...calls: Call[]) =>
      deps.uow.run(async (repositories) =>
        compose(repositories, await repositories.calls.save(calls, deps.clock.now())),
      ),
    report: (report: VolunteerReport, moved: readonly Date[] = []) =>
      deps.uow.run(async (repositories) => {
        await repositories.reports.save(report);
        const settings = await repositories.settings.load();
        await rejoinAround(deps, repositories, settings, report.volunteerId, [report.beganAt, ...moved]);
      }),
  };
}

/** `n state call` of each join of these reports. */
export async function joinsOf(repositories: Repositories, ...ns: number[]): Promise<string[]> {
  const joins = await repositories.reports.joins(ns.map((n) => aReportId(n)));
  return joins
    .map(({ reportId, state, entryId }) => `${Number(reportId.slice(-12))} ${state} ${entryId ?? '-'}`)
    .toSorted();
}

export async function consultationWorld() {
  const world = createFakeWorld({ now: LATER });
  await seedConsultations(world.repositories);
  return { world, repositories: world.repositories, ...arrivals(world) };
}
