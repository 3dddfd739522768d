import { stream } from './random.ts';
import type { RosterShift } from './roster.ts';
import { SEED } from './seed.ts';
import { madeUuid } from './uuid.ts';

/** A volunteer's "I cannot come" and what became of it. */
export type PastRequest = {
  readonly id: string;
  readonly slot: string;
  readonly userId: number;
  readonly reason: string;
  readonly colleagueId: number | null;
  /** RFC 3339. */
  readonly createdAt: string;
  readonly outcome: 'replaced' | 'left-gap' | 'declined' | 'withdrawn';
  readonly decidedAt: string;
  readonly replacementId: number | null;
  /** The administrator's sentence; of a withdrawn request `null`. */
  readonly answer: string | null;
};

/** What became of it; a replacement is named. */
export type RequestEnd =
  | { readonly outcome: 'replaced'; readonly replacementId: number }
  | { readonly outcome: 'left-gap' | 'declined' | 'withdrawn' };

const HOUR_MS = 3_600_000;
const reasons = [
  'Заболел ребёнок, не смогу выйти',
  'Командировка, вернусь только на следующий день',
  'Плохо себя чувствую, голос сел',
  'Срочно вызвали на работу',
  'Уезжаю к родителям, выяснилось только сегодня',
  'Перенесли приём у врача на это время',
] as const;
const answers = {
  replaced: ['Замена найдена, отдыхайте', 'Договорились с коллегой, спасибо, что предупредили'],
  'left-gap': ['Замены не нашлось, оставляем одного дежурного', 'Выздоравливайте, смену закроем без вас'],
  declined: ['На это время больше никого нет, очень просим выйти', 'Заменить некем, давайте созвонимся'],
} as const;

/** Asked between a week and some hours before the shift, settled within a day and before the shift. */
export function madeRequest(
  shift: RosterShift,
  userId: number,
  end: RequestEnd,
  published: number,
  random: () => number,
): PastRequest {
  const notice = random() < 0.25 ? (4 + random() * 20) * HOUR_MS : (24 + random() * 150) * HOUR_MS;
  const created = Math.floor(Math.max(published + HOUR_MS, shift.from - notice));
  const decided = Math.floor(Math.min(created + (0.5 + random() * 18) * HOUR_MS, shift.from - HOUR_MS));
  const replacementId = end.outcome === 'replaced' ? end.replacementId : null;
  const hinted = random() < 0.3;
  return {
    id: madeUuid(stream(`${SEED}:request:${shift.slot}:${userId}`)),
    slot: shift.slot,
    userId,
    reason: oneOf(reasons, random),
    colleagueId: hinted ? replacementId : null,
    createdAt: new Date(created).toISOString(),
    outcome: end.outcome,
    decidedAt: new Date(decided).toISOString(),
    replacementId,
    answer: end.outcome === 'withdrawn' ? null : oneOf(answers[end.outcome], random),
  };
}

function oneOf(sentences: readonly string[], random: () => number): string {
  return sentences[Math.floor(random() * sentences.length)] ?? '';
}
