import assert from 'node:assert/strict';
import { shortNames as inFiles } from '../../../src/adapters/export/month-schedule/short-names.ts';
import { shortNames as inWidgets } from '../../../widgets/kit/i18n/short-names.ts';

/** People who stand in one schedule, and what each is called there; `_` is a space that does not break. */
const EXAMPLES: readonly Readonly<Record<string, string>>[] = [
  { 'Анна Орлова': 'Анна_О.', 'Борис Орлов': 'Борис_О.' },
  { 'Анна Орлова': 'Анна_Орло.', 'Анна Осипова': 'Анна_Ос.', 'Анна Орлик': 'Анна_Орли.' },
  { 'Анна Ли': 'Анна_Ли', 'Анна Лидина': 'Анна_Лид.' },
  { Борис: 'Борис', 'Борис Волков': 'Борис_В.' },
  { ' Вера  де ла Круз ': 'Вера_д.', 'Вера Смирнова': 'Вера_С.' },
  { 'Анна Орлова': 'Анна_Орлова', 'Анна  Орлова': 'Анна_Орлова' },
];

for (const [where, shortNames] of Object.entries({ widgets: inWidgets, files: inFiles }))
  describe(`a short name in ${where}`, () => {
    for (const names of EXAMPLES)
      it(`is ${Object.values(names).join(', ')}`, () => {
        const people = Object.keys(names).map((name, id) => ({ id, name }));
        assert.deepEqual(
          [...shortNames(people).values()],
          Object.values(names).map((name) => name.replaceAll('_', '\u00a0')),
        );
      });
  });
