import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { errorSchema } from '../../src/adapters/http/contract/errors.ts';
import { makeShowConsultation } from '../../src/app/consultations/show-consultation.ts';
import { makeSaveMyReport, makeSendMyReport } from '../../src/app/reports/write-my-report.ts';
import type { ReportInput } from '../../src/app/reports/write-my-report.ts';
import { aReportId } from '../builders/volunteer-report.ts';
import { startHttp } from './http-world.ts';
import type { HttpWorld } from './http-world.ts';

const STORY = 'Рассказал, как потерял работу';
/** An hour before the world's clock. */
const BODY = {
  version: 0,
  entryId: null,
  beganAt: '2026-11-20T05:00:00.000Z',
  topicIds: [1],
  story: STORY,
  outcome: 'helped',
  feeling: 4,
  discussWithSupervisor: false,
  risk: false,
};

describe('Reports over HTTP', () => {
  let http: HttpWorld;
  let bearers: Map<number, string>;
  beforeEach(async () => {
    const inputOf = (
      params: { id: string },
      body: Omit<ReportInput, 'id' | 'beganAt'> & { beganAt: string },
    ) => ({
      ...body,
      ...params,
      beganAt: new Date(body.beganAt),
    });
    http = await startHttp({
      saveMyReport: async ({ caller, params, body }) =>
        makeSaveMyReport(http.world)(caller, inputOf(params, body)),
      sendMyReport: async ({ caller, params, body }) =>
        makeSendMyReport(http.world)(caller, inputOf(params, body)),
      consultation: async ({ params }) => makeShowConsultation(http.world)(params),
    });
    bearers = new Map();
    const topic = { id: 0, name: 'Работа', position: 0, retiredAt: null };
    await http.world.repositories.topics.save([topic], 0, http.world.clock.now());
  });
  afterEach(() => http.close());

  async function call(method: 'PUT' | 'POST' | 'GET', path: string, body?: unknown, person = 1) {
    const bearer = bearers.get(person) ?? (await http.bearer(person));
    bearers.set(person, bearer);
    const response = await fetch(`${http.url}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: await response.json() };
  }
  const refusal = ({ status, body }: { status: number; body: unknown }) => {
    const { error } = errorSchema.parse(body);
    return { status, code: error.code, field: error.field, details: error.details };
  };
  const MINE = `/me/reports/${aReportId(1)}`;

  it('answers the same to the same, and 409 with what changed to another window', async () => {
    const first = await call('POST', `${MINE}/send`, BODY);
    assert.equal(first.status, 200);
    assert.deepEqual(await call('POST', `${MINE}/send`, BODY), first);
    assert.deepEqual(refusal(await call('PUT', MINE, { ...BODY, risk: true })), {
      status: 409,
      code: 'report.changed-meanwhile',
      field: null,
      details: { version: 1, changed: ['risk'], sent: true },
    });
  });

  it('names the field that is missing', async () => {
    assert.deepEqual(refusal(await call('POST', `${MINE}/send`, { ...BODY, outcome: null })), {
      status: 422,
      code: 'report.incomplete',
      field: 'outcome',
      details: { field: 'outcome' },
    });
  });

  it('tells nobody of another’s report', async () => {
    await call('PUT', MINE, BODY);
    await http.world.repositories.people.saveAll([
      { ...(await http.world.repositories.people.all())[0]!, id: 7 },
    ]);
    assert.equal(refusal(await call('PUT', MINE, { ...BODY, version: 1 }, 7)).status, 404);
  });

  it('refuses a call’s id that no database takes', async () => {
    assert.equal(refusal(await call('GET', '/consultations/a%00b', undefined, 3)).status, 400);
    assert.equal(refusal(await call('GET', '/consultations/ab', undefined, 3)).status, 404);
  });

  it('says nothing of the story in refusals and logs', async () => {
    const answers = [
      await call('POST', `${MINE}/send`, { ...BODY, topicIds: [9] }),
      await call('POST', `${MINE}/send`, { ...BODY, story: { text: STORY } }),
      await call('PUT', MINE, { ...BODY, beganAt: '9000-01-01T00:00:00.000Z' }),
    ];
    http.world.uow.unavailable = true;
    answers.push(await call('POST', `${MINE}/send`, BODY));
    assert.deepEqual(
      answers.map(({ status }) => status),
      [422, 400, 422, 503],
    );
    assert.equal(inspect([answers, http.world.log.entries], { depth: 20 }).includes('потерял'), false);
  });
});
