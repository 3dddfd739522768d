import assert from 'node:assert/strict';
import { checkConnection } from '../../widgets/amocrm/entry/connection.ts';
import type { ConnectionDeps } from '../../widgets/amocrm/entry/connection.ts';

const HERE = 'https://smena.example';
const SILENCE = new TypeError('Failed to fetch');

/** A service of version 1.2.0 that knows the integration and its administrator, asked by a widget of the same version. */
const working: ConnectionDeps = {
  read: () => Promise.resolve({ product: 'smena', version: '1.2.0' }),
  reach: () => Promise.resolve(),
  open: () => Promise.resolve({ status: 200, date: null, body: { me: { roles: ['administrator'] } } }),
  online: () => true,
  widgetVersion: '1.2.0',
};
const refusing = (status: number, body: unknown): Partial<ConnectionDeps> => ({
  open: () => Promise.resolve({ status, date: null, body }),
});
const saying = (status: number, code: string): Partial<ConnectionDeps> =>
  refusing(status, { error: { code } });
const silent = (): Promise<never> => Promise.reject(SILENCE);

describe('the check of a widget’s connection', () => {
  const addresses: readonly [written: string, state: string][] = [
    ['', 'empty'],
    ['  ', 'empty'],
    ['smena.example', 'malformed'],
    ['ftp://smena.example', 'malformed'],
    ['http://smena.example', 'insecure'],
    ['https://смена.рф', 'foreignLetters'],
    ['https://help.xn--80ak6aa92e.example', 'foreignLetters'],
  ];
  for (const [written, state] of addresses)
    it(`says ${state} of "${written}" and asks nobody`, async () => {
      const deps = { ...working, read: () => assert.fail('asked'), reach: () => assert.fail('asked') };
      assert.deepEqual(await checkConnection(written, deps), { state });
    });

  const answers: readonly [what: string, state: string, deps: Partial<ConnectionDeps>][] = [
    ['nobody answers', 'silent', { read: silent, reach: silent }],
    ['the device is offline', 'offline', { read: silent, reach: silent, online: () => false }],
    ['another site answers, to its own pages only', 'notSmena', { read: silent }],
    ['another site answers, to everybody', 'notSmena', { read: () => Promise.resolve(null) }],
    ['the service keeps signed requests to another account’s pages', 'otherAccount', { open: silent }],
    ['the keys are of another integration', 'otherKeys', saying(401, 'session.token-invalid')],
    ['the person is new', 'personUnknown', saying(403, 'session.person-unknown')],
    ['the person is shut out', 'personInactive', saying(403, 'session.person-inactive')],
    ['the service has no database', 'down', saying(503, 'service.unavailable')],
    ['amoCRM gives no signature', 'unsigned', refusing(404, { title: 'Not found' })],
  ];
  for (const [what, state, deps] of answers)
    it(`says ${state} when ${what}`, async () => {
      assert.deepEqual(await checkConnection(HERE, { ...working, ...deps }), { state });
    });

  it('asks below the address, wherever its path ends', async () => {
    const asked: string[] = [];
    await checkConnection(` ${HERE}/charity/ `, {
      ...working,
      read: (url) => (asked.push(url), working.read(url)),
      open: (base) => (asked.push(base), working.open(base)),
    });
    assert.deepEqual(asked, [`${HERE}/charity/api/v1/about`, `${HERE}/charity/api/v1`]);
  });

  for (const [widgetVersion, service] of [
    ['1.2.0', 'same'],
    ['1.1.9', 'newer'],
    ['1.10.0', 'older'],
    [undefined, 'same'],
  ] as const)
    it(`calls the service 1.2.0 ${service} beside a widget ${widgetVersion ?? 'of no version'}`, async () => {
      assert.deepEqual(await checkConnection(HERE, { ...working, widgetVersion }), {
        state: 'works',
        version: '1.2.0',
        roles: ['administrator'],
        service,
      });
    });
});
