import type { JSX } from 'solid-js';
import { useWords } from '../../kit/app/app.tsx';
import { Field } from '../../kit/components/field.tsx';
import type { SectionDraft } from './section-draft.ts';
import { SectionFrame } from './section-frame.tsx';
import { SETTINGS_WORDS } from './words.ts';

/** What volunteers see of each other's answers; folded below, what is set once: the zone and the page links lead to. */
export function CharitySection(props: { readonly draft: SectionDraft<'charity'> }): JSX.Element {
  const words = useWords(SETTINGS_WORDS);
  const value = () => props.draft.value();
  const text = (field: 'zone' | 'linkPath', label: string, hint: string, most: number): JSX.Element => (
    <Field label={label} hint={hint} error={props.draft.fault(field)}>
      {(control) => (
        <input
          id={control.id}
          type="text"
          class="smena-text"
          maxlength={most}
          spellcheck={false}
          aria-describedby={control.describedBy}
          aria-invalid={control.invalid ? 'true' : undefined}
          value={value()[field]}
          onInput={(event) => props.draft.edit({ ...value(), [field]: event.currentTarget.value.trim() })}
        />
      )}
    </Field>
  );
  return (
    <SectionFrame text={words().charityText} draft={props.draft}>
      <label class="smena-switch">
        <input
          type="checkbox"
          role="switch"
          checked={value().showOffers}
          onChange={(event) => props.draft.edit({ ...value(), showOffers: event.currentTarget.checked })}
        />
        {words().showOffers}
      </label>
      <details
        class="smena-details"
        open={
          props.draft.fault('zone') !== undefined || props.draft.fault('linkPath') !== undefined || undefined
        }
      >
        <summary>{words().more}</summary>
        <div class="smena-more">
          {text('zone', words().zone, words().zoneHint, 60)}
          {text('linkPath', words().linkPath, words().linkPathHint, 200)}
        </div>
      </details>
    </SectionFrame>
  );
}
