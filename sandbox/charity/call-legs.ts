import { HELPLINE, mangoUserId, type Operator, sipOf } from './telephony.ts';

/** Times of a leg in Unix seconds; `answer` is null when nobody picked up. */
export type LegTimes = { readonly start: number; readonly answer: number | null; readonly end: number };

type Marks = Readonly<Record<string, boolean>>;
const quiet: Marks = {
  DirectionInbound: false,
  DirectionOutbound: false,
  ModeConversation: false,
  ModeListen: false,
  ModePrompt: false,
  ModeConference: false,
  ModeGroup: false,
  RecordInbound: false,
  RecordOutbound: false,
  BlindTransfer: false,
  ConsultTransfer: false,
  OutboundDialing: false,
  Intercepted: false,
  IvrNotUsed: false,
};

function measured({ start, answer, end }: LegTimes, reason: number) {
  return {
    call_start_time: start,
    call_answer_time: answer,
    call_end_time: end,
    call_duration: end - start,
    talk_duration: answer === null ? 0 : end - answer,
    dial_duration: (answer ?? end) - start,
    hold_duration: null,
    call_end_reason: reason,
    recording_id: [],
  };
}

/** An employee rung or speaking (contracts/mango-api.md §3.2, `user`). `id` is the leg's own. */
export function userLeg(operator: Operator, times: LegTimes, reason: number, id: number, marks: Marks = {}) {
  return {
    call_type: 'user',
    call_abonent_id: mangoUserId(operator.userId),
    call_abonent_info: operator.name,
    call_abonent_number: `sip:${sipOf(operator.userId)}`,
    call_abonent_extension: operator.extension,
    ...measured(times, reason),
    external_call_id: Buffer.from(`leg:${id}`).toString('base64'),
    ...quiet,
    DirectionInbound: true,
    ModeConversation: true,
    ...marks,
    members: null,
  };
}

/** The helpline's group; its times repeat those of the member who answered. */
export function groupLeg(times: LegTimes, reason: number, members: readonly object[]) {
  return {
    call_type: 'group',
    call_abonent_id: HELPLINE.groupId,
    call_abonent_info: HELPLINE.name,
    call_abonent_number: null,
    ...measured(times, reason),
    ...quiet,
    DirectionInbound: true,
    ModeGroup: true,
    members,
  };
}

/** The other end of an outgoing call; its `call_abonent_id` is the calling employee. */
export function numberLeg(operator: Operator, times: LegTimes, reason: number, id: number) {
  return {
    call_type: 'number',
    call_abonent_id: mangoUserId(operator.userId),
    call_abonent_info: operator.name,
    call_abonent_number: null,
    call_abonent_extension: operator.extension,
    ...measured(times, reason),
    external_call_id: Buffer.from(`leg:${id}`).toString('base64'),
    ...quiet,
    DirectionOutbound: true,
    ModeConversation: true,
    OutboundDialing: true,
    IvrNotUsed: true,
    members: [],
  };
}
