/** What Mango would tell of a call to the helpline of five minutes, missed when nobody took it; the number is an invented one. */
export function mangoCall(entryId: string, at: string, userId: number | null): Record<string, unknown> {
  const began = Date.parse(at) / 1000;
  const times = { call_start_time: began, call_answer_time: began + 9, call_end_time: began + 309 };
  const leg = {
    call_type: 'user',
    call_abonent_id: userId,
    call_abonent_info: '',
    ...(userId === null ? { ...times, call_answer_time: null } : times),
    talk_duration: userId === null ? 0 : 300,
    members: null,
  };
  return {
    entry_id: entryId,
    context_type: 1,
    context_status: userId === null ? 0 : 1,
    caller_id: null,
    caller_number: '70001234501',
    called_number: '70000001000',
    context_start_time: began,
    duration: 309,
    talk_duration: userId === null ? 0 : 300,
    mark_client: userId === null ? null : 5,
    context_calls: [leg],
  };
}
