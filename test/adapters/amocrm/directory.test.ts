import assert from 'node:assert/strict';
import { connect, NOW } from './connection.ts';
import { ADMINISTRATOR, SandboxAccount, volunteers } from './sandbox-account.ts';

describe('the people of amoCRM', () => {
  let account: SandboxAccount;
  before(async () => {
    account = await SandboxAccount.start(NOW);
  });
  after(() => account.stop());

  const usersRead = async () => (await account.journal()).filter(({ path }) => path === '/api/v4/users');

  it('come with groups and roles in one request', async () => {
    const [first, second] = volunteers(2);
    assert.ok(first && second);
    await account.renew([
      ADMINISTRATOR,
      { ...first, groupId: null },
      { ...second, isActive: false, isFree: true },
    ]);
    const { gateway } = await connect(account);
    const { people, groups, roles } = await gateway.directory();
    assert.deepEqual(people, [
      {
        id: 1,
        name: ADMINISTRATOR.name,
        email: ADMINISTRATOR.email,
        groupId: 0,
        roleId: null,
        isAdmin: true,
        isFree: false,
        isActive: true,
        language: 'ru',
      },
      {
        id: 101,
        name: first.name,
        email: first.email,
        groupId: 0,
        roleId: 7,
        isAdmin: false,
        isFree: false,
        isActive: true,
        language: 'ru',
      },
      {
        id: 102,
        name: second.name,
        email: second.email,
        groupId: 2,
        roleId: 7,
        isAdmin: false,
        isFree: true,
        isActive: false,
        language: 'ru',
      },
    ]);
    assert.deepEqual(groups, [
      { id: 0, name: 'Отдел' },
      { id: 2, name: 'Волонтёры' },
    ]);
    assert.deepEqual(roles, [{ id: 7, name: 'Слушатель' }]);
    assert.equal((await usersRead()).length, 1);
  });

  it('come whole from several pages, and an exactly full last page is not the end of the world', async () => {
    for (const [count, requests] of [
      [601, 3],
      [249, 2],
    ] as const) {
      await account.renew([ADMINISTRATOR, ...volunteers(count)]);
      const { gateway } = await connect(account);
      const { people } = await gateway.directory();
      assert.equal(new Set(people.map(({ id }) => id)).size, count + 1);
      const read = await usersRead();
      assert.equal(read.length, requests);
      assert.ok(read.every(({ query }) => query.includes('with=role,group') && query.includes('limit=250')));
    }
  });

  it('are understood in every form the papers disagree about', async () => {
    await account.renew([ADMINISTRATOR]);
    const answer = (user: object) => ({
      kind: 'status',
      status: 200,
      body: { _links: [], _embedded: { users: [user] } },
    });
    await account.faults(
      answer({
        id: '55',
        name: 'Анна',
        email: '',
        rights: { is_admin: false, is_active: 1, group_id: null, role_id: '7' },
        _embedded: { groups: [{ id: '2', name: 'Волонтёры', uuid: 'x' }], roles: [] },
        surprise: { anything: true },
      }),
      answer({ id: 56, lang: 'en', rights: { is_active: true, group_id: 0 }, _embedded: [] }),
    );
    const { gateway } = await connect(account);
    const common = { isAdmin: false, isFree: false, isActive: true, email: null };
    assert.deepEqual((await gateway.directory()).people, [
      { id: 55, name: 'Анна', groupId: 2, roleId: 7, language: 'ru', ...common },
    ]);
    assert.deepEqual((await gateway.directory()).people, [
      { id: 56, name: '', groupId: 0, roleId: null, language: 'en', ...common },
    ]);
  });
});
