import type { JSX } from 'solid-js';
import { useWords } from '../../kit/app/app.tsx';
import { CALLS_WORDS } from '../calls/words.ts';
import { NumberInput } from './inputs.tsx';
import type { SectionDraft } from './section-draft.ts';
import { SectionFrame } from './section-frame.tsx';
import { consultationRange } from './telephony.ts';
import type { ConsultationField } from './telephony.ts';

/** How reports find calls and conversations find shifts, and until when reports are written. */
export function ConsultationsSection(props: { readonly draft: SectionDraft<'consultations'> }): JSX.Element {
  const words = useWords(CALLS_WORDS);
  const Amount = (own: { readonly field: ConsultationField }): JSX.Element => (
    <NumberInput
      label={words()[own.field]}
      range={consultationRange(own.field, props.draft.value())}
      value={props.draft.value()[own.field]}
      error={props.draft.fault(own.field)}
      onInput={(number) => props.draft.edit({ ...props.draft.value(), [own.field]: number })}
    />
  );
  return (
    <SectionFrame text={words().consultationsText} draft={props.draft}>
      <h2>{words().joinTitle}</h2>
      <div class="smena-amounts">
        <Amount field="joinWindowMinutes" />
        <Amount field="safeMinutes" />
        <Amount field="marginMinutes" />
      </div>
      <h2>{words().shiftTitle}</h2>
      <div class="smena-amounts">
        <Amount field="shiftGraceMinutes" />
      </div>
      <h2>{words().reportTitle}</h2>
      <div class="smena-amounts">
        <Amount field="editHours" />
        <Amount field="remindAfterHours" />
      </div>
    </SectionFrame>
  );
}
