/** A UUID in the shape of version 4, drawn from a stream: the same stream gives the same one. */
export function madeUuid(random: () => number): string {
  const hex = Array.from({ length: 32 }, (_, index) => {
    if (index === 12) return '4';
    const digit = Math.floor(random() * 16);
    return (index === 16 ? 8 + (digit % 4) : digit).toString(16);
  }).join('');
  return [0, 8, 12, 16, 20].map((at, index, all) => hex.slice(at, all[index + 1] ?? 32)).join('-');
}
