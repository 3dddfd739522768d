import type { JSX } from 'solid-js';
import { useApp } from '../app/app.tsx';
import { hashOfRoute } from '../app/route.ts';

/** A link to a section of any widget of the panel; a new tab opens it too. */
export function SectionLink(props: {
  readonly route: string;
  /** No widget of this page has that section. */
  readonly onAbsent?: () => void;
  readonly class?: string;
  readonly children: JSX.Element;
}): JSX.Element {
  const app = useApp();
  return (
    <a
      class={props.class}
      href={`${location.pathname}${location.search}${hashOfRoute(props.route)}`}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        if (app.reaches(props.route)) app.navigate(props.route);
        else props.onAbsent?.();
      }}
    >
      {props.children}
    </a>
  );
}
