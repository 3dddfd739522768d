import { createEffect, createSignal, on, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { createRemote } from '../../kit/app/remote.ts';
import { Banner } from '../../kit/components/banner.tsx';
import { RemoteView } from '../../kit/components/remote-view.tsx';
import { Skeleton } from '../../kit/components/skeleton.tsx';
import { ZoneNote } from '../../kit/components/zone-note.tsx';
import { PageFreshness } from '../page-freshness.tsx';
import { SectionLink } from '../../kit/components/section-link.tsx';
import { createToday } from '../today.ts';
import { CONSULTATIONS_WORDS } from '../words.ts';
import { ConsultationDrawer } from './consultation-drawer.tsx';
import { ConsultationRows } from './consultation-rows.tsx';
import { everythingLately, PAGE } from './filter.ts';
import type { Chosen } from './filter.ts';
import { Filters } from './filters.tsx';
import { FOUND, foundChosen } from './found-route.ts';
import { LooseTabs } from './loose-tabs.tsx';

/**
 * «Консультации» of supervisors: `consultations`, with filters chosen `consultations/found/<filters>`, or with one open `consultations/<entryId>`;
 * reports without a call are a tab of it.
 */
export function ConsultationsScreen(): JSX.Element {
  const words = useWords(CONSULTATIONS_WORDS);
  const app = useApp();
  const today = createToday();
  const joins = createRemote(
    () => 'joins',
    () => app.api.call('unsafeJoins'),
  );
  const settled = (): boolean => joins.data() !== undefined || joins.error() !== null;
  return (
    <div class="smena-dash">
      <h1>{words().title}</h1>
      <PageFreshness />
      <JoinsNote count={joins.data()?.joins.length ?? 0} />
      <Show when={!settled()}>
        <Skeleton height="480px" />
      </Show>
      {/* Read meanwhile, but not shown before it is known whether a note stands above it. */}
      <div hidden={!settled()}>
        <LooseTabs>
          <Show when={today.day()} fallback={<Skeleton height="480px" />}>
            {(day) => <Search today={day()} />}
          </Show>
        </LooseTabs>
      </div>
      <ZoneNote />
    </div>
  );
}

function Search(props: { readonly today: string }): JSX.Element {
  const app = useApp();
  /** The filters the address names, if it names any. */
  const asked = (): string | undefined =>
    app.route().rest[0] === FOUND ? (app.route().rest[1] ?? '') : undefined;
  const opened = (): string | undefined => (asked() === undefined ? app.route().rest[0] : undefined);
  const first = asked();
  const [chosen, setChosen] = createSignal<Chosen>(
    first === undefined ? everythingLately(props.today) : foundChosen(first, props.today),
  );
  createEffect(
    on(
      asked,
      (text) => {
        if (text !== undefined) setChosen(foundChosen(text, props.today));
      },
      { defer: true },
    ),
  );
  const found = createRemote(
    () => `consultations.${JSON.stringify(chosen())}`,
    () => app.api.call('findConsultations', { body: { ...chosen(), after: null, limit: PAGE } }),
  );
  return (
    <>
      <Filters
        chosen={chosen()}
        topics={found.data()?.topics ?? []}
        volunteers={found.data()?.volunteers ?? []}
        onChange={(change) => setChosen({ ...chosen(), ...change })}
        onClear={() => setChosen(everythingLately(props.today))}
      />
      <RemoteView remote={found} height="480px">
        {(data) => <ConsultationRows chosen={chosen()} list={data()} onList={(list) => found.set(list)} />}
      </RemoteView>
      <Show when={opened()} keyed>
        {(entryId) => (
          <ConsultationDrawer
            entryId={entryId}
            onClose={() => app.navigate('consultations')}
            onChanged={() => void found.reload()}
          />
        )}
      </Show>
    </>
  );
}

/** Reports whose call is not certain stand above everything. */
function JoinsNote(props: { readonly count: number }): JSX.Element {
  const words = useWords(CONSULTATIONS_WORDS);
  return (
    <Show when={props.count > 0}>
      <Banner tone="warning" actions={<SectionLink route="joins">{words().joins.title}</SectionLink>}>
        {words().joins.short(props.count)}
      </Banner>
    </Show>
  );
}
