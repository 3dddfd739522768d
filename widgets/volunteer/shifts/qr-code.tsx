import qrcode from 'qrcode-generator';
import { createMemo } from 'solid-js';
import type { JSX } from 'solid-js';

/** Black on white in either theme, with the quiet zone of four modules that cameras need (ISO/IEC 18004). */
export function QrCode(props: { readonly text: string; readonly label: string }): JSX.Element {
  const drawn = createMemo(() => {
    const code = qrcode(0, 'M');
    code.addData(props.text);
    code.make();
    const size = code.getModuleCount();
    let path = '';
    for (let row = 0; row < size; row++) {
      for (let column = 0; column < size; column++)
        if (code.isDark(row, column)) path += `M${column + 4} ${row + 4}h1v1h-1z`;
    }
    return { size: size + 8, path };
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
