import { Show } from 'solid-js';
import type { JSX } from 'solid-js';
import { useWords } from '../../kit/app/app.tsx';
import { Banner } from '../../kit/components/banner.tsx';
import { Button } from '../../kit/components/button.tsx';
import { Problem } from '../../kit/components/problem.tsx';
import { StickyFooter } from '../../kit/components/sticky-footer.tsx';
import type { Section, SectionDraft } from './section-draft.ts';
import { SETTINGS_WORDS } from './words.ts';

/** A section's text, its controls, and at the bottom whether it is saved and the button that saves it. */
export function SectionFrame<S extends Section>(props: {
  readonly text: string;
  readonly draft: SectionDraft<S>;
  readonly children: JSX.Element;
}): JSX.Element {
  const words = useWords(SETTINGS_WORDS);
  const state = (): string => {
    if (props.draft.faulty()) return words().fieldWrong;
    if (props.draft.changed()) return words().unsaved;
    return props.draft.saved() ? words().saved : words().unchanged;
  };
  return (
    <form
      class="smena-section"
      novalidate
      onSubmit={(event) => {
        event.preventDefault();
        void props.draft.save();
      }}
    >
      <p class="smena-muted">{props.text}</p>
      {props.children}
      <Show when={props.draft.conflict()}>
        <Banner
          tone="error"
          actions={<Button onClick={() => void props.draft.discard()}>{words().conflictReload}</Button>}
        >
          {words().conflict}
        </Banner>
      </Show>
      <Show when={props.draft.failure()}>{(error) => <Problem error={error()} />}</Show>
      <StickyFooter
        actions={
          <>
            <Show when={props.draft.changed()}>
              <Button disabled={props.draft.busy()} onClick={() => void props.draft.discard()}>
                {words().discard}
              </Button>
            </Show>
            <Button look="primary" type="submit" disabled={!props.draft.changed()} busy={props.draft.busy()}>
              {words().save}
            </Button>
          </>
        }
      >
        <span role="status" classList={{ 'smena-field-error': props.draft.faulty() }}>
          {state()}
        </span>
      </StickyFooter>
    </form>
  );
}
