/** What people come with, as the charity's list names it; reports give the place in it. */
export const TOPICS = [
  'Развод и расставание',
  'Одиночество',
  'Работа и деньги',
  'Отношения с детьми',
  'Алкоголь и зависимости',
  'Тревога и паника',
  'Утрата',
  'Агрессия и вина',
  'Здоровье',
  'Суицидальные мысли',
  'Служба и возвращение',
  'Другое',
] as const;

/** The place of the topic after which risk is marked most often. */
export const RISKY_TOPIC = 9;

/** How often each is met, in the order of the list; of a hundred. */
const shares = [19, 16, 14, 9, 8, 10, 6, 5, 4, 3, 3, 3] as const;

/** One topic, of every fourth conversation two; first what it was mostly about. */
export function topicsOf(random: () => number): number[] {
  const first = drawn(random());
  const [two, other] = [random(), drawn(random())];
  return two < 0.25 && other !== first ? [first, other] : [first];
}

function drawn(share: number): number {
  let rest = share * 100;
  const found = shares.findIndex((each) => {
    rest -= each;
    return rest < 0;
  });
  return found < 0 ? shares.length - 1 : found;
}
