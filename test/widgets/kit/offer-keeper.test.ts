import assert from 'node:assert/strict';
import type {
  AvailabilityPage,
  AvailabilityView,
  OfferBody,
} from '../../../src/adapters/http/contract/availability.ts';
import { ApiError } from '../../../widgets/kit/api/api-error.ts';
import { painted } from '../../../widgets/kit/availability/offer.ts';
import { keepOffer } from '../../../widgets/kit/availability/offer-keeper.ts';
import type { OfferKeeper } from '../../../widgets/kit/availability/offer-keeper.ts';
import { cycle, slotsOf } from '../host/volunteer-answers.ts';

const A = '2027-01-04T10:00';
const B = '2027-01-05T10:00';
const C = '2027-01-06T10:00';

/** One person's month in memory, a store of texts, and timers that run when the test says. */
class Desk {
  stored: AvailabilityView = view(1, []);
  readonly texts = new Map<string, string>();
  readonly log: string[] = [];
  trouble: ApiError | null = null;
  private timers: (() => void)[] = [];
  /** While set, saving waits for it. */
  gate: Promise<void> = Promise.resolve();

  async open(read: AvailabilityPage = this.page()): Promise<OfferKeeper> {
    const store = {
      read: (key: string) => this.texts.get(key) ?? null,
      write: (key: string, text: string) => (this.texts.set(key, text), true),
      remove: (key: string) => void this.texts.delete(key),
    };
    return keepOffer(
      {
        gateway: {
          load: async () => this.page(),
          save: (body) => this.write('save', body),
          submit: (body) => this.write('submit', body),
          cannot: (version) => this.write('cannot', { marks: [], maxShifts: null, maxPerDay: null, version }),
        },
        store,
        storeKey: 'k',
        later: (_milliseconds, act) => {
          this.timers.push(act);
          return () => (this.timers = this.timers.filter((timer) => timer !== act));
        },
        changed: () => undefined,
      },
      read,
    );
  }

  /** Lets every planned timer act, and what they began come to its end. */
  async pass(): Promise<void> {
    for (let round = 0; round < 5; round++) {
      const due = this.timers;
      this.timers = [];
      for (const act of due) act();
      await new Promise((resolve) => {
        setImmediate(resolve);
      });
    }
  }

  get planned(): number {
    return this.timers.length;
  }

  page(): AvailabilityPage {
    if (this.trouble !== null && this.trouble.kind !== 'invalid') throw this.trouble;
    return {
      cycle: cycle('2027-01', 'collecting'),
      slots: slotsOf('2027-01'),
      namedDays: [],
      offers: null,
      likeLastMonth: [],
      availability: this.stored,
    };
  }

  private async write(what: 'save' | 'submit' | 'cannot', body: OfferBody): Promise<AvailabilityView> {
    this.log.push(`${what} v${body.version} ${body.marks.join(' ')}`.trim());
    await this.gate;
    if (this.trouble !== null) throw this.trouble;
    if (body.version !== this.stored.version) throw new ApiError('conflict', { code: 'availability.stale' });
    const { version, ...draft } = body;
    this.stored = {
      ...this.stored,
      version: version + 1,
      draft,
      status: what === 'save' ? 'unsent' : what === 'submit' ? 'answered' : 'cannot',
    };
    return this.stored;
  }
}

function view(version: number, marks: string[]): AvailabilityView {
  return {
    month: '2027-01',
    volunteer: { id: 1, name: 'А', active: true },
    version,
    status: 'unsent',
    draft: { marks, maxShifts: null, maxPerDay: null },
    submitted: null,
    open: true,
    wouldBeLate: false,
  };
}

function mark(keeper: OfferKeeper, ...ids: string[]): void {
  for (const id of ids) keeper.edit(painted(keeper.state().offer, [id], true));
}

describe('keeping strokes of availability', () => {
  let desk: Desk;
  beforeEach(() => {
    desk = new Desk();
  });

  it('saves strokes together after a pause and forgets the copy on the device', async () => {
    const keeper = await desk.open();
    mark(keeper, A, B);
    assert.equal(keeper.state().saving, 'waiting');
    assert.ok(desk.texts.has('k'));
    await desk.pass();
    assert.deepEqual(desk.log, [`save v1 ${A} ${B}`]);
    assert.equal(keeper.state().saving, 'saved');
    assert.equal(desk.texts.size, 0);
  });

  it('saves again what was painted while it was saving', async () => {
    const keeper = await desk.open();
    let release = (): void => undefined;
    desk.gate = new Promise((resolve) => {
      release = resolve;
    });
    mark(keeper, A);
    await desk.pass();
    mark(keeper, B);
    release();
    await desk.pass();
    assert.deepEqual(desk.log, [`save v1 ${A}`, `save v2 ${A} ${B}`]);
    assert.equal(keeper.state().saving, 'saved');
  });

  it('keeps strokes through a lost connection and sends them by itself', async () => {
    const keeper = await desk.open();
    desk.trouble = new ApiError('offline');
    mark(keeper, A);
    await desk.pass();
    assert.equal(keeper.state().saving, 'failed');
    assert.equal(keeper.state().error?.kind, 'offline');
    assert.equal(desk.planned, 1);
    desk.trouble = null;
    await desk.pass();
    assert.deepEqual(desk.stored.draft.marks, [A]);
    assert.equal(keeper.state().error, null);
  });

  it('finds unsaved strokes again after a reload', async () => {
    const first = await desk.open();
    desk.trouble = new ApiError('down');
    mark(first, A, B);
    await desk.pass();
    first.stop();
    desk.trouble = null;
    const second = await desk.open();
    assert.deepEqual(second.state().offer.marks, [A, B]);
    await desk.pass();
    assert.deepEqual(desk.stored.draft.marks, [A, B]);
  });

  it('never writes over what was saved elsewhere, and offers both', async () => {
    const keeper = await desk.open();
    desk.stored = view(5, [C]);
    mark(keeper, A);
    await desk.pass();
    assert.deepEqual(keeper.state().conflict?.draft.marks, [C]);
    assert.deepEqual(keeper.state().offer.marks, [A]);
    keeper.edit(painted(keeper.state().offer, [B], true));
    assert.equal(await keeper.send(), false);
    await desk.pass();
    assert.deepEqual(desk.stored, view(5, [C]));
    keeper.takeTheirs();
    assert.deepEqual(keeper.state().offer.marks, [C]);
    assert.equal(keeper.state().saving, 'saved');
    keeper.undo();
    await desk.pass();
    assert.deepEqual(desk.stored.draft.marks, [A]);
  });

  it('writes mine on top only when I choose so', async () => {
    const keeper = await desk.open();
    desk.stored = view(5, [C]);
    mark(keeper, A);
    await desk.pass();
    keeper.keepMine();
    await desk.pass();
    assert.deepEqual(desk.stored.draft.marks, [A]);
    assert.equal(keeper.state().conflict, null);
  });

  it('sees no quarrel when elsewhere the same was saved', async () => {
    const keeper = await desk.open();
    desk.stored = view(5, [A]);
    mark(keeper, A);
    await desk.pass();
    assert.equal(keeper.state().conflict, null);
    assert.equal(keeper.state().saving, 'saved');
  });

  it('asks which one stays when strokes kept on the device are older than what is stored', async () => {
    desk.texts.set(
      'k',
      JSON.stringify({ version: 0, offer: { marks: [A], maxShifts: null, maxPerDay: null } }),
    );
    desk.stored = view(2, [B]);
    const keeper = await desk.open();
    assert.deepEqual(keeper.state().conflict?.draft.marks, [B]);
    assert.deepEqual(keeper.state().offer.marks, [A]);
    assert.equal(desk.log.length, 0);
  });

  it('begins with a remembered page and takes what is newer, unless there are strokes', async () => {
    const old = desk.page();
    desk.stored = view(4, [B]);
    const clean = await desk.open(old);
    await clean.refresh();
    assert.deepEqual(clean.state().offer.marks, [B]);
    assert.equal(clean.state().saving, 'saved');

    const painted = await desk.open(old);
    mark(painted, A);
    await painted.refresh();
    assert.deepEqual(painted.state().conflict?.draft.marks, [B]);
    assert.deepEqual(painted.state().offer.marks, [A]);
  });

  it('keeps strokes when a fresh look finds nothing new', async () => {
    const keeper = await desk.open();
    mark(keeper, A);
    await keeper.refresh();
    assert.deepEqual(keeper.state().offer.marks, [A]);
    await desk.pass();
    assert.deepEqual(desk.stored.draft.marks, [A]);
  });

  it('sends what is on the screen, after the saving under way', async () => {
    const keeper = await desk.open();
    let release = (): void => undefined;
    desk.gate = new Promise((resolve) => {
      release = resolve;
    });
    mark(keeper, A);
    await desk.pass();
    mark(keeper, B);
    const sent = keeper.send();
    release();
    assert.equal(await sent, true);
    assert.deepEqual(desk.log, [`save v1 ${A}`, `submit v2 ${A} ${B}`]);
    assert.equal(keeper.state().view.status, 'answered');
    assert.equal(keeper.state().saving, 'saved');
  });

  it('takes the marks away on «cannot» and can bring them back with undo', async () => {
    const keeper = await desk.open();
    mark(keeper, A);
    await desk.pass();
    assert.equal(await keeper.cannot(), true);
    assert.deepEqual(keeper.state().offer.marks, []);
    assert.equal(desk.texts.size, 0);
    keeper.undo();
    await desk.pass();
    assert.deepEqual(desk.stored.draft.marks, [A]);
  });

  it('shows what is stored when the month has stopped taking answers', async () => {
    const keeper = await desk.open();
    mark(keeper, A);
    desk.trouble = new ApiError('invalid', { code: 'month.not-open', message: 'Месяц уже опубликован.' });
    desk.stored = { ...view(1, []), open: false };
    await desk.pass();
    assert.equal(keeper.state().view.open, false);
    assert.deepEqual(keeper.state().offer.marks, []);
    assert.equal(keeper.state().error?.message, 'Месяц уже опубликован.');
  });

  it('saves what it can when the page goes away', async () => {
    const keeper = await desk.open();
    mark(keeper, A);
    keeper.stop();
    await desk.pass();
    assert.deepEqual(desk.log, [`save v1 ${A}`]);
    assert.equal(desk.planned, 0);
  });
});
