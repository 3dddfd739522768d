import type { ThreadView } from '../../../src/adapters/http/contract/threads.ts';
import { ApiError } from '../api/api-error.ts';
import type { ApiClient } from '../api/client.ts';

/** What a thread is about. */
export type ThreadSubject =
  | { readonly kind: 'request'; readonly id: string }
  | { readonly kind: 'report'; readonly id: string }
  | { readonly kind: 'shift'; readonly slotId: string; readonly volunteerId: number };

/** Names the subject among everything kept on this device. */
export function threadKey(about: ThreadSubject): string {
  return about.kind === 'shift' ? `thread.${about.slotId}.${about.volunteerId}` : `thread.${about.id}`;
}

/** A thread that is not there, as that of a shift given away before anybody wrote, reads as empty and shut. */
export async function readThread(api: ApiClient, about: ThreadSubject): Promise<ThreadView> {
  try {
    if (about.kind === 'request') return await api.call('requestThread', { params: { id: about.id } });
    if (about.kind === 'report') return await api.call('reportThread', { params: { id: about.id } });
    const { slotId, volunteerId } = about;
    return await api.call('shiftThread', { params: { slotId, volunteerId } });
  } catch (thrown) {
    if (thrown instanceof ApiError && thrown.kind === 'missing') return { messages: [], open: false };
    throw thrown;
  }
}

export function writeInThread(api: ApiClient, about: ThreadSubject, text: string): Promise<ThreadView> {
  if (about.kind === 'request')
    return api.call('writeOnRequest', { params: { id: about.id }, body: { text } });
  if (about.kind === 'report') return api.call('writeOnReport', { params: { id: about.id }, body: { text } });
  const { slotId, volunteerId } = about;
  return api.call('writeOnShift', { params: { slotId, volunteerId }, body: { text } });
}
