import { parsed } from '../../kit/api/transport.ts';
import type { WireAnswer } from '../../kit/api/transport.ts';
import { errorOfSilence } from '../../kit/api/api-error.ts';
import type { HostWidget, JqAnswer } from '../host.ts';

/** Opens a session through `$authorizedAjax`, which signs the request as the person in amoCRM (contracts/amocrm-widgets.md §4.1). @throws ApiError when no answer came */
export function openByHost(host: HostWidget, base: string): Promise<WireAnswer> {
  return new Promise((resolve, reject) => {
    const answered = (answer: JqAnswer): void => {
      if (answer.status === 0) reject(errorOfSilence(navigator.onLine));
      else
        resolve({
          status: answer.status,
          date: answer.getResponseHeader('Date'),
          body: parsed(answer.responseText ?? ''),
        });
    };
    void host
      .$authorizedAjax({
        url: `${base}/session`,
        method: 'POST',
        type: 'POST',
        dataType: 'json',
        timeout: 20_000,
      })
      .then((data, _status, answer) => {
        // A wrapper around jQuery may pass on the data alone.
        if (answer === undefined) resolve({ status: 200, date: null, body: data });
        else answered(answer);
      }, answered);
  });
}
