import assert from 'node:assert/strict';
import { paperSize, paperWeeks } from '../../../widgets/administrator/month/files/paper.ts';
import { effectLine, effectOf, possible } from '../../../widgets/administrator/month/schedule/effect.ts';
import { glanceOf, initialsOf } from '../../../widgets/administrator/month/schedule/overview.ts';
import { seatsOf } from '../../../widgets/administrator/month/schedule/bands.ts';
import { ru } from '../../../widgets/administrator/i18n/month-desk.ru.ts';
import { matching } from '../../../widgets/kit/commands/matching.ts';
import { pageOf } from '../host/month-page.ts';
import { monthWorld, NOBODY_SLOT } from '../host/month-world.ts';

/** Spaces that do not break, as others. */
const plain = (text: string): string => text.replaceAll('\u00a0', ' ').replaceAll('\u2060', '');
const january = () => pageOf(monthWorld('review'));

describe('the effect of an edit before it is made', () => {
  const page = january();
  const [first, other] = page.slots.filter((slot) => slot.seats.length === 2 && slot.gap === null);
  assert(first && other);
  const [anna] = first.seats;
  assert(anna);
  const shiftsOf = (id: number): number => page.loads.find((load) => load.volunteer.id === id)?.shifts ?? 0;
  const fresh = page.loads.find(({ volunteer }) =>
    first.seats.every((seat) => seat.volunteerId !== volunteer.id),
  )!;

  it('counts seats, both loads and the spread of a replacement', () => {
    const effect = effectOf(page, {
      kind: 'replace',
      slotId: first.id,
      volunteerId: anna.volunteerId,
      byVolunteerId: fresh.volunteer.id,
    });
    assert.deepEqual(effect.filled, [page.fairness.seatsFilled, page.fairness.seatsFilled]);
    assert.deepEqual(
      new Map(effect.loads.map(({ volunteerId, shifts }) => [volunteerId, shifts])),
      new Map([
        [anna.volunteerId, [shiftsOf(anna.volunteerId), shiftsOf(anna.volunteerId) - 1]],
        [fresh.volunteer.id, [fresh.shifts, fresh.shifts + 1]],
      ]),
    );
    assert.deepEqual([effect.least[0], effect.most[0]], [page.fairness.least, page.fairness.most]);
  });

  it('says a swap moves no load, and who would sit against their marks', () => {
    const [boris] = other.seats;
    assert(boris);
    const effect = effectOf(page, {
      kind: 'swap',
      slotId: first.id,
      volunteerId: anna.volunteerId,
      otherSlotId: other.id,
      otherVolunteerId: boris.volunteerId,
    });
    assert.deepEqual([effect.loads, effect.empty[0] - effect.empty[1]], [[], 0]);
    const marked = (id: number, slot: string) =>
      page.marks.find((one) => one.volunteerId === id)?.slots.includes(slot);
    assert.deepEqual(
      effect.against,
      [[anna.volunteerId, other.id] as const, [boris.volunteerId, first.id] as const]
        .filter(([id, slot]) => marked(id, slot) !== true)
        .map(([id]) => id),
    );
  });

  it('counts a slot that nobody sat in as no longer empty', () => {
    const effect = effectOf(page, { kind: 'assign', slotId: NOBODY_SLOT, volunteerId: fresh.volunteer.id });
    assert.equal(effect.empty[1], effect.empty[0] - 1);
    assert.equal(effect.filled[1], effect.filled[0] + 1);
    assert.deepEqual(effect.against, [fresh.volunteer.id]);
  });

  it('is one line, without what stays as it is', () => {
    const effect = {
      filled: [338, 338],
      empty: [2, 2],
      loads: [
        { volunteerId: 1, shifts: [5, 4] },
        { volunteerId: 2, shifts: [3, 4] },
      ],
      least: [2, 2],
      most: [7, 6],
      against: [2],
    } as const;
    const name = (id: number): string => (id === 1 ? 'Анна О.' : 'Пётр П.');
    assert.equal(
      plain(effectLine(effect, ru.effect, name)),
      'заполнено 338, как сейчас · Анна О. 5 → 4, Пётр П. 3 → 4 · разброс 2–7 → 2–6 · против отметок: Пётр П.',
    );
    assert.equal(
      plain(
        effectLine(
          { ...effect, filled: [338, 339], empty: [2, 1], loads: [], most: [7, 7], against: [] },
          ru.effect,
          name,
        ),
      ),
      'заполнено 338 → 339 · пустых слотов 2 → 1 · нагрузка не изменится · разброс 2–7',
    );
  });

  it('leads nowhere within a slot, nor where the person sits already', () => {
    const [one, two] = seatsOf(first);
    assert(one && two);
    assert.equal(possible(page, one, two), false);
    const elsewhere = page.slots.find(
      (slot) => slot.id !== first.id && slot.seats.some((seat) => seat.volunteerId === anna.volunteerId),
    );
    assert(elsewhere);
    const partner = seatsOf(elsewhere).find((seat) => seat.held?.volunteerId !== anna.volunteerId);
    assert(partner);
    assert.equal(possible(page, one, partner), false);
  });
});

describe('the month in one row', () => {
  it('counts a day’s places, filled and free, and who serves', () => {
    const page = january();
    const days = glanceOf('2027-01', page.slots);
    assert.equal(days.length, 31);
    const fifth = days[4];
    const own = page.slots.filter((slot) => slot.day === '2027-01-05');
    assert.equal(fifth?.needed, own.length * 2);
    assert.equal(fifth.filled + fifth.missing, fifth.needed);
    assert.ok(fifth.missing >= 2);
    assert.deepEqual(
      fifth.people,
      new Set(own.flatMap((slot) => slot.seats.map((seat) => seat.volunteerId))),
    );
    assert.deepEqual([initialsOf('Анна Орлова'), initialsOf('Мария')], ['АО', 'М']);
  });
});

describe('the month on paper', () => {
  it('has every week whole, free places in words and signs for what is special', () => {
    const page = january();
    const [slot] = page.slots;
    assert(slot?.seats[0]);
    const marked = {
      ...page,
      slots: [
        {
          ...slot,
          seats: [{ ...slot.seats[0], against: 'сама', unpublished: true }],
          gap: { missing: 1, reason: 'open-candidates' as const, limited: [] },
        },
        ...page.slots.slice(1),
      ],
    };
    const weeks = paperWeeks('2027-01', marked, {
      dayName: (day) => `day ${day}`,
      shortName: (id) => `№${id}`,
      free: 'свободно',
    });
    assert.equal(weeks.length, 5);
    assert.deepEqual(weeks[0]?.days.slice(3), ['', 'day 2027-01-01', 'day 2027-01-02', 'day 2027-01-03']);
    assert.deepEqual(weeks[0]?.lines[0]?.cells[4], {
      names: `№${slot.seats[0].volunteerId}\u00a0!\u00a0*`,
      free: '— свободно —',
    });
    const nobody = weeks[1]?.lines.find((line) => line.time === '20:00')?.cells[1];
    assert.deepEqual(nobody, { names: '', free: '— свободно: 2 —' });
    assert.equal(paperSize(weeks).rows, 5 + weeks.reduce((sum, week) => sum + week.lines.length, 0));
  });
});

describe('the command palette', () => {
  const commands = [
    'Сегодня',
    '6 декабря, вс',
    '16 декабря, ср',
    'Анна Орлова',
    'Пётр Орлов',
    'Отменить',
  ].map((title) => ({ title, kind: '', run: () => {} }));
  const found = (query: string, limit = 9) => matching(commands, query, limit).map(({ title }) => title);

  it('finds by the beginnings of words in any order, «ё» or not', () => {
    assert.deepEqual(found('орл'), ['Анна Орлова', 'Пётр Орлов']);
    assert.deepEqual(found('ОРЛ петр'), ['Пётр Орлов']);
    assert.deepEqual(found('6 дек'), ['6 декабря, вс']);
    assert.deepEqual(found('нна'), []);
  });

  it('puts what begins so first, keeps the order else, and shows no more than asked', () => {
    assert.deepEqual(found('о'), ['Отменить', 'Анна Орлова', 'Пётр Орлов']);
    assert.equal(found('').length, 6);
    assert.deepEqual(found('', 2), ['Сегодня', '6 декабря, вс']);
  });
});
