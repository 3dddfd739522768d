import assert from 'node:assert/strict';
import { type Json, SandboxUnderTest } from './sandbox-under-test.ts';

const TASKS = '/api/v4/tasks';

describe('the account’s API in the sandbox', () => {
  let sandbox: SandboxUnderTest;
  beforeEach(async () => {
    sandbox = await SandboxUnderTest.start();
  });
  afterEach(() => sandbox.stop());

  it('describes the account and, when asked, its groups, task types and zone', async () => {
    const plain = await sandbox.api('GET', '/api/v4/account');
    assert.equal(plain.headers.get('content-type'), 'application/hal+json');
    assert.ok(plain.headers.get('x-request-id'));
    assert.equal(plain.json._embedded, undefined);
    const { _embedded } = (
      await sandbox.api('GET', '/api/v4/account?with=users_groups,task_types,datetime_settings')
    ).json;
    assert.equal(_embedded.users_groups[0].id, 0);
    assert.equal(_embedded.task_types[0].code, 'FOLLOW_UP');
    assert.equal(_embedded.datetime_settings.timezone, 'Europe/Moscow');
  });

  it('gives people by pages to administrators only', async () => {
    const first = (await sandbox.api('GET', '/api/v4/users?with=group,role&limit=40')).json;
    assert.deepEqual([first._total_items, first._page_count, first._embedded.users.length], [46, 2, 40]);
    assert.ok(first._links.next.href.startsWith(`${sandbox.origin}/amocrm/api/v4/users?`));
    const second = await sandbox.api(
      'GET',
      new URL(first._links.next.href).pathname.slice('/amocrm'.length) +
        new URL(first._links.next.href).search,
    );
    assert.equal(second.json._embedded.users.length, 6);
    assert.equal(second.json._links.next, undefined);
    const anna = second.json._embedded.users.at(-1);
    assert.deepEqual(anna._embedded.groups, [{ id: 501, name: 'Волонтёры', uuid: null }]);
    const code = (await sandbox.control('POST', '/amocrm/authorization-code', { userId: 101 })).json.code;
    const { clientId, clientSecret, redirectUri } = await sandbox.credentials();
    const pair = await sandbox.api('POST', '/oauth2/access_token', {
      client_id: clientId,
      client_secret: clientSecret,
      redirect_uri: redirectUri,
      grant_type: 'authorization_code',
      code,
    });
    const theirs = await sandbox.api('GET', '/api/v4/users', undefined, {}, pair.json.access_token);
    assert.equal(theirs.status, 403);
  });

  it('creates tasks and gives back ids with request ids', async () => {
    const answer = await sandbox.api('POST', TASKS, [
      { text: 'Первая', complete_till: 1_800_000_000, responsible_user_id: 101, request_id: 'a' },
      { text: 'Вторая', complete_till: 1_800_000_100 },
    ]);
    assert.equal(answer.status, 200);
    const [one, two] = answer.json._embedded.tasks;
    assert.deepEqual([one.request_id, two.request_id], ['a', '1']);
    const task = (await sandbox.api('GET', `${TASKS}/${one.id}`)).json;
    assert.deepEqual(
      [task.responsible_user_id, task.group_id, task.result, task.is_completed],
      [101, 501, [], false],
    );
    assert.deepEqual([task.entity_id, task.entity_type], [null, null]);
    assert.equal((await sandbox.api('GET', `${TASKS}/${two.id}`)).json.responsible_user_id, 1);
  });

  const bad: [name: string, item: object, code: string, path: string][] = [
    ['a deactivated person', { responsible_user_id: 6 }, 'NotSupportedChoice', 'responsible_user_id'],
    ['an unknown person', { responsible_user_id: 7777 }, 'NotSupportedChoice', 'responsible_user_id'],
    ['an unknown type', { task_type_id: 9 }, 'NotSupportedChoice', 'task_type_id'],
    ['a due time in text', { complete_till: '1800000000' }, 'InvalidType', 'complete_till'],
    ['an unknown field', { title: 'x' }, 'FieldNotExpected', 'title'],
    ['a missing text', { text: undefined }, 'FieldMissing', 'text'],
    ['a result that is text', { result: 'x' }, 'InvalidType', 'result'],
    ['an entity without its type', { entity_id: 1 }, 'FieldMissing', 'entity_type'],
  ];
  for (const [name, item, code, path] of bad) {
    it(`refuses the whole batch for ${name}`, async () => {
      const good = { text: 'Хорошая', complete_till: 1_800_000_000 };
      const answer = await sandbox.api('POST', TASKS, [good, { ...good, ...item }]);
      assert.equal(answer.status, 400);
      assert.equal(answer.headers.get('content-type'), 'application/problem+json');
      const errors = answer.json['validation-errors'];
      assert.equal(errors[0].request_id, '1');
      assert.deepEqual([errors[0].errors[0].code, errors[0].errors[0].path], [code, path]);
      assert.equal((await sandbox.api('GET', TASKS)).status, 204);
    });
  }

  it('takes from 1 to 250 tasks at once, in an array', async () => {
    const many = (count: number) =>
      Array.from({ length: count }, () => ({ text: 'Т', complete_till: 1_800_000_000 }));
    assert.equal((await sandbox.api('POST', TASKS, many(251))).status, 400);
    assert.equal((await sandbox.api('POST', TASKS, [])).status, 400);
    assert.equal((await sandbox.api('POST', TASKS, many(1)[0])).status, 400);
    assert.equal((await sandbox.api('POST', TASKS, many(250))).status, 200);
    const page = await sandbox.api('GET', `${TASKS}?limit=250`);
    assert.equal(page.json._embedded.tasks.length, 250);
    assert.equal((await sandbox.api('GET', `${TASKS}?limit=250&page=2`)).status, 204);
  });

  it('completes a task with a result, alone and in a batch', async () => {
    const [one, two] = [await sandbox.createTask(), await sandbox.createTask()];
    const single = await sandbox.api('PATCH', `${TASKS}/${one}`, {
      is_completed: true,
      result: { text: 'Готово' },
    });
    assert.deepEqual([single.json.id, single.json.request_id, single.json._embedded], [one, '0', undefined]);
    const batch = await sandbox.api('PATCH', TASKS, [
      { id: two, is_completed: true, result: { text: 'Да' } },
    ]);
    assert.equal(batch.json._embedded.tasks[0].id, two);
    const task = (await sandbox.api('GET', `${TASKS}/${one}`)).json;
    assert.deepEqual([task.is_completed, task.result], [true, { text: 'Готово' }]);
    assert.equal(
      (await sandbox.api('GET', `${TASKS}?filter[is_completed][]=1`)).json._embedded.tasks.length,
      2,
    );
    assert.equal((await sandbox.api('GET', `${TASKS}?filter[is_completed]=0`)).status, 204);
  });

  it('knows no task that is not there', async () => {
    assert.equal((await sandbox.api('GET', `${TASKS}/999999`)).status, 204);
    assert.equal((await sandbox.api('PATCH', `${TASKS}/999999`, { is_completed: true })).status, 404);
    assert.equal((await sandbox.api('PATCH', TASKS, [{ id: 999_999, is_completed: true }])).status, 400);
  });

  it('filters and orders', async () => {
    const first = await sandbox.createTask({ responsible_user_id: 101, complete_till: 1_900_000_000 });
    const second = await sandbox.createTask({ responsible_user_id: 102, complete_till: 1_800_000_000 });
    await sandbox.createTask({ responsible_user_id: 103 });
    const ids = async (query: string) =>
      (await sandbox.api('GET', `${TASKS}?${query}`)).json._embedded.tasks.map((t: Json) => t.id);
    const both = 'filter[responsible_user_id][]=101&filter[responsible_user_id][1]=102';
    assert.deepEqual(await ids(`${both}&order[complete_till]=asc`), [second, first]);
    assert.deepEqual(await ids(`${both}&order[id]=desc`), [second, first]);
    assert.deepEqual(await ids(`filter[id]=${first}`), [first]);
    await sandbox.control('PUT', '/clock', { advance: 'PT1H' });
    const later = await sandbox.createTask({ responsible_user_id: 101 });
    const { updated_at: at } = (await sandbox.api('GET', `${TASKS}/${later}`)).json;
    assert.deepEqual(await ids(`filter[updated_at]=${at}`), [later]);
    assert.deepEqual(await ids(`filter[updated_at][to]=${at - 1}&filter[responsible_user_id]=101`), [first]);
    assert.equal((await sandbox.api('GET', `${TASKS}?filter[id]=x`)).status, 400);
    assert.equal((await sandbox.api('GET', `${TASKS}?order[text]=asc`)).status, 400);
    assert.equal((await sandbox.api('GET', `${TASKS}?filter[entity_id]=1`)).status, 400);
  });

  it('refuses wrong tokens, unknown paths, methods it has not, and bodies that are not JSON', async () => {
    const unauthorised = await sandbox.api('GET', TASKS, undefined, {}, 'garbage');
    assert.equal(unauthorised.status, 401);
    assert.equal(unauthorised.json.type, 'https://httpstatus.es/401');
    assert.equal((await sandbox.api('GET', '/api/v4/nothing')).status, 404);
    assert.equal((await sandbox.api('GET', '/api/v4/users/__proto__')).status, 404);
    assert.equal((await sandbox.api('DELETE', TASKS)).status, 405);
    assert.equal((await sandbox.api('POST', TASKS, '[{')).status, 400);
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    assert.equal((await sandbox.api('POST', TASKS, 'text=x', form)).status, 400);
  });

  it('acts in another person’s name only for an administrator and a full user', async () => {
    const as = (id: string) => sandbox.api('GET', '/api/v4/account', undefined, { 'x-context-user-id': id });
    assert.equal((await as('101')).json.current_user_id, 101);
    assert.equal((await as('5')).status, 401);
    assert.equal((await as('12345')).status, 401);
  });

  it('shows a widget’s settings to its own integration only', async () => {
    const { integrations } = await sandbox.credentials();
    const own = await sandbox.api('GET', `/api/v4/widgets/${integrations.volunteer.widgetCode}`);
    assert.deepEqual(own.json.settings, { backend_url: 'http://127.0.0.1:8080' });
    const other = await sandbox.api('GET', `/api/v4/widgets/${integrations.dashboard.widgetCode}`);
    assert.equal(other.json.settings, undefined);
  });
});
