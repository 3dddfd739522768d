import { For, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { Banner } from '../../kit/components/banner.tsx';
import { Field } from '../../kit/components/field.tsx';
import { CALLS_WORDS } from '../calls/words.ts';
import { WEEKDAYS } from './hours.ts';
import { NumberInput, TimeInput } from './inputs.tsx';
import type { SectionDraft } from './section-draft.ts';
import { SectionFrame } from './section-frame.tsx';
import { requestsAMonth, SCORES, SYNC_HOURS } from './telephony.ts';
import type { Telephony } from './telephony.ts';

/** How often calls are read and what that costs, the scale of scores, and whether repeat callers are recognised. */
export function TelephonySection(props: {
  readonly draft: SectionDraft<'telephony'>;
  readonly stored: Telephony;
}): JSX.Element {
  const app = useApp();
  const words = useWords(CALLS_WORDS);
  const value = (): Telephony => props.draft.value();
  const set = (part: Partial<Telephony>): void => props.draft.edit({ ...value(), ...part });
  const forgets = (): boolean => props.stored.recogniseCallers && !value().recogniseCallers;
  const choice = (): string => (value().syncEvery === 'week' ? 'week' : String(value().syncHours));
  const choose = (chosen: string): void =>
    set(chosen === 'week' ? { syncEvery: 'week' } : { syncEvery: 'hours', syncHours: Number(chosen) });
  const hoursName = (hours: number): string =>
    hours === 24 ? words().syncChoices.day : words().syncChoices.hours(hours);

  return (
    <SectionFrame text={words().telephonyText} draft={props.draft}>
      <div class="smena-section-row smena-top">
        <Field label={words().syncEvery} error={props.draft.fault('syncHours')}>
          {(control) => (
            <select
              id={control.id}
              aria-describedby={control.describedBy}
              onChange={(event) => choose(event.currentTarget.value)}
            >
              <For each={SYNC_HOURS}>
                {(hours) => (
                  <option value={hours} selected={choice() === String(hours)}>
                    {hoursName(hours)}
                  </option>
                )}
              </For>
              <option value="week" selected={choice() === 'week'}>
                {words().syncChoices.week}
              </option>
            </select>
          )}
        </Field>
        <Show when={value().syncEvery === 'week'}>
          <Field label={words().syncWeekday} error={props.draft.fault('syncWeekday')}>
            {(control) => (
              <select
                id={control.id}
                aria-describedby={control.describedBy}
                onChange={(event) =>
                  set({ syncWeekday: Number(event.currentTarget.value) as Telephony['syncWeekday'] })
                }
              >
                <For each={WEEKDAYS}>
                  {(day) => (
                    <option value={day} selected={day === value().syncWeekday}>
                      {app.calendar().weekdaysInFull[day - 1]}
                    </option>
                  )}
                </For>
              </select>
            )}
          </Field>
        </Show>
        <TimeInput
          label={words().syncTime}
          value={value().syncTime}
          error={props.draft.fault('syncTime')}
          onInput={(syncTime) => set({ syncTime })}
        />
      </div>
      <Show when={value().syncEvery === 'hours' && value().syncHours < 24}>
        <p class="smena-muted">{words().syncTimeHint}</p>
      </Show>
      <p class="smena-cost">
        <strong role="status">{words().cost(requestsAMonth(value()))}</strong> {words().costText}{' '}
        <Show when={requestsAMonth(value()) !== requestsAMonth(props.stored)}>
          {words().costNow(requestsAMonth(props.stored))}
        </Show>
      </p>
      <fieldset class="smena-fieldset">
        <legend>{words().score}</legend>
        <div class="smena-section-row smena-top">
          <NumberInput
            label={words().scoreLow}
            range={SCORES}
            value={value().scoreLow}
            error={props.draft.fault('scoreLow')}
            onInput={(scoreLow) => set({ scoreLow })}
          />
          <NumberInput
            label={words().scoreHigh}
            range={SCORES}
            value={value().scoreHigh}
            error={props.draft.fault('scoreHigh')}
            onInput={(scoreHigh) => set({ scoreHigh })}
          />
        </div>
        <p class="smena-muted">{words().scoreText}</p>
      </fieldset>
      <div>
        <label class="smena-switch">
          <input
            type="checkbox"
            role="switch"
            checked={value().recogniseCallers}
            onChange={(event) => set({ recogniseCallers: event.currentTarget.checked })}
          />
          {words().recognise}
        </label>
        <p class="smena-muted">{words().recogniseHint}</p>
      </div>
      <Show when={forgets()}>
        <Banner tone="warning">{words().forgets}</Banner>
      </Show>
    </SectionFrame>
  );
}
