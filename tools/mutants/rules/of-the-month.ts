import type { Mutant } from '../mutant.ts';

/** Rules of the month: people, availability, generation, publishing, tasks, time. */
export const OF_THE_MONTH: readonly Mutant[] = [
  {
    rule: 'generation: the evenest loads — limits rise one by one (scheduling.md §3)',
    file: 'src/domain/generation/levels.ts',
    find: 'level = lowestOpenLoad(search, true) + 1;',
    replace: 'level = level < UNLIMITED ? UNLIMITED : UNLIMITED + 1;',
    specs: ['test/domain/generation/second-method.test.ts'],
  },
  {
    rule: 'generation: the most slots with at least one person, then with two (product.md §5)',
    file: 'src/domain/generation/coverage.ts',
    find: 'for (let level = 1; level < most; level++) {',
    replace: 'for (let level = most; level < most; level++) {',
    specs: ['test/domain/generation/second-method.test.ts', 'test/domain/generation/whole-months.test.ts'],
  },
  {
    rule: 'state machine: a month is published only after review (product.md §3)',
    file: 'src/domain/planning-cycle/planning-cycle.ts',
    find: "collecting: ['generating', 'closed'],",
    replace: "collecting: ['generating', 'published', 'closed'],",
    specs: ['test/domain/planning-cycle/planning-cycle.test.ts'],
  },
  {
    rule: 'deadline: half-open, its very instant is late (product.md §3.1)',
    file: 'src/domain/planning-cycle/planning-cycle.ts',
    find: 'return at >= cycle.deadline;',
    replace: 'return at > cycle.deadline;',
    specs: ['test/domain/planning-cycle/planning-cycle.test.ts', 'test/app/collecting-answers.test.ts'],
  },
  {
    rule: 'outbox: a lost answer is looked for, never sent again blindly (design.md)',
    file: 'src/app/crm-tasks/delivery-steps.ts',
    find: 'if (found !== undefined) return created(task, found.crmId, now);',
    replace: '',
    specs: ['test/app/deliver-tasks.test.ts'],
  },
  {
    rule: 'outbox: a task of the same kind, person and subject is written once',
    file: 'src/adapters/postgres/repositories/pg-crm-task-repository.sql',
    find: 'ON CONFLICT ON CONSTRAINT crm_task_once DO NOTHING',
    replace:
      'ON CONFLICT ON CONSTRAINT crm_task_once DO UPDATE SET text = EXCLUDED.text, delivery = EXCLUDED.delivery',
    specs: ['test/contract/crm-task-repository.test.ts'],
  },
  {
    rule: 'tokens: only HS256 is taken (contracts/amocrm-widgets.md §4.3)',
    file: 'src/adapters/http/authentication/one-time-token.ts',
    find: "algorithms: ['HS256'],",
    replace: "algorithms: ['HS256', 'HS512'],",
    specs: ['test/http/sessions.test.ts'],
  },
  {
    rule: 'tokens: meant for our integration’s address (contracts/amocrm-widgets.md §4.3)',
    file: 'src/adapters/http/authentication/one-time-token.ts',
    find: 'audience: audiencesOf(integration.redirectUri),',
    replace: '',
    specs: ['test/http/sessions.test.ts'],
  },
  {
    rule: 'roles: a free user of amoCRM is never a volunteer (product.md §1)',
    file: 'src/domain/volunteer/person.ts',
    find: "if (role === 'volunteer' && person.isFree) return false;",
    replace: '',
    specs: ['test/domain/volunteer/people.test.ts'],
  },
  {
    rule: 'roles: whoever is deactivated has none, at once (product.md §1)',
    file: 'src/domain/volunteer/person.ts',
    find: 'if (!person.isActive) return [];',
    replace: '',
    specs: ['test/domain/volunteer/people.test.ts', 'test/http/sessions.test.ts'],
  },
  {
    rule: 'time: a time of day follows the zone over a change of clocks',
    file: 'src/domain/time/zone.ts',
    find: 'const after = offsetAt(shown + DAY_MS, zone);',
    replace: 'const after = before;',
    specs: ['test/domain/time/zone.test.ts'],
  },
  {
    rule: 'time: what the timetable owes is half-open, nothing twice and nothing lost',
    file: 'src/domain/time/timetable.ts',
    find: 'job.dueAt > after && job.dueAt <= until',
    replace: 'job.dueAt >= after && job.dueAt <= until',
    specs: ['test/domain/time/timetable.test.ts'],
  },
  {
    rule: 'publishing: only those whose shifts changed are told, and what they lost too (product.md §3.4)',
    file: 'src/domain/schedule/publication.ts',
    find: 'const removed = groupByPerson(missing(before, after));',
    replace: 'const removed = groupByPerson([]);',
    specs: ['test/domain/schedule/publication.test.ts', 'test/app/publishing.test.ts'],
  },
  {
    rule: 'undo: a new edit loses what could be redone (product.md §6)',
    file: 'src/domain/schedule/edit-history.ts',
    find: ".filter((edit) => edit.standing === 'undone')\n    .map(({ seq }) => ({ seq, standing: 'final' as const }));",
    replace:
      ".filter((edit) => edit.standing === 'done')\n    .map(({ seq }) => ({ seq, standing: 'final' as const }));",
    specs: ['test/domain/schedule/edit-history.test.ts'],
  },
];
