import { createEffect, createMemo, createSignal, For, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { VolunteerRow } from '../../../src/adapters/http/contract/administration.ts';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { createRemote } from '../../kit/app/remote.ts';
import { Banner } from '../../kit/components/banner.tsx';
import { Button } from '../../kit/components/button.tsx';
import { Field } from '../../kit/components/field.tsx';
import { RemoteView } from '../../kit/components/remote-view.tsx';
import { askedMonth, FILTERS, found } from './filter.ts';
import type { Filter } from './filter.ts';
import { VolunteersTable } from './volunteers-table.tsx';
import { VOLUNTEERS_WORDS } from './words.ts';

/** «Волонтёры»: who answered, how many shifts, telephone extensions, and free users who can't be volunteers yet. */
export function VolunteersScreen(): JSX.Element {
  const app = useApp();
  const words = useWords(VOLUNTEERS_WORDS);
  const [text, setText] = createSignal('');
  const [filter, setFilter] = createSignal<Filter>('all');
  // «Сегодня» leads to those whose reports are missing.
  createEffect(() => setFilter(FILTERS.find((one) => one === app.route().rest[0]) ?? 'all'));
  const volunteers = createRemote(
    () => 'volunteers',
    async () => (await app.api.call('volunteers')).volunteers,
  );
  const months = createRemote(
    () => 'months',
    () => app.api.call('months'),
  );
  const put = (changed: VolunteerRow): void =>
    volunteers.set(
      (volunteers.data() ?? []).map((row) => (row.volunteer.id === changed.volunteer.id ? changed : row)),
    );

  return (
    <div class="smena-volunteers">
      <h1>{words().title}</h1>
      <RemoteView remote={volunteers} height="480px">
        {(data) => {
          const full = createMemo(() => data().filter((row) => !row.freeUser));
          const free = createMemo(() => data().filter((row) => row.freeUser));
          const shown = createMemo(() => found(full(), filter(), text()));
          return (
            <Show
              when={data().length > 0}
              fallback={
                <>
                  <p>{words().none}</p>
                  <div>
                    <Button onClick={() => app.navigate('settings/roles')}>{words().toRoles}</Button>
                  </div>
                </>
              }
            >
              <Show when={free().length > 0}>
                <Banner tone="warning">
                  <strong>{words().freeTitle(free().length)}:</strong>{' '}
                  {free()
                    .map((row) => row.volunteer.name)
                    .join(', ')}
                  . {words().freeText}
                </Banner>
              </Show>
              <div class="smena-volunteers-tools">
                <Field label={words().search}>
                  {(control) => (
                    <input
                      id={control.id}
                      type="search"
                      value={text()}
                      onInput={(event) => setText(event.currentTarget.value)}
                    />
                  )}
                </Field>
                <Field label={words().show}>
                  {(control) => (
                    <select
                      id={control.id}
                      onChange={(event) => setFilter(event.currentTarget.value as Filter)}
                    >
                      <For each={FILTERS}>
                        {(one) => (
                          <option value={one} selected={one === filter()}>
                            {words().filters[one](found(full(), one, '').length)}
                          </option>
                        )}
                      </For>
                    </select>
                  )}
                </Field>
                <p class="smena-muted" role="status">
                  {words().count(shown().length)}
                </p>
              </div>
              <p class="smena-muted">
                {words().shiftsHint} {words().scoreHint} {words().extensionHint}
              </p>
              <Show when={shown().length > 0} fallback={<p>{words().nobodyFound}</p>}>
                <VolunteersTable
                  rows={shown()}
                  month={askedMonth(months.data()?.cycles ?? [])}
                  onChanged={put}
                />
              </Show>
            </Show>
          );
        }}
      </RemoteView>
    </div>
  );
}
