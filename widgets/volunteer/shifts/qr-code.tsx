import { createMemo } from 'solid-js';
import type { JSX } from 'solid-js';
import { qrModules } from './qr-modules.ts';

/** Black on white in either theme, with the quiet zone of four modules that cameras need (ISO/IEC 18004). */
export function QrCode(props: { readonly text: string; readonly label: string }): JSX.Element {
  const drawn = createMemo(() => {
    const rows = qrModules(props.text);
    const path = rows
      .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + 4} ${y + 4}h1v1h-1z` : '')))
      .join('');
    return { size: rows.length + 8, path };
  });
  return (
    <figure class="smena-qr">
      <svg
        viewBox={`0 0 ${drawn().size} ${drawn().size}`}
        role="img"
        aria-label={props.label}
        shape-rendering="crispEdges"
      >
        <rect width="100%" height="100%" fill="#fff" />
        <path d={drawn().path} fill="#000" />
      </svg>
      <figcaption class="smena-muted">{props.label}</figcaption>
    </figure>
  );
}
