import type { JSX } from 'solid-js';
import { useWords } from '../../kit/app/app.tsx';
import type { Section, SectionDraft } from './section-draft.ts';
import { SectionFoot } from './section-foot.tsx';
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
      <SectionFoot
        draft={props.draft}
        faulty={props.draft.faulty()}
        state={state()}
        conflict={words().conflict}
        showTheirs={words().conflictReload}
      />
    </form>
  );
}
