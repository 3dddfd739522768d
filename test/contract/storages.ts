import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PgUnitOfWork } from '../../src/adapters/postgres/pg-unit-of-work.ts';
import type { Person } from '../../src/domain/volunteer/person.ts';
import type { Jobs } from '../../src/ports/jobs.ts';
import type { Repositories, UnitOfWork } from '../../src/ports/unit-of-work.ts';
import { aCycle } from '../builders/cycle.ts';
import { anAdministrator, people } from '../builders/person.ts';
import { FakeTextCipher } from '../fakes/fake-text-cipher.ts';
import { createFakeWorld } from '../fakes/world.ts';
import { createTestDatabase } from '../fixtures/database.ts';
import type { TestDatabase } from '../fixtures/database.ts';

const CLEAR = readFileSync(join(import.meta.dirname, 'clear.sql'), 'utf8');

/** The promises of the repositories do not depend on jobs; those are told of in pg-boss's own tests. */
const NO_JOBS: Jobs = { wake: async () => {} };

/** A storage under test, empty at the beginning of each test. */
export interface Storage {
  readonly uow: UnitOfWork;
}

/** Runs the same promises on the fakes and on PostgreSQL. */
export function onEachStorage(port: string, suite: (storage: Storage) => void): void {
  describe(`${port} (fake)`, () => {
    let uow: UnitOfWork;
    beforeEach(() => {
      ({ uow } = createFakeWorld());
    });
    suite({
      get uow() {
        return uow;
      },
    });
  });

  describe(`${port} (PostgreSQL)`, () => {
    const cipher = new FakeTextCipher();
    let database: TestDatabase;
    before(async () => {
      database = await createTestDatabase();
    });
    beforeEach(async () => {
      await database.pool.query(CLEAR);
    });
    after(() => database.drop());
    suite({
      get uow() {
        return new PgUnitOfWork(database.pool, () => NO_JOBS, cipher);
      },
    });
  });
}

/** Volunteers 1…5, administrator 100, and December 2026 with January 2027 being planned. */
export async function arrange(
  storage: Storage,
  more: (repositories: Repositories) => Promise<void> = async () => {},
): Promise<void> {
  const everybody: Person[] = [...people(5), anAdministrator()];
  await storage.uow.run(async (repositories) => {
    await repositories.people.saveAll(everybody);
    await repositories.cycles.save(aCycle());
    await repositories.cycles.save(aCycle({ month: '2027-01' }));
    await more(repositories);
  });
}
