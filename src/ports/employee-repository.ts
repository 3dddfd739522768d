import type { DatedEmployee } from '../domain/consultation/consultation.ts';

/** Who stood behind which employee of the telephony, and when. Rows are closed, never deleted. */
export interface EmployeeRepository {
  /** In order of employee, then beginning, then person: several people may share an employee. */
  all(): Promise<DatedEmployee[]>;
  /** Replaces the whole history of the employees named in it. */
  save(history: readonly DatedEmployee[]): Promise<void>;
}
