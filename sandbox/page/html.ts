const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that is already HTML. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Piece = string | number | Html | undefined | readonly Html[];

/** A template whose values are escaped unless they are HTML themselves. */
export function html(parts: TemplateStringsArray, ...values: readonly Piece[]): Html {
  return new Html(
    parts.map((part, index) => part + (index < values.length ? write(values[index]) : '')).join(''),
  );
}

/** Escaped text whose http(s) addresses can be clicked; line ends stay. */
export function withLinks(text: string): Html {
  const pieces = text.split(/(https?:\/\/[^\s<>"»]*[^\s<>"».,;:!?)])/);
  return new Html(
    pieces
      .map((piece, index) => {
        const safe = escape(piece);
        return index % 2 === 1 ? `<a href="${safe}">${safe}</a>` : safe.replaceAll('\n', '<br>');
      })
      .join(''),
  );
}

/** JSON that may stand inside a `<script>`. */
export function inScript(value: unknown): Html {
  return new Html(JSON.stringify(value).replaceAll('<', '\\u003c'));
}

function write(value: Piece): string {
  if (value === undefined) return '';
  if (value instanceof Html) return value.text;
  if (typeof value === 'object') return value.map(({ text }) => text).join('');
  return escape(String(value));
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (char) => entities[char] ?? char);
}
