const FOCUSABLE =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex="0"]';

/** What Tab comes to inside an element, in order. */
export function stopsIn(element: HTMLElement): HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (stop) => stop.tabIndex >= 0 && stop.checkVisibility({ visibilityProperty: true }),
  );
}

/** Lets Tab go round inside an element: from the last stop to the first and back; from nowhere into it. */
export function keepInside(event: KeyboardEvent, element: HTMLElement): void {
  const stops = stopsIn(element);
  const edge = event.shiftKey ? stops[0] : stops.at(-1);
  const other = event.shiftKey ? stops.at(-1) : stops[0];
  const at = document.activeElement;
  const fromOutside = !element.contains(at) || (event.shiftKey && at === element);
  if (at !== edge && !fromOutside) return;
  event.preventDefault();
  other?.focus();
}
