/** A slot is named by its local start in Moscow. */
export function startOf(slot: string): Date {
  return new Date(`${slot}:00+03:00`);
}
