import type { Locator, Page } from 'playwright-core';
import type { EditBody } from '../../../src/adapters/http/contract/schedule.ts';
import { openBench } from './bench.ts';
import type { Bench, BenchOptions } from './bench.ts';
import { monthHandlers } from './month-answers.ts';
import { pageOf } from './month-page.ts';
import { monthWorld, PEOPLE, REVIEW_NOW } from './month-world.ts';
import type { HeldSeat, MonthWorld } from './month-world.ts';

const WIDE = { viewport: { width: 1440, height: 900 } };
export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

type Edit = EditBody['edit'];

/** The packed administrator's widget at January's schedule, with words for its parts. */
export interface ScheduleBench {
  readonly world: MonthWorld;
  readonly bench: Bench;
  readonly page: Page;
  /** A seat of a slot, from 0. */
  seat(slotId: string, index: number): Locator;
  button(name: string | RegExp): Locator;
  /** A button of the topmost dialog. */
  inDialog(name: string | RegExp): Locator;
  /** The edits sent so far. */
  edits(): Edit[];
  /** Resolves once the bar that offers to undo says this. */
  done(text: string | RegExp): Promise<void>;
  /** The first seat of the draft and whoever holds it. */
  first(): HeldSeat;
  nameOf(volunteerId: number): string;
  /** A slot with a free seat that this person marked and does not hold; throws where the world has none. */
  freeFor(): { slotId: string; volunteerId: number };
}

type OpenSchedule = (
  state?: 'review' | 'published' | 'closed' | 'generating',
  options?: Partial<BenchOptions>,
  prepare?: (made: MonthWorld) => void,
) => Promise<ScheduleBench>;

/** Called in a `describe`: what its tests open a schedule with; each test's is ended after it. */
export function schedules(): OpenSchedule {
  let bench: Bench;
  afterEach(() => bench.end());
  return async (state = 'review', options = {}, prepare = () => {}) => {
    const world = monthWorld(state);
    prepare(world);
    bench = await openBench({
      widgets: ['administrator'],
      handlers: monthHandlers(world),
      userId: 1,
      now: REVIEW_NOW,
      fragment: '#smena/month/2027-01',
      browser: WIDE,
      ...options,
    });
    await bench.page.getByRole('grid', { name: /(Расписание, январь|Schedule, January).2027/ }).waitFor();
    return scheduleOn(world, bench);
  };
}

function scheduleOn(world: MonthWorld, bench: Bench): ScheduleBench {
  const { page } = bench;
  return {
    world,
    bench,
    page,
    seat: (slotId, index) => page.locator(`[data-seat="${slotId} ${index}"]`),
    button: (name) => page.getByRole('button', { name, exact: typeof name === 'string' }),
    inDialog: (name) => page.getByRole('dialog').last().getByRole('button', { name }),
    edits: () => (bench.sent('editSchedule') as EditBody[]).map((body) => body.edit),
    done: (text) => page.locator('.smena-undo').filter({ hasText: text }).waitFor(),
    first: () => {
      const [held] = world.seats;
      if (held === undefined) throw new Error('expected a draft with a seat held');
      return held;
    },
    nameOf: (id) => PEOPLE.find((one) => one.id === id)?.name ?? '',
    freeFor: () => {
      for (const slot of pageOf(world).slots)
        for (const { id } of PEOPLE)
          if (slot.gap?.reason === 'open-candidates' && world.marks.get(id)?.includes(slot.id) === true)
            if (!slot.seats.some((one) => one.volunteerId === id))
              return { slotId: slot.id, volunteerId: id };
      throw new Error('expected an open candidate');
    },
  };
}
