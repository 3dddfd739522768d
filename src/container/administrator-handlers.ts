import type { ResolutionContext } from 'inversify';
import { monthFileView } from '../adapters/export/month-schedule/file-view.ts';
import { HttpError } from '../adapters/http/http-error.ts';
import { settingsSectionSchemas } from '../adapters/http/contract/administration.ts';
import type { Handlers } from '../adapters/http/router.ts';
import { makeRetryTask } from '../app/crm-tasks/retry-task.ts';
import { makeShowWaitingTasks } from '../app/crm-tasks/show-waiting-tasks.ts';
import { sha256ContentHash } from '../adapters/system/sha256-content-hash.ts';
import { makeDecideRequest } from '../app/decide-request.ts';
import { makeEditSchedule } from '../app/edit-schedule.ts';
import { makeListCandidates } from '../app/list-candidates.ts';
import { makeListMonths } from '../app/list-months.ts';
import { makeListRequestCandidates } from '../app/list-request-candidates.ts';
import { makeListRequests } from '../app/list-requests.ts';
import { makeMoveDeadline } from '../app/move-deadline.ts';
import { makeNoteContact } from '../app/note-contact.ts';
import { makeOpenCollectingByHand } from '../app/open-collecting.ts';
import { makePreviewBulkEdit } from '../app/preview-bulk-edit.ts';
import { makePreviewGeneration } from '../app/preview-generation.ts';
import { makePreviewPublication } from '../app/preview-publication.ts';
import { makePublishSchedule } from '../app/publish-schedule.ts';
import { makeRemindUnanswered } from '../app/remind-availability.ts';
import { makeRequestGeneration } from '../app/request-generation.ts';
import { makeSaveAvailability } from '../app/save-availability.ts';
import { makeSaveVolunteer } from '../app/save-volunteer.ts';
import { makeSaveSettings } from '../app/settings/save-settings.ts';
import { makeShowSettings } from '../app/settings/show-settings.ts';
import { makeShowAvailabilityPage } from '../app/show-availability-page.ts';
import { makeShowMonthFile } from '../app/show-month-file.ts';
import { makeShowProgress } from '../app/show-progress.ts';
import { makeShowScheduleHistory } from '../app/show-schedule-history.ts';
import { makeShowSchedule } from '../app/show-schedule.ts';
import { makeShowVolunteers } from '../app/show-volunteers.ts';
import { makeCannotThisMonth, makeSubmitAvailability } from '../app/submit-availability.ts';
import { makeSyncPeople } from '../app/sync-people.ts';
import { makeShowToday } from '../app/today/show-today.ts';
import { makeRedoEdit, makeUndoEdit } from '../app/undo-edit.ts';
import { makeApplyHours } from '../app/working-hours/apply-hours.ts';
import { makePreviewHours } from '../app/working-hours/preview-hours.ts';
import type { Settings, SettingsSection } from '../domain/settings/settings.ts';
import { TOKENS } from './tokens.ts';

type AdministratorRoutes =
  | 'today'
  | 'months'
  | 'openCollecting'
  | 'moveDeadline'
  | 'progress'
  | 'remindUnanswered'
  | 'availabilityOf'
  | 'saveAvailabilityOf'
  | 'submitAvailabilityOf'
  | 'cannotOf'
  | 'schedule'
  | 'generate'
  | 'previewGenerate'
  | 'editSchedule'
  | 'previewBulkEdit'
  | 'undoEdit'
  | 'redoEdit'
  | 'candidates'
  | 'previewPublication'
  | 'publish'
  | 'scheduleHistory'
  | 'monthScheduleFile'
  | 'requests'
  | 'requestCandidates'
  | 'noteContact'
  | 'decideRequest'
  | 'volunteers'
  | 'saveVolunteer'
  | 'syncPeople'
  | 'settings'
  | 'saveSettings'
  | 'previewHours'
  | 'applyHours'
  | 'crmTasks'
  | 'retryCrmTask';

/** The administrator's routes, each led to its use case. */
export function administratorHandlers(context: ResolutionContext): Pick<Handlers, AdministratorRoutes> {
  return {
    ...monthHandlers(context),
    ...scheduleHandlers(context),
    ...requestHandlers(context),
    ...houseHandlers(context),
  };
}

function monthHandlers(context: ResolutionContext) {
  const deps = context.get(TOKENS.process);
  const today = makeShowToday(deps);
  const months = makeListMonths(deps);
  const openCollecting = makeOpenCollectingByHand(deps);
  const moveDeadline = makeMoveDeadline(deps);
  const progress = makeShowProgress(deps);
  const remind = makeRemindUnanswered(deps);
  const page = makeShowAvailabilityPage(deps);
  const save = makeSaveAvailability(deps);
  const submit = makeSubmitAvailability(deps);
  const cannot = makeCannotThisMonth(deps);
  return {
    today: async () => today(),
    months: async () => months(),
    openCollecting: async ({ caller, params }) => openCollecting(caller, params),
    moveDeadline: async ({ caller, params, body }) =>
      moveDeadline(caller, { ...params, version: body.version, deadline: new Date(body.deadline) }),
    progress: async ({ params }) => progress(params),
    remindUnanswered: async ({ caller, params }) => remind(caller, params),
    availabilityOf: async ({ caller, params }) => page(caller, params),
    saveAvailabilityOf: async ({ caller, params, body }) => save(caller, { ...body, ...params }),
    submitAvailabilityOf: async ({ caller, params, body }) => submit(caller, { ...body, ...params }),
    cannotOf: async ({ caller, params, body }) => cannot(caller, { ...body, ...params }),
  } satisfies Partial<Handlers>;
}

function scheduleHandlers(context: ResolutionContext) {
  const deps = context.get(TOKENS.process);
  const show = makeShowSchedule(deps);
  const generate = makeRequestGeneration(deps);
  const previewGenerate = makePreviewGeneration({ ...deps, runner: context.get(TOKENS.runner) });
  const edit = makeEditSchedule(deps);
  const previewBulk = makePreviewBulkEdit(deps);
  const undo = makeUndoEdit(deps);
  const redo = makeRedoEdit(deps);
  const candidates = makeListCandidates(deps);
  const preview = makePreviewPublication(deps);
  const publish = makePublishSchedule(deps);
  const history = makeShowScheduleHistory(deps);
  const file = makeShowMonthFile({
    ...deps,
    documents: context.get(TOKENS.monthDocuments),
    hash: sha256ContentHash,
  });
  return {
    schedule: async ({ params }) => show(params),
    generate: async ({ caller, params, body }) => generate(caller, { ...params, ...body }),
    previewGenerate: async ({ caller, params }) => previewGenerate(caller, params),
    editSchedule: async ({ caller, params, body }) => edit(caller, { ...params, ...body }),
    previewBulkEdit: async ({ params, body }) => previewBulk({ ...params, ...body }),
    undoEdit: async ({ caller, params, body }) => undo(caller, { ...params, ...body }),
    redoEdit: async ({ caller, params, body }) => redo(caller, { ...params, ...body }),
    candidates: async ({ params }) => candidates(params),
    previewPublication: async ({ params }) => preview(params),
    publish: async ({ caller, params, body }) => publish(caller, { ...params, ...body }),
    scheduleHistory: async ({ params }) => history(params),
    monthScheduleFile: async ({ caller, params }) => monthFileView(await file(caller, params)),
  } satisfies Partial<Handlers>;
}

function requestHandlers(context: ResolutionContext) {
  const deps = context.get(TOKENS.process);
  const list = makeListRequests(deps);
  const candidates = makeListRequestCandidates(deps);
  const note = makeNoteContact(deps);
  const decide = makeDecideRequest(deps);
  return {
    requests: async () => list(),
    requestCandidates: async ({ params }) => candidates(params),
    noteContact: async ({ caller, params, body }) => note(caller, { ...body, ...params }),
    decideRequest: async ({ caller, params, body }) => decide(caller, { ...body, ...params }),
  } satisfies Partial<Handlers>;
}

function houseHandlers(context: ResolutionContext) {
  const deps = context.get(TOKENS.process);
  const volunteers = makeShowVolunteers({ ...deps, analytics: context.get(TOKENS.analyticsQueries) });
  const saveVolunteer = makeSaveVolunteer(deps);
  const syncPeople = makeSyncPeople({
    ...deps,
    crm: context.get(TOKENS.crm),
    exclusive: context.get(TOKENS.exclusive),
  });
  const settings = makeShowSettings(deps);
  const saveSettings = makeSaveSettings(deps);
  const previewHours = makePreviewHours(deps);
  const applyHours = makeApplyHours(deps);
  const waitingTasks = makeShowWaitingTasks(deps);
  const retryTask = makeRetryTask(deps);
  return {
    volunteers: async () => volunteers(),
    saveVolunteer: async ({ params, body }) => saveVolunteer({ ...params, ...body }),
    syncPeople: async () => syncPeople(),
    settings: async () => settings(),
    saveSettings: async ({ params: { section }, body }) =>
      saveSettings({ section, version: body.version, value: sectionValue(section, body.value) }),
    previewHours: async ({ params }) => previewHours(params.month),
    applyHours: async ({ caller, params, body }) => applyHours(caller, { ...params, ...body }),
    crmTasks: async () => waitingTasks(),
    retryCrmTask: async ({ params }) => retryTask(params.id),
  } satisfies Partial<Handlers>;
}

/** Which schema a value must fit follows from the section in the address. @throws HttpError 400 `request.invalid` */
function sectionValue<S extends SettingsSection>(section: S, value: unknown): Settings[S] {
  const parsed = settingsSectionSchemas[section].safeParse(value);
  if (parsed.success) return parsed.data as Settings[S];
  const issue = parsed.error.issues[0];
  throw new HttpError(400, 'request.invalid', {
    field: ['value', ...(issue?.path ?? [])].join('.'),
    details: { expected: issue?.code ?? '' },
  });
}
