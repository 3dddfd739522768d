import assert from 'node:assert/strict';
import { makeDecideRequest } from '../../src/app/decide-request.ts';
import { makeListRequestCandidates } from '../../src/app/list-request-candidates.ts';
import { makeNoteContact } from '../../src/app/note-contact.ts';
import { makeWithdrawRequest } from '../../src/app/withdraw-request.ts';
import { ROUTES } from '../../src/adapters/http/contract/routes.ts';
import { DomainError } from '../../src/domain/domain-error.ts';
import { publishedWorld } from './requests-world.ts';
import {
  ADMINISTRATOR,
  assertShape,
  COLLEAGUE,
  FIRST,
  LAST,
  MONTH,
  SINGLE,
  volunteer,
} from './schedule-world.ts';

const REPLACE = { outcome: 'replaced', volunteerId: 4, answer: 'Спасибо, что сказали' } as const;
const GAP = { outcome: 'left-gap', answer: '' } as const;

describe('Deciding at the same time as somebody else', () => {
  it('lets the first through and tells the second how it stands', async () => {
    const setup = await publishedWorld();
    const { id, version } = await setup.ask(1);
    const decide = makeDecideRequest(setup.world);
    await decide(ADMINISTRATOR, { id, version, ...REPLACE });
    await assert.rejects(decide(COLLEAGUE, { id, version, ...GAP }), (error) => {
      assert.ok(error instanceof DomainError);
      assert.equal(error.code, 'request.stale');
      assert.deepEqual(
        [
          error.details['version'],
          error.details['state'],
          error.details['decidedBy'],
          error.details['replacement'],
        ],
        [2, 'replaced', 100, 4],
      );
      return true;
    });
    await assert.rejects(decide(COLLEAGUE, { id, version: version + 1, ...GAP }), {
      code: 'request.already-decided',
    });
    assert.equal((await setup.repositories.schedules.published(MONTH))?.number, 2);
  });

  it('says when the volunteer has withdrawn meanwhile', async () => {
    const setup = await publishedWorld();
    const { id, version } = await setup.ask(1);
    await makeWithdrawRequest(setup.world)(volunteer(1), { id });
    const decide = makeDecideRequest(setup.world);
    await assert.rejects(decide(ADMINISTRATOR, { id, version, ...REPLACE }), { code: 'request.withdrawn' });
  });

  it('is refused for a request that never was', async () => {
    const setup = await publishedWorld();
    const id = '90000000-0000-4000-8000-000000000000';
    await assert.rejects(setup.decide(id, GAP), { code: 'request.not-found' });
  });
});

describe('Candidates for a replacement', () => {
  it('are shown by the published schedule, with what they said', async () => {
    const setup = await publishedWorld();
    await setup.offer(3, [SINGLE, FIRST], { maxShifts: 1 });
    await setup.edit({ kind: 'assign', slotId: LAST, volunteerId: 4 });
    const { id, version } = await setup.ask(1);
    const noted = await makeNoteContact(setup.world)(ADMINISTRATOR, {
      id,
      version,
      volunteerId: 4,
      answer: 'agreed',
    });
    assertShape(ROUTES.noteContact.response, noted);
    const view = await makeListRequestCandidates(setup.world)({ id });
    assertShape(ROUTES.requestCandidates.response, view);
    assert.deepEqual(
      view.candidates.map((one) => [one.volunteer.id, one.shifts, one.against, one.fairnessChange]),
      [
        [4, 0, [], 0],
        [3, 1, ['month-limit'], 2],
      ],
    );
    assert.deepEqual(view.candidates[0]?.contact?.answer, 'agreed');
    assert.equal(view.candidates[0]?.contact?.by.id, 100);
  });

  it('keep the last word of each, and lose no note of a colleague', async () => {
    const setup = await publishedWorld();
    const { id, version } = await setup.ask(1);
    const note = makeNoteContact(setup.world);
    await note(ADMINISTRATOR, { id, version, volunteerId: 4, answer: 'asked' });
    await assert.rejects(note(COLLEAGUE, { id, version, volunteerId: 3, answer: 'refused' }), {
      code: 'request.stale',
    });
    const view = await note(COLLEAGUE, { id, version: version + 1, volunteerId: 4, answer: 'refused' });
    assert.deepEqual(
      view.contacts.map((one) => [one.volunteer.id, one.answer, one.by.id]),
      [[4, 'refused', 101]],
    );
    await assert.rejects(note(ADMINISTRATOR, { id, version: version + 2, volunteerId: 1, answer: 'asked' }), {
      code: 'request.replacement-unfit',
    });
  });
});
