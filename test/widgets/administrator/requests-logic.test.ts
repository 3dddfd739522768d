import assert from 'node:assert/strict';
import { spanRu } from '../../../widgets/administrator/i18n/requests.ru.ts';
import { chosenRequest, inOrderOfHope } from '../../../widgets/administrator/requests/requests.ts';
import { administratorWorld, BORIS, DINA, MARIA, REQUEST } from '../host/administrator-world.ts';

describe('the order of requests and candidates', () => {
  it('begins with the open shift that comes first and ends with those who refused', () => {
    const { requests, candidates } = administratorWorld();
    assert.equal(chosenRequest(requests, undefined)?.id, REQUEST.urgent);
    assert.equal(chosenRequest(requests, REQUEST.old)?.id, REQUEST.old);
    assert.equal(chosenRequest(requests, 'no-such'), null);
    const contacts = [
      { volunteer: DINA, answer: 'refused' as const, at: '2026-12-05T07:00:00.000Z', by: MARIA },
      { volunteer: BORIS, answer: 'agreed' as const, at: '2026-12-05T07:00:00.000Z', by: MARIA },
    ];
    assert.deepEqual(
      inOrderOfHope(candidates, { contacts }).map((one) => one.volunteer.name),
      ['Борис Лебедев', 'Глеб Ёлкин', 'Дина Волкова'],
    );
  });

  it('says lengths of time as people do', () => {
    const said = [0.5, 1, 23.9, 24, 54, 24 * 9 + 5].map((hours) => spanRu(hours).replaceAll('\u00a0', ' '));
    assert.deepEqual(said, ['меньше часа', '1 час', '23 часа', '1 день', '2 дня 6 часов', '9 дней']);
  });
});
