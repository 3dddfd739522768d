import type { Employee } from '../mango/model.ts';
import { extensions, FORMER, fullCharity } from './people.ts';

/** The group every incoming call rings, and the line clients dial. */
export const HELPLINE = { groupId: 10050001, name: 'Линия помощи', extension: '500', line: '70000001000' };

/** What a call needs to know of the employee who takes it. */
export type Operator = { readonly userId: number; readonly name: string; readonly extension: string };

const FIRST_EMPLOYEE = 300_100_000;

/** Mango's `user_id` of an amoCRM user of the made-up charity. */
export function mangoUserId(userId: number): number {
  return FIRST_EMPLOYEE + userId;
}

/** The other way round. */
export function userIdOf(employee: number): number {
  return employee - FIRST_EMPLOYEE;
}

const volunteers = fullCharity().users.filter(({ id }) => id > 100 || id === FORMER);
const known = new Map(extensions().map(({ userId, extension }) => [userId, extension]));

/**
 * Whoever has ever been on the line. The one whose extension the service does not know has one all the same,
 * and the former volunteer's went to somebody who came later.
 */
export const operators: ReadonlyMap<number, Operator> = new Map(
  volunteers.map(({ id, name }) => [
    id,
    { userId: id, name, extension: known.get(id) ?? (id === FORMER ? '201' : String(id + 100)) },
  ]),
);

/** The users of Mango today, with every optional field; who has left is not among them. */
export function charityEmployees(): Employee[] {
  return volunteers
    .filter(({ isActive }) => isActive)
    .map(({ id, name, email }) => ({
      general: {
        name,
        email,
        department: 'Линия помощи',
        position: 'Волонтёр',
        user_id: mangoUserId(id),
        access_role_id: 10454,
        mobile: null,
        login: `300022532/${email.split('@')[0]}`,
        use_status: 0,
        use_cc_numbers: 0,
        sips: [{ number: sipOf(id) }],
      },
      telephony: {
        extension: operators.get(id)?.extension ?? '',
        outgoingline: HELPLINE.line,
        numbers: [
          { number: `sip:${sipOf(id)}`, protocol: 'sip', order: 0, wait_sec: 60, status: 'on', schedule: [] },
        ],
        dial_alg: 1,
        line_id: 300049195,
        trunk_number_id: null,
      },
      groups: [HELPLINE.groupId],
    }));
}

/** An employee of Mango whom its list of users does not tell of any more. */
export type FormerEmployee = {
  readonly employeeId: number;
  readonly extension: string;
  readonly email: string;
  readonly userId: number;
  /** RFC 3339, half-open. */
  readonly from: string;
  readonly until: string;
};

/** Whom the charity remembers to have answered under which extension, until that went to somebody else. */
export function formerEmployees(fromMs: number, untilMs: number): FormerEmployee[] {
  return volunteers
    .filter(({ isActive }) => !isActive)
    .map(({ id, email }) => ({
      employeeId: mangoUserId(id),
      extension: operators.get(id)?.extension ?? '',
      email,
      userId: id,
      from: new Date(fromMs).toISOString(),
      until: new Date(untilMs).toISOString(),
    }));
}

/** The SIP account on which an employee takes calls. */
export function sipOf(userId: number): string {
  return `user${userId}@dialog.mangosip.ru`;
}
