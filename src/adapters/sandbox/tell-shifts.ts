import type { Log } from '../../ports/log.ts';
import type { UnitOfWork } from '../../ports/unit-of-work.ts';
import type { PublishedSchedule } from '../../domain/schedule/schedule.ts';
import type { Slot } from '../../domain/time/slot.ts';
import type { SandboxControls, ToldMonth } from './sandbox-controls.ts';

export interface ShiftTeller {
  /** Tells what has been published since it was told last; asks the database a few short questions when that is nothing. Never throws. */
  tell(): Promise<void>;
  /** Everything is to be told again: the sandbox may be another one. */
  forget(): void;
}

/** The newest version of a month, and its slots, those with nobody among them. */
type Published = PublishedSchedule & { readonly slots: readonly Slot[] };

/**
 * Tells the sandbox who is on shift by the newest published version of every month that is not over, so that its made-up calls go to the people who
 * were published here (sandbox/README.md). What could not be told is logged and told with the next step.
 */
export function makeShiftTeller(deps: {
  uow: UnitOfWork;
  controls: Pick<SandboxControls, 'tellShifts'>;
  log: Log;
}): ShiftTeller {
  let told: ReadonlyMap<string, number> = new Map();
  /** One telling at a time, or an older version might arrive last. */
  let line: Promise<void> = Promise.resolve();

  async function newlyPublished(): Promise<Published[]> {
    return deps.uow.read(async ({ cycles, schedules, slots }) => {
      const found: Published[] = [];
      for (const { month, state } of await cycles.all()) {
        if (state !== 'published') continue;
        const known = told.get(month);
        // Versions are numbered without a gap: to ask for the next one costs less than to read the newest with all its shifts.
        const isNewer = known === undefined || (await schedules.publishedVersion(month, known + 1)) !== null;
        const newest = isNewer ? await schedules.published(month) : null;
        if (newest !== null) found.push({ ...newest, slots: await slots.ofMonth(month) });
      }
      return found;
    });
  }

  async function tellOnce(): Promise<void> {
    const before = told;
    try {
      const published = await newlyPublished();
      if (published.length === 0) return;
      await deps.controls.tellShifts(published.map(asTold));
      const now = new Map([...before, ...published.map(({ month, number }) => [month, number] as const)]);
      // What was forgotten meanwhile stays forgotten.
      if (told === before) told = now;
    } catch (error) {
      deps.log.warn('sandbox.shifts-not-told', { reason: error instanceof Error ? error.name : 'unknown' });
    }
  }

  return {
    tell: () => (line = line.then(tellOnce)),
    forget() {
      told = new Map();
    },
  };
}

function asTold({ month, shifts, slots }: Published): ToldMonth {
  const seats = Map.groupBy(shifts, (shift) => shift.slotId);
  return {
    month,
    shifts: slots.map(({ id }) => ({
      slot: id,
      userIds: (seats.get(id) ?? []).map(({ volunteerId }) => volunteerId),
    })),
  };
}
