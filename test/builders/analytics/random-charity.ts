import type { Call } from '../../../src/domain/consultation/call.ts';
import type { Consultation, DatedEmployee } from '../../../src/domain/consultation/consultation.ts';
import { composeConsultation } from '../../../src/domain/consultation/compose-consultation.ts';
import { dutyOf } from '../../../src/domain/consultation/duty.ts';
import { employeesByTime } from '../../../src/domain/consultation/employees-by-time.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings/settings.ts';
import { daysOfMonth } from './months.ts';
import { madeCall } from './random-calls.ts';
import { madeMonth } from './random-months.ts';
import type { MadeMonth } from './random-months.ts';
import { madeReports } from './random-reports.ts';
import type { MadeReport } from './random-reports.ts';
import { chanceOf } from './random.ts';

export interface CharityWish {
  readonly seed: number;
  readonly months: readonly string[];
  readonly callsPerDay: number;
  readonly volunteers?: number;
  readonly zone?: string;
}

/** A charity in which everything that can be odd is, now and then: as rows of tables, all of one seed. */
export interface RandomCharity {
  readonly zone: string;
  readonly people: readonly number[];
  readonly employees: readonly DatedEmployee[];
  readonly months: readonly MadeMonth[];
  readonly calls: readonly Call[];
  readonly consultations: readonly Consultation[];
  readonly topics: readonly string[];
  readonly reports: readonly MadeReport[];
}

export function randomCharity(wish: CharityWish): RandomCharity {
  const chance = chanceOf(wish.seed);
  const zone = wish.zone ?? 'Europe/Moscow';
  const people = Array.from({ length: wish.volunteers ?? 12 }, (_, index) => index + 1);
  const months = wish.months.map((month) => madeMonth(chance, month, people, zone));
  const employees = employeesOf(people);
  const calls = wish.months
    .flatMap(daysOfMonth)
    .flatMap((day, index) =>
      Array.from({ length: chance.whole(0, wish.callsPerDay * 2 + 1) }, (_, nth) =>
        madeCall(chance, { day, zone, people, entryId: `entry ${index} ${nth}` }),
      ),
    );
  const facts = {
    employees: employeesByTime(employees),
    duty: dutyOf(
      months.flatMap((month) => month.slots),
      months.flatMap((month) => month.versions.at(-1)?.shifts ?? []),
      DEFAULT_SETTINGS.consultations.shiftGraceMinutes,
    ),
  };
  const consultations = calls.flatMap((call) => composeConsultation(call, facts) ?? []);
  const topics = ['family', 'fear', 'work', 'loss'];
  const reports = madeReports(chance, consultations, people, topics.length);
  return { zone, people, employees, months, calls, consultations, topics, reports };
}

/** Employee 500 + n is person n at extension 100 + n; two share employee 700, and 701 is nobody we know. */
function employeesOf(people: readonly number[]): DatedEmployee[] {
  const from = new Date('2020-01-01T00:00:00Z');
  const one = (employeeId: number, personId: number | null): DatedEmployee => ({
    employeeId,
    extension: String(employeeId - 400),
    email: null,
    personId,
    from: new Date(from.getTime() + (personId ?? 0)),
    until: null,
  });
  return [...people.map((person) => one(500 + person, person)), one(700, 1), one(700, 2), one(701, null)];
}
