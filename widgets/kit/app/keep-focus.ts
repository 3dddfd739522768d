const STOPS =
  'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary, [tabindex="0"]';

/**
 * Keeps the focus in a screen that draws itself anew: when what had it is gone, whatever is called the same gets it, as soon as it is there;
 * till then the nearest part that is left. A browser would begin again at the top of amoCRM's page.
 * @returns what ends it
 */
export function keepFocus(place: HTMLElement): () => void {
  let last: HTMLElement | null = null;
  /** What lost the focus just now and is still there: left by somebody, or only put elsewhere, which takes the focus too. */
  let away: HTMLElement | null = null;
  let parents: readonly HTMLElement[] = [];
  let name = '';
  let standIn: HTMLElement | null = null;

  const came = ({ target }: Event): void => {
    if (!(target instanceof HTMLElement) || target === standIn) return;
    dismiss();
    last = target;
    name = nameOf(target);
    parents = [];
    for (let at = target.parentElement; at !== null && at !== place; at = at.parentElement)
      parents = [...parents, at];
  };
  // Whoever left by themselves is not to be brought back; what is taken out of the page says the same, but is gone a moment later.
  const left = ({ target, relatedTarget }: FocusEvent): void => {
    if (relatedTarget !== null || target !== last) return;
    queueMicrotask(() => {
      if (target !== last || last?.isConnected !== true || document.activeElement === last) return;
      away = last;
      last = null;
      setTimeout(() => (away = null));
    });
  };
  const dismiss = (): void => {
    standIn?.removeAttribute('tabindex');
    standIn = null;
  };
  const observer = new MutationObserver((changes) => {
    const at = document.activeElement;
    const moved = last ?? away;
    if (at === document.body && moved?.isConnected === true && tookOut(changes, moved)) {
      moved.focus({ preventScroll: true });
      return;
    }
    if (last === null || last.isConnected || (at !== document.body && at !== standIn)) return;
    const around = parents.find((one) => one.isConnected) ?? place;
    const same = [...place.querySelectorAll<HTMLElement>(STOPS)].find((one) => nameOf(one) === name);
    if (same !== undefined) same.focus({ preventScroll: true });
    else if (standIn !== around) {
      dismiss();
      standIn = around;
      around.tabIndex = -1;
      around.focus({ preventScroll: true });
    }
  });
  place.addEventListener('focusin', came);
  place.addEventListener('focusout', left);
  observer.observe(place, { childList: true, subtree: true });
  return () => {
    observer.disconnect();
    place.removeEventListener('focusin', came);
    place.removeEventListener('focusout', left);
  };
}

function tookOut(changes: readonly MutationRecord[], element: Element): boolean {
  return changes.some(({ removedNodes }) => [...removedNodes].some((node) => node.contains(element)));
}

function nameOf(element: Element): string {
  return element.getAttribute('aria-label') ?? element.textContent ?? '';
}
