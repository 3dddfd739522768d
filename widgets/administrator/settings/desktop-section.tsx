import { createSignal, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import { createAction } from '../../kit/app/action.ts';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { createRemote } from '../../kit/app/remote.ts';
import { Button } from '../../kit/components/button.tsx';
import { Problem } from '../../kit/components/problem.tsx';
import { RemoteView } from '../../kit/components/remote-view.tsx';
import { createSecretAddress } from '../../kit/components/secret-address.tsx';
import { SETTINGS_WORDS } from './words.ts';

/** «Рабочий стол amoCRM»: the secret address of the report with figures only; shown whole once, made anew, withdrawn. */
export function DesktopSection(): JSX.Element {
  const app = useApp();
  const words = useWords(SETTINGS_WORDS);
  const said = () => words().desktop;
  const action = createAction();
  const [done, setDone] = createSignal('');
  const link = createRemote(
    () => 'desktop-link',
    () => app.api.call('desktopLink'),
  );
  const address = createSecretAddress();

  const act = (work: () => Promise<string>): void => {
    setDone('');
    void action.run(async () => void setDone(await work()));
  };
  const make = (): void =>
    act(async () => {
      link.set(await app.api.call('makeDesktopLink'));
      return said().once;
    });
  const revoke = (): void =>
    act(async () => {
      await app.api.call('revokeDesktopLink');
      link.set({ url: null, createdAt: null });
      return said().revoked;
    });
  const copy = async (): Promise<void> => {
    const copied = await address.copy();
    setDone(copied ? said().copied : said().copyFailed);
  };

  return (
    <div class="smena-section">
      <p>{said().how}</p>
      <p>{said().who}</p>
      <RemoteView remote={link} height="80px">
        {(data) => (
          <>
            <Show when={data().url}>{(url) => <address.Shown label={said().address} url={url()} />}</Show>
            <Show when={data().url === null && data().createdAt}>
              {(at) => <p>{said().made(app.calendar().date(app.zone().day(at())))}</p>}
            </Show>
            <div class="smena-section-row">
              <Show when={data().url !== null}>
                <Button look="primary" onClick={() => void copy()}>
                  {said().copy}
                </Button>
              </Show>
              <Button
                look={data().createdAt === null ? 'primary' : 'plain'}
                busy={action.busy()}
                onClick={make}
              >
                {data().createdAt === null ? said().make : said().remake}
              </Button>
              <Show when={data().createdAt !== null}>
                <Button look="danger" busy={action.busy()} onClick={revoke}>
                  {said().revoke}
                </Button>
              </Show>
            </div>
          </>
        )}
      </RemoteView>
      <p role="status">{done()}</p>
      <Show when={action.failure()}>{(error) => <Problem error={error()} />}</Show>
    </div>
  );
}
