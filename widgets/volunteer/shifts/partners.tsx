import type { JSX } from 'solid-js';
import type { MyShift } from '../../../src/adapters/http/contract/shifts.ts';
import { useWords } from '../../kit/app/app.tsx';
import { VOLUNTEER_WORDS } from '../words.ts';

/** Who else is in the slot. */
export function Partners(props: { readonly shift: MyShift }): JSX.Element {
  const words = useWords(VOLUNTEER_WORDS);
  const names = (): string => props.shift.partners.map((partner) => partner.name).join(', ');
  return <p class="smena-muted">{names() === '' ? words().alone : words().with(names())}</p>;
}
