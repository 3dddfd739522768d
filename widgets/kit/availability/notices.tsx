import { Match, Show, Switch } from 'solid-js';
import type { JSX } from 'solid-js';
import { useApp, useWords } from '../app/app.tsx';
import { Banner } from '../components/banner.tsx';
import { Button } from '../components/button.tsx';
import type { EditorParts } from './editor-parts.ts';
import { AVAILABILITY_WORDS } from './words.ts';

/** What stands above the grid: a quarrel of two windows, why nothing can be marked, lateness, thanks. */
export function Notices(props: { readonly parts: EditorParts }): JSX.Element {
  const app = useApp();
  const words = useWords(AVAILABILITY_WORDS);
  const { state, keeper, behalfOf } = props.parts;
  const cycle = () => state().page.cycle;
  const date = (instant: string): string => app.calendar().date(app.zone().day(instant));
  const time = (instant: string): string => app.zone().time(instant);
  const late = (): boolean =>
    state().view.wouldBeLate || (app.clock.now() ?? 0) >= Date.parse(cycle().deadline);
  const settled = (): boolean => state().view.status === 'answered' && state().saving === 'saved';

  const closedText = (): string => {
    const { closed } = words();
    if (cycle().state === 'planned') return closed.planned(date(cycle().opensAt));
    if (cycle().state === 'published') return closed.published;
    return cycle().state === 'closed' ? closed.closed : closed.other;
  };
  const thanks = (): string => {
    if (behalfOf !== undefined) return words().behalfSent(behalfOf);
    if (state().view.submitted?.late === true) return words().thanksLate;
    return words().thanks(
      date(cycle().publishingDue),
      `${date(cycle().deadline)}, ${time(cycle().deadline)}`,
    );
  };

  return (
    <>
      <Show when={state().conflict}>
        {(theirs) => (
          <Banner
            tone="warning"
            actions={
              <>
                <Button onClick={() => keeper.takeTheirs()}>{words().takeTheirs}</Button>
                <Show when={theirs().open}>
                  <Button onClick={() => keeper.keepMine()}>{words().keepMine}</Button>
                </Show>
              </>
            }
          >
            <strong>{words().conflictTitle}.</strong>{' '}
            {theirs().open
              ? words().conflictText(theirs().draft.marks.length, state().offer.marks.length)
              : words().conflictShut}
          </Banner>
        )}
      </Show>
      <Switch>
        <Match when={!state().view.open}>
          <Banner tone="info">{closedText()}</Banner>
        </Match>
        <Match when={state().view.status === 'cannot' && state().saving === 'saved'}>
          <Banner tone="success">{words().thanksCannot(app.calendar().inMonth(cycle().month))}</Banner>
        </Match>
        <Match when={settled()}>
          <Banner tone="success">{thanks()}</Banner>
        </Match>
        <Match when={late()}>
          <Banner tone="warning">{words().late(date(cycle().deadline), time(cycle().deadline))}</Banner>
        </Match>
      </Switch>
    </>
  );
}
