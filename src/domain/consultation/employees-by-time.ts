import type { PersonId } from '../volunteer/person.ts';
import type { EmployeeId } from './call.ts';
import type { DatedEmployee } from './consultation.ts';

/** Who stood behind an employee of the telephony at an instant. Several when they share it. */
export interface EmployeesByTime {
  /** The employee by id; by extension only one whose id is not told or unknown then (contracts/mango-api.md §8.3). In order of person. */
  whoWas(employeeId: EmployeeId | null, extension: string | null, at: Date): readonly PersonId[];
}

export function employeesByTime(history: readonly DatedEmployee[]): EmployeesByTime {
  const byId = Map.groupBy(history, (row) => row.employeeId);
  const byExtension = Map.groupBy(history, (row) => row.extension);
  const rowsAt = (rows: readonly DatedEmployee[] | undefined, at: Date) =>
    (rows ?? []).filter((row) => row.from <= at && (row.until === null || at < row.until));
  return {
    whoWas(employeeId, extension, at) {
      const known = employeeId === null ? [] : rowsAt(byId.get(employeeId), at);
      if (known.length > 0 || extension === null) return peopleOf(known);
      return peopleOf(rowsAt(byExtension.get(extension), at));
    },
  };
}

function peopleOf(rows: readonly DatedEmployee[]): PersonId[] {
  return [...new Set(rows.flatMap((row) => row.personId ?? []))].toSorted((a, b) => a - b);
}
