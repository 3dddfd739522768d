import { connect, NOW } from '../adapters/amocrm/connection.ts';
import { ADMINISTRATOR, SandboxAccount, volunteers } from '../adapters/amocrm/sandbox-account.ts';
import { people } from '../builders/person.ts';
import { FakeClock } from '../fakes/fake-clock.ts';
import { FakeCrmGateway } from '../fakes/fake-crm-gateway.ts';
import { crmGatewayContract } from './crm-gateway.contract.ts';

describe('amoCRM over HTTP', () => {
  let account: SandboxAccount;
  before(async () => {
    account = await SandboxAccount.start(NOW);
  });
  after(() => account.stop());

  crmGatewayContract(async () => {
    const users = volunteers(3).map((user) => (user.id === 103 ? { ...user, isActive: false } : user));
    await account.renew([ADMINISTRATOR, ...users]);
    const { gateway, clock } = await connect(account);
    return {
      gateway,
      now: () => clock.now(),
      completeByHand: (crmId) => account.byHand(crmId, 'complete'),
      deleteByHand: (crmId) => account.byHand(crmId, 'delete'),
      failingCreate: async (when) => {
        await account.faults({
          match: { method: 'POST', path: '/api/v4/tasks' },
          ...(when === 'before' ? { kind: 'status', status: 429 } : { kind: 'timeout-after-success' }),
        });
        return (await connect(account, { timeoutMs: 500 })).gateway;
      },
    };
  });
});

describe('the fake amoCRM of the tests', () => {
  crmGatewayContract(() => {
    const clock = new FakeClock(NOW);
    const gateway = new FakeCrmGateway(clock);
    gateway.people = people(3, 101).map((person) =>
      person.id === 103 ? { ...person, isActive: false } : person,
    );
    gateway.refuse(103);
    return Promise.resolve({
      gateway,
      now: () => clock.now(),
      completeByHand: (crmId) => Promise.resolve(gateway.completeByHand(crmId)),
      deleteByHand: (crmId) => Promise.resolve(gateway.deleteByHand(crmId)),
      failingCreate: (when) => {
        gateway.failNext('createTasks', 'timeout', when);
        return Promise.resolve(gateway);
      },
    });
  });
});
