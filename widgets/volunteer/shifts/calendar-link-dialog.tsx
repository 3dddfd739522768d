import { createSignal, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import { asApiError } from '../../kit/api/api-error.ts';
import type { ApiError } from '../../kit/api/api-error.ts';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { createRemote } from '../../kit/app/remote.ts';
import { Button } from '../../kit/components/button.tsx';
import { Dialog } from '../../kit/components/dialog.tsx';
import { Problem } from '../../kit/components/problem.tsx';
import { RemoteView } from '../../kit/components/remote-view.tsx';
import { createSecretAddress } from '../../kit/components/secret-address.tsx';
import { VOLUNTEER_WORDS } from '../words.ts';
import { QrCode } from './qr-code.tsx';

/** «Подписаться в календаре»: make the secret address, copy it or take it with the phone's camera, withdraw it. */
export function CalendarLinkDialog(props: { readonly onClose: () => void }): JSX.Element {
  const app = useApp();
  const words = useWords(VOLUNTEER_WORDS);
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<ApiError | null>(null);
  const [said, setSaid] = createSignal('');
  const link = createRemote(
    () => 'calendar-link',
    () => app.api.call('myCalendarLink'),
  );
  const address = createSecretAddress();

  const act = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setFailure(null);
    setSaid('');
    try {
      await work();
    } catch (thrown) {
      setFailure(asApiError(thrown));
    }
    setBusy(false);
  };
  const make = (): Promise<void> => act(async () => link.set(await app.api.call('makeCalendarLink')));
  const revoke = (): Promise<void> =>
    act(async () => {
      await app.api.call('revokeCalendarLink');
      link.set({ url: null, createdAt: null });
      setSaid(words().revoked);
    });
  const copy = async (): Promise<void> => {
    const copied = await address.copy();
    setSaid(copied ? words().copied : words().copyFailed);
  };

  return (
    <Dialog title={words().subscribe} onClose={() => props.onClose()}>
      <p>{words().subscribeText}</p>
      <RemoteView remote={link} height="80px">
        {(data) => (
          <>
            <Show when={data().url}>
              {(url) => (
                <>
                  <address.Shown label={words().link} url={url()} />
                  <div class="smena-row">
                    <Button look="primary" onClick={() => void copy()}>
                      {words().copy}
                    </Button>
                  </div>
                  <QrCode text={url()} label={words().qr} />
                </>
              )}
            </Show>
            <Show when={data().url === null && data().createdAt}>
              {(at) => <p>{words().linkExists(app.calendar().date(app.zone().day(at())))}</p>}
            </Show>
            <div class="smena-row">
              <Show when={data().url === null}>
                <Button
                  look={data().createdAt === null ? 'primary' : 'plain'}
                  busy={busy()}
                  onClick={() => void make()}
                >
                  {data().createdAt === null ? words().makeLink : words().remakeLink}
                </Button>
              </Show>
              <Show when={data().createdAt !== null}>
                <Button look="danger" busy={busy()} onClick={() => void revoke()}>
                  {words().revoke}
                </Button>
              </Show>
            </div>
          </>
        )}
      </RemoteView>
      <p role="status">{said()}</p>
      <Show when={failure()}>{(error) => <Problem error={error()} />}</Show>
    </Dialog>
  );
}
