import type { JSX } from 'solid-js';
import { Check } from './check.tsx';

export interface BannerProps {
  readonly tone: 'info' | 'success' | 'warning' | 'error';
  readonly children: JSX.Element;
  readonly actions?: JSX.Element;
}

const SIGN = { info: 'i', warning: '!', error: '!' };

/** A sentence that stays where it matters. Errors and warnings are spoken at once, the rest when the reader has time. */
export function Banner(props: BannerProps): JSX.Element {
  return (
    <div class={`smena-banner smena-banner-${props.tone}`} role={props.tone === 'error' ? 'alert' : 'status'}>
      <span class="smena-banner-sign" aria-hidden="true">
        {props.tone === 'success' ? <Check /> : SIGN[props.tone]}
      </span>
      <div class="smena-banner-text">{props.children}</div>
      {props.actions === undefined ? null : <div class="smena-banner-actions">{props.actions}</div>}
    </div>
  );
}
