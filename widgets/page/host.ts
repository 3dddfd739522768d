import type { Deferred, HostWidget, JqAnswer, JQueryLike } from '../amocrm/host.ts';
import type { WireAnswer } from '../kit/api/transport.ts';

/**
 * What amoCRM would give a widget, on our own page: the service is where the page is from, the person is who the session is of, and a session
 * is opened out of the one that was handed over. There are no cards and no settings here.
 */
export function ownHost(
  personId: number,
  langs: HostWidget['langs'],
  openSession: () => Promise<WireAnswer>,
): Omit<HostWidget, 'callbacks'> {
  return {
    ...(langs === undefined ? {} : { langs }),
    get_settings: () => ({ widget_code: '', backend_url: location.origin }),
    system: () => ({ area: 'smena', amouser_id: String(personId) }),
    $authorizedAjax: () => new Answering(openSession()),
    render_template: () => undefined,
  };
}

/** jQuery's way of waiting for an answer, as far as widgets use it. */
class Answering implements Deferred {
  readonly #answer: Promise<WireAnswer>;

  constructor(answer: Promise<WireAnswer>) {
    this.#answer = answer;
  }

  // eslint-disable-next-line unicorn/no-thenable -- amoCRM's Deferred is one, and nobody awaits it
  async then(done: Parameters<Deferred['then']>[0], failed: Parameters<Deferred['then']>[1]): Promise<void> {
    const answer = await this.#answer.catch((): WireAnswer => SILENCE);
    if (answer.status >= 200 && answer.status < 400) done(answer.body, 'success', asJq(answer));
    else failed(asJq(answer));
  }
}

const SILENCE: WireAnswer = { status: 0, date: null, body: null };

function asJq({ status, date, body }: WireAnswer): JqAnswer {
  return {
    status,
    responseText: body === null ? '' : JSON.stringify(body),
    getResponseHeader: (name) => (name.toLowerCase() === 'date' ? date : null),
  };
}

/** Pages of amoCRM change and say so through jQuery; this one does not. */
export const NO_JQUERY: JQueryLike = () => ({ on: () => undefined, off: () => undefined });
