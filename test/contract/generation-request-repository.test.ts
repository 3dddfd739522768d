import assert from 'node:assert/strict';
import type { GenerationRequest } from '../../src/ports/generation-request-repository.ts';
import { arrange, onEachStorage } from './storages.ts';

const request: GenerationRequest = {
  month: '2026-12',
  requestedAt: new Date('2026-11-25T18:00:00.001Z'),
  by: null,
  seed: 2 ** 40 + 1,
  includeLate: false,
};

onEachStorage('GenerationRequestRepository', (storage) => {
  beforeEach(() => arrange(storage));

  it('keeps one request a month, the newest', async () => {
    const newer = { ...request, by: 100, seed: 7, includeLate: true };
    const january = { ...request, month: '2027-01' };
    const found = await storage.uow.run(async ({ generationRequests }) => {
      const before = await generationRequests.find('2026-12');
      await generationRequests.save(january);
      await generationRequests.save(request);
      const first = await generationRequests.find('2026-12');
      await generationRequests.save(newer);
      return [before, first, await generationRequests.all()];
    });
    assert.deepEqual(found, [null, request, [newer, january]]);
  });

  it('forgets a request once it is removed, and removing it again does nothing', async () => {
    const left = await storage.uow.run(async ({ generationRequests }) => {
      await generationRequests.save(request);
      await generationRequests.remove('2026-12');
      await generationRequests.remove('2026-12');
      return generationRequests.all();
    });
    assert.deepEqual(left, []);
  });
});
