const LINE = '70000001000';

/** Whole numbers that look random and are the same in every run (Park and Miller's generator). */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % sides;
  };
}

interface Leg {
  readonly employee: number;
  readonly from: number;
  readonly answered: number | null;
  readonly until: number;
}

/**
 * Calls as `stats/calls/result` gives them (contracts/mango-api.md §3.2), evenly over the time: answered, missed, going out, handed over, with withheld
 * numbers, repeat callers and some over midnight. The same arguments give the same calls.
 */
export function madeUpCalls(
  count: number,
  range: { readonly from: Date; readonly until: Date },
  employees: readonly number[],
): Record<string, unknown>[] {
  const roll = dice(20_261_121);
  const first = range.from.getTime() / 1000;
  const seconds = Math.floor((range.until.getTime() - range.from.getTime()) / 1000);
  return Array.from({ length: count }, (_, index) => {
    const at = first + Math.floor((index * seconds) / count) + roll(Math.max(1, Math.floor(seconds / count)));
    return madeUpCall(`backfill-${String(index).padStart(6, '0')}`, at, employees, roll);
  });
}

function madeUpCall(
  entryId: string,
  at: number,
  employees: readonly number[],
  roll: (sides: number) => number,
): Record<string, unknown> {
  const kind = roll(10);
  const employee = () => employees[roll(employees.length)] ?? 0;
  const talk = 60 + roll(1800);
  const client = roll(20) === 0 ? '' : `7000${String(1_000_000 + roll(40_000)).slice(0, 7)}`;
  const answered = at + 5 + roll(40);
  const legs: Leg[] =
    kind < 2
      ? [{ employee: employee(), from: at, answered: null, until: at + 40 }]
      : [{ employee: employee(), from: at, answered, until: answered + talk }];
  if (kind === 9)
    legs.push({
      employee: employee(),
      from: answered + talk,
      answered: answered + talk + 5,
      until: answered + talk + 305,
    });
  const end = Math.max(...legs.map((leg) => leg.until));
  const outgoing = kind === 8;
  return {
    entry_id: entryId,
    context_type: outgoing ? 2 : 1,
    context_status: kind < 2 ? 0 : 1,
    caller_id: outgoing ? legs[0]?.employee : null,
    caller_number: outgoing ? LINE : client,
    called_number: outgoing ? client : LINE,
    context_start_time: at,
    duration: end - at,
    talk_duration: kind < 2 ? 0 : talk,
    mark_client: [null, -1, 1, 3, 4, 5, 5, 9][roll(8)],
    context_calls: legs.map(legOf),
  };
}

function legOf({ employee, from, answered, until }: Leg): Record<string, unknown> {
  return {
    call_type: 'user',
    call_abonent_id: employee,
    call_abonent_info: '',
    call_start_time: from,
    call_answer_time: answered,
    call_end_time: until,
    talk_duration: answered === null ? 0 : until - answered,
    members: null,
  };
}
