import type { Consultation } from '../../../src/domain/consultation/consultation.ts';
import type { JoinState } from '../../../src/domain/consultation/report-join.ts';
import type { Chance } from './random.ts';

export interface MadeReport {
  readonly volunteerId: number;
  readonly state: 'draft' | 'sent';
  readonly beganAt: Date;
  readonly risk: boolean;
  readonly discuss: boolean;
  readonly discussed: boolean;
  /** Numbers from 1. */
  readonly topicIds: readonly number[];
  readonly join: { readonly state: JoinState; readonly entryId: string | null } | null;
}

/** On some of the conversations, joined or not, and a few on none. */
export function madeReports(
  chance: Chance,
  consultations: readonly Consultation[],
  people: readonly number[],
  topics: number,
): MadeReport[] {
  const written = consultations
    .filter((talk) => talk.volunteerId !== null && chance.is(0.7))
    .map((talk) => {
      const join = chance.pick(['safe', 'safe', 'safe', 'settled', 'unsafe', 'alone'] as const);
      return report(chance, talk.volunteerId ?? 0, talk.beganAt, topics, {
        state: join,
        entryId: join === 'alone' ? null : talk.entryId,
      });
    });
  const odd = chance
    .some(consultations, 5)
    .flatMap(({ beganAt }) => [
      report(chance, chance.pick(people), beganAt, topics, { state: 'settled', entryId: null }),
      report(chance, chance.pick(people), beganAt, topics, null),
      { ...report(chance, chance.pick(people), beganAt, topics, null), state: 'draft' as const },
    ]);
  return [...written, ...odd];
}

function report(
  chance: Chance,
  volunteerId: number,
  near: Date,
  topics: number,
  join: MadeReport['join'],
): MadeReport {
  const all = Array.from({ length: topics }, (_, index) => index + 1);
  return {
    volunteerId,
    state: 'sent',
    beganAt: new Date(near.getTime() + chance.whole(-40, 40) * 60_000),
    risk: chance.is(0.1),
    discuss: chance.is(0.2),
    discussed: chance.is(0.15),
    topicIds: chance.some(all, chance.whole(1, 3)),
    join,
  };
}
