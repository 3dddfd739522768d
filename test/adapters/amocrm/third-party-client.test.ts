import assert from 'node:assert/strict';
import https from 'node:https';
import { Client } from 'amocrm-js';
import { wallMs } from '../../../sandbox/system/real-time.ts';
import { ADMINISTRATOR, SandboxAccount, volunteers } from './sandbox-account.ts';
import { startTlsFront } from './tls-front.ts';
import type { TlsFront } from './tls-front.ts';

const HOST = 'charity.amocrm.ru';

describe('amocrm-js, a client that others wrote', () => {
  let account: SandboxAccount;
  let front: TlsFront;
  const usual = https.globalAgent;
  before(async () => {
    // The library counts a token's life by the machine's clock, so this amoCRM begins there.
    account = await SandboxAccount.start(new Date(wallMs()));
    await account.renew([ADMINISTRATOR, ...volunteers(2)]);
    const { baseUrl } = await account.credentials();
    front = await startTlsFront(HOST, baseUrl);
    // It has no option for an address or an agent: it calls https://<domain> with the global one.
    https.globalAgent = front.agent;
  });
  after(async () => {
    https.globalAgent = usual;
    await front.close();
    await account.stop();
  });

  it('authorises by code, renews, reads users, creates a task and completes it', async () => {
    const { clientId, clientSecret, redirectUri } = await account.credentials();
    const client = new Client({
      domain: HOST,
      auth: {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uri: redirectUri,
        code: await account.authorizationCode(),
      },
    });
    assert.equal(await client.connection.connect(), true);
    const first = client.token.getValue()?.access_token;
    await client.token.refresh();
    const second = client.token.getValue()?.access_token;
    assert.ok(first !== undefined && second !== undefined && first !== second);

    const users = await client.request.get<{ _embedded: { users: { id: number }[] } }>('/api/v4/users', {
      with: 'role,group',
      limit: 250,
    });
    assert.deepEqual(
      users.data._embedded.users.map(({ id }) => id),
      [1, 101, 102],
    );

    const due = Math.floor(wallMs() / 1000) + 3600;
    // Its own task objects carry an empty `_embedded`, which a strict amoCRM may refuse; this is its plain way.
    const made = await client.request.post<{ _embedded: { tasks: { id: number }[] } }>('/api/v4/tasks', [
      { text: 'Отметьте часы', complete_till: due, responsible_user_id: 101 },
    ]);
    const id = made.data._embedded.tasks[0]?.id;
    assert.ok(typeof id === 'number');
    await client.request.patch(`/api/v4/tasks/${id}`, { is_completed: true, result: { text: 'Отмечено' } });
    const task = await client.tasks.getById(id);
    assert.deepEqual(
      [task?.text, task?.responsible_user_id, task?.complete_till, task?.is_completed, task?.result],
      ['Отметьте часы', 101, due, true, { text: 'Отмечено' }],
    );

    const journal = await account.journal();
    assert.deepEqual(
      journal.map(({ method, path, status }) => `${method} ${path} ${status}`),
      [
        'POST /oauth2/access_token 200',
        'POST /oauth2/access_token 200',
        'GET /api/v4/users 200',
        'POST /api/v4/tasks 200',
        `PATCH /api/v4/tasks/${id} 200`,
        `GET /api/v4/tasks/${id} 200`,
      ],
    );
  });
});
