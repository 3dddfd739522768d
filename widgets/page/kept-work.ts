/** Something that was painted or typed and is not in the service yet. */
export type KeptWork =
  | { readonly kind: 'offer'; readonly month: string }
  | { readonly kind: 'report' }
  | { readonly kind: 'text' };

/**
 * What widgets left in this browser's stores, by the names of their keys: `offer.<person>.<month>` and texts begun (`ask.`, `answer.`, `draft.`,
 * `thread.`) in the device's, reports and conversations about them in the tab's own. Offers are the person's own, or those an administrator
 * paints for somebody.
 * @param personId whose: what others painted or reported in the same browser is not told of
 */
export function keptWork(
  device: readonly string[],
  tab: readonly string[],
  personId: number,
): readonly KeptWork[] {
  const found: KeptWork[] = [];
  for (const key of device) {
    const offer = /^smena\.(volunteer|administrator)\.offer\.(\d+)\.(\d{4}-\d{2})$/.exec(key);
    const [, widget, owner, month = ''] = offer ?? [];
    if (offer !== null && (widget === 'administrator' || owner === String(personId)))
      found.push({ kind: 'offer', month });
  }
  if (tab.includes(`smena.volunteer.reports.${personId}`)) found.push({ kind: 'report' });
  if ([...device, ...tab].some((key) => TEXT.test(key))) found.push({ kind: 'text' });
  return found;
}

const TEXT = /^smena\.\w+\.(ask|answer|draft|thread)\./;

/** Keys of a store; none where the browser forbids it. */
export function keysOf(storage: () => Storage): readonly string[] {
  try {
    return Object.keys(storage());
  } catch {
    return [];
  }
}
