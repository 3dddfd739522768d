import { makeFindConsultations } from '../../src/app/consultations/find-consultations.ts';
import type { ConsultationFilter } from '../../src/app/consultations/find-consultations.ts';
import { makeMarkDiscussed } from '../../src/app/consultations/mark-discussed.ts';
import { makeShowConsultation } from '../../src/app/consultations/show-consultation.ts';
import type { Caller } from '../../src/app/caller.ts';
import type { ProcessDeps } from '../../src/app/process-deps.ts';
import { makeDropMyDraft } from '../../src/app/reports/drop-my-draft.ts';
import { makeRemindReports } from '../../src/app/reports/remind-reports.ts';
import { makeShowMyReports } from '../../src/app/reports/show-my-reports.ts';
import { makeSaveMyReport, makeSendMyReport } from '../../src/app/reports/write-my-report.ts';
import type { ReportInput } from '../../src/app/reports/write-my-report.ts';
import { makeShowThread } from '../../src/app/thread/show-thread.ts';
import { makeWriteMessage } from '../../src/app/thread/write-message.ts';
import type { Consultation } from '../../src/domain/consultation/consultation.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings/settings.ts';
import type { Person } from '../../src/domain/volunteer/person.ts';
import { aCall } from '../builders/call.ts';
import { aConsultation } from '../builders/consultation.ts';
import { aPerson, anAdministrator, people } from '../builders/person.ts';
import { aReportId } from '../builders/volunteer-report.ts';
import { createFakeWorld } from '../fakes/world.ts';
import { volunteer } from './schedule-world.ts';

export const ZONE = 'Europe/Moscow';
/** 1 December 2026, 15:00 in Moscow: the conversation of aConsultation() began four and a half hours ago. */
export const NOW = new Date('2026-12-01T12:00:00Z');
export const HOUR = 3_600_000;
export const SUPERVISOR: Caller = { id: 200, name: 'Супервизор 200', roles: ['supervisor'] };
export const DIRECTOR: Caller = { id: 300, name: 'Руководитель 300', roles: ['director'] };
export const BEGAN = aConsultation().beganAt;

/** Volunteers 1…3, administrator 100, supervisor 200, director 300. */
export const PEOPLE: readonly Person[] = [
  ...people(3),
  anAdministrator({ id: 100 }),
  aPerson({ id: 200, groupId: 30, name: 'Супервизор 200' }),
  aPerson({ id: 300, groupId: 40, name: 'Руководитель 300' }),
];

/** The form as the widget sends it: a conversation at 14:00 in Moscow, an hour before NOW. */
export function anInput(overrides: Partial<ReportInput> = {}): ReportInput {
  return {
    id: aReportId(1),
    version: 0,
    entryId: null,
    beganAt: new Date('2026-12-01T11:00:00Z'),
    topicIds: [1],
    story: 'Говорили о работе.',
    outcome: 'helped',
    feeling: 4,
    discussWithSupervisor: false,
    risk: false,
    ...overrides,
  };
}

/** Roles and two topics, «Работа» and «Развод», unless other names are given. */
export async function seedReports(
  { uow }: Pick<ProcessDeps, 'uow'>,
  names: readonly string[] = ['Работа', 'Развод'],
): Promise<void> {
  const group = (id: number) => ({ groupIds: [id], roleIds: [] });
  await uow.run(async (repositories) => {
    await repositories.people.saveAll([...PEOPLE]);
    const roles = {
      ...DEFAULT_SETTINGS.roles,
      volunteer: group(10),
      supervisor: group(30),
      director: group(40),
    };
    await repositories.settings.save('roles', roles, 0);
    const topics = names.map((name, position) => ({ id: 0, name, position, retiredAt: null }));
    if (topics.length > 0) await repositories.topics.save(topics, 0, NOW);
  });
}

export async function storeConsultations(
  { uow }: Pick<ProcessDeps, 'uow'>,
  consultations: readonly Consultation[],
): Promise<void> {
  await uow.run(async (repositories) => {
    const calls = consultations.map(({ entryId, startedAt }) => aCall({ entryId, startedAt }));
    await repositories.calls.save(calls, NOW);
    await repositories.consultations.save(consultations, ZONE);
  });
}

/** What people do with reports. */
export function reportDeeds(deps: ProcessDeps) {
  const save = makeSaveMyReport(deps);
  const send = makeSendMyReport(deps);
  const page = makeShowMyReports(deps);
  const drop = makeDropMyDraft(deps);
  const remind = makeRemindReports(deps);
  const find = makeFindConsultations(deps);
  const thread = makeShowThread(deps);
  const write = makeWriteMessage(deps);
  return {
    save: (id: number, input: ReportInput) => save(volunteer(id), input),
    send: (id: number, input: ReportInput) => send(volunteer(id), input),
    page: (id: number) => page(volunteer(id)),
    drop: (id: number, report: string) => drop(volunteer(id), { id: report }),
    remind,
    find: (filter: Partial<ConsultationFilter> = {}) => find({ ...EVERYTHING, ...filter }),
    show: makeShowConsultation(deps),
    discuss: makeMarkDiscussed(deps),
    thread: (caller: Caller, id: string) => thread(caller, { kind: 'report', id }),
    write: (caller: Caller, id: string, text: string) =>
      write(caller, { about: { kind: 'report', id }, text }),
  };
}

const EVERYTHING: ConsultationFilter = {
  from: '2026-11-01',
  to: '2026-12-31',
  topicId: null,
  risk: null,
  scoreAtMost: null,
  volunteerId: null,
  report: 'any',
  outcome: 'any',
  after: null,
  limit: 50,
};

/** All of it over fakes. */
export async function reportsWorld(
  consultations: readonly Consultation[] = [],
  topics: readonly string[] = ['Работа', 'Развод'],
) {
  const world = createFakeWorld({ now: NOW, people: PEOPLE });
  await seedReports(world, topics);
  if (consultations.length > 0) await storeConsultations(world, consultations);
  world.analytics.clear();
  return { world, repositories: world.repositories, ...reportDeeds(world) };
}
