/** Less than 2^28: the sum over any schedule stays exact. */
const SPAN_BITS = 28;

/**
 * A number that looks random and depends on nothing but its three arguments. It is the last preference: among
 * schedules nothing else tells apart the seed decides, and no volunteer is favoured by the order of ids.
 */
export function noise(seed: number, volunteer: number, slot: number): number {
  let hash = mix((seed % 0x1_0000_0000) ^ 0x9e3779b9);
  hash = mix(hash ^ Math.floor(seed / 0x1_0000_0000));
  hash = mix(hash ^ Math.imul(volunteer + 1, 0x85ebca6b));
  hash = mix(hash ^ Math.imul(slot + 1, 0xc2b2ae35));
  return hash >>> (32 - SPAN_BITS);
}

/** The finaliser of MurmurHash3. */
function mix(value: number): number {
  let hash = value | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
