import { errorOfSilence } from './api-error.ts';
import type { Transport } from './transport.ts';

/** The transport with silence turned into `offline` or `down`, by what the browser says of the network. */
export function withSilence(transport: Transport, online: () => boolean): Transport {
  return async (request) => {
    try {
      return await transport(request);
    } catch {
      throw errorOfSilence(online());
    }
  };
}
