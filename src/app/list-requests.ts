import type { ChangeRequest } from '../domain/change-request/change-request.ts';
import type { PlanningMonth } from '../domain/time/planning-month.ts';
import type { Repositories } from '../ports/unit-of-work.ts';
import type { Caller } from './caller.ts';
import type { ProcessDeps } from './process-deps.ts';
import { adminRequestView, myRequestView, slotOf } from './requests/request-views.ts';
import type { AdminRequestView, MyRequestView, RequestFacts } from './requests/request-views.ts';

/** The caller's own requests, newest first. */
export function makeListMyRequests(deps: Pick<ProcessDeps, 'uow'>) {
  return async function listMyRequests(caller: Caller): Promise<{ requests: readonly MyRequestView[] }> {
    return deps.uow.read(async (repositories) => {
      const requests = await repositories.requests.list({ volunteerId: caller.id });
      const facts = await factsByMonth(repositories, requests);
      return { requests: requests.map((request) => myRequestView(request, facts(request.month))) };
    });
  };
}

/** Every request: open ones first, the shift that begins first on top; then the others, decided last on top. */
export function makeListRequests(deps: Pick<ProcessDeps, 'uow'>) {
  return async function listRequests(): Promise<{ requests: readonly AdminRequestView[] }> {
    return deps.uow.read(async (repositories) => {
      const decided = (await repositories.requests.list({}))
        .filter((one) => one.state !== 'open')
        .sort((a, b) => (b.decidedAt?.getTime() ?? 0) - (a.decidedAt?.getTime() ?? 0));
      const facts = await factsByMonth(repositories, decided);
      return {
        requests: [
          ...(await openRequests(repositories)),
          ...decided.map((request) => adminRequestView(request, facts(request.month))),
        ],
      };
    });
  };
}

/** The shift that begins first on top. */
export async function openRequests(repositories: Repositories): Promise<AdminRequestView[]> {
  const open = await repositories.requests.list({ state: 'open' });
  const facts = await factsByMonth(repositories, open);
  const startOf = (request: ChangeRequest) => slotOf(request, facts(request.month)).startsAt.getTime();
  return open
    .sort((a, b) => startOf(a) - startOf(b))
    .map((request) => adminRequestView(request, facts(request.month)));
}

async function factsByMonth(
  repositories: Repositories,
  requests: readonly ChangeRequest[],
): Promise<(month: PlanningMonth) => RequestFacts> {
  const { charity } = await repositories.settings.load();
  const people = new Map((await repositories.people.all()).map((person) => [person.id, person]));
  const facts = new Map<PlanningMonth, RequestFacts>();
  for (const month of new Set(requests.map((request) => request.month))) {
    const slots = await repositories.slots.ofMonth(month);
    const published = await repositories.schedules.published(month);
    facts.set(month, {
      zone: charity.zone,
      people,
      slots: new Map(slots.map((slot) => [slot.id, slot])),
      shifts: published?.shifts ?? [],
    });
  }
  return (month) => facts.get(month) ?? { zone: charity.zone, people, slots: new Map(), shifts: [] };
}
