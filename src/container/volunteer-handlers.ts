import type { ResolutionContext } from 'inversify';
import type { Handlers } from '../adapters/http/router.ts';
import { makeAskForChange } from '../app/ask-for-change.ts';
import {
  makeMakeCalendarLink,
  makeRevokeCalendarLink,
  makeShowCalendarLink,
} from '../app/calendar/calendar-link.ts';
import { makeListColleagues } from '../app/list-colleagues.ts';
import { makeListMonths } from '../app/list-months.ts';
import { makeListMyRequests } from '../app/list-requests.ts';
import { makeSaveMyPreferences, makeShowMyPreferences } from '../app/my-preferences.ts';
import { makeReadSchedule } from '../app/read-schedule.ts';
import { makeSaveAvailability } from '../app/save-availability.ts';
import { makeShowAvailabilityPage } from '../app/show-availability-page.ts';
import { makeShowMyMonth } from '../app/show-my-month.ts';
import { makeCannotThisMonth, makeSubmitAvailability } from '../app/submit-availability.ts';
import { makeWithdrawRequest } from '../app/withdraw-request.ts';
import { calendarAddressOf } from './calendar-feed.ts';
import { TOKENS } from './tokens.ts';

type VolunteerRoutes =
  | 'myMonths'
  | 'myAvailability'
  | 'saveMyAvailability'
  | 'submitMyAvailability'
  | 'cannotThisMonth'
  | 'myMonth'
  | 'readSchedule'
  | 'colleagues'
  | 'askForChange'
  | 'myRequests'
  | 'withdrawRequest'
  | 'myCalendarLink'
  | 'makeCalendarLink'
  | 'revokeCalendarLink'
  | 'myPreferences'
  | 'savePreferences';

/** The volunteer's routes, each led to its use case for the caller's own matters. */
export function volunteerHandlers(context: ResolutionContext): Pick<Handlers, VolunteerRoutes> {
  return { ...answerHandlers(context), ...shiftHandlers(context), ...calendarHandlers(context) };
}

function answerHandlers(context: ResolutionContext) {
  const deps = context.get(TOKENS.process);
  const months = makeListMonths(deps);
  const page = makeShowAvailabilityPage(deps);
  const save = makeSaveAvailability(deps);
  const submit = makeSubmitAvailability(deps);
  const cannot = makeCannotThisMonth(deps);
  return {
    myMonths: async () => months(),
    myAvailability: async ({ caller, params }) => page(caller, { ...params, volunteerId: caller.id }),
    saveMyAvailability: async ({ caller, params, body }) =>
      save(caller, { ...body, ...params, volunteerId: caller.id }),
    submitMyAvailability: async ({ caller, params, body }) =>
      submit(caller, { ...body, ...params, volunteerId: caller.id }),
    cannotThisMonth: async ({ caller, params, body }) =>
      cannot(caller, { ...body, ...params, volunteerId: caller.id }),
  } satisfies Partial<Handlers>;
}

function shiftHandlers(context: ResolutionContext) {
  const deps = context.get(TOKENS.process);
  const month = makeShowMyMonth(deps);
  const read = makeReadSchedule(deps);
  const colleagues = makeListColleagues(deps);
  const askForChange = makeAskForChange(deps);
  const myRequests = makeListMyRequests(deps);
  const withdraw = makeWithdrawRequest(deps);
  return {
    myMonth: async ({ caller, params }) => month(caller, params),
    readSchedule: async ({ caller, params }) => read(caller, params),
    colleagues: async ({ caller }) => colleagues(caller),
    askForChange: async ({ caller, body }) => askForChange(caller, body),
    myRequests: async ({ caller }) => myRequests(caller),
    withdrawRequest: async ({ caller, params }) => withdraw(caller, params),
  } satisfies Partial<Handlers>;
}

function calendarHandlers(context: ResolutionContext) {
  const deps = {
    ...context.get(TOKENS.process),
    secretHash: context.get(TOKENS.secretHash),
    calendarAddress: calendarAddressOf(context),
  };
  const show = makeShowCalendarLink(deps);
  const make = makeMakeCalendarLink(deps);
  const revoke = makeRevokeCalendarLink(deps);
  const preferences = makeShowMyPreferences(deps);
  const savePreferences = makeSaveMyPreferences(deps);
  return {
    myCalendarLink: async ({ caller }) => show(caller),
    makeCalendarLink: async ({ caller }) => make(caller),
    revokeCalendarLink: async ({ caller }) => revoke(caller),
    myPreferences: async ({ caller }) => preferences(caller),
    savePreferences: async ({ caller, body }) => savePreferences(caller, body),
  } satisfies Partial<Handlers>;
}
