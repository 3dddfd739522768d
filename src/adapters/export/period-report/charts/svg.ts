/** The colours of the dashboard, told apart by colour-blind eyes; the same meaning has the same one in every chart. */
export const COLOURS = {
  /** What was done. */
  main: '#2f6fdc',
  /** What was missed or is lacking. */
  second: '#c2560c',
  /** In between. */
  third: '#6e7787',
  text: '#1f2933',
  muted: '#5b6370',
  line: '#d5dae1',
  paper: '#ffffff',
} as const;

/** Width of a line of the page, in points. */
export const CHART_WIDTH = 515;

interface TextStyle {
  readonly size: number;
  readonly colour?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly bold?: boolean;
}

export function textAt(x: number, y: number, text: string, style: TextStyle): string {
  const { size, colour = COLOURS.text, anchor = 'start', bold = false } = style;
  return `<text x="${at(x)}" y="${at(y)}" font-family="Roboto" font-size="${size}" fill="${colour}" text-anchor="${anchor}"${bold ? ' font-weight="bold"' : ''}>${escaped(text)}</text>`;
}

export function rect(x: number, y: number, width: number, height: number, fill: string): string {
  return `<rect x="${at(x)}" y="${at(y)}" width="${at(width)}" height="${at(height)}" fill="${fill}"/>`;
}

export function line(x1: number, y1: number, x2: number, y2: number): string {
  return `<line x1="${at(x1)}" y1="${at(y1)}" x2="${at(x2)}" y2="${at(y2)}" stroke="${COLOURS.line}" stroke-width="0.75"/>`;
}

export function drawing(width: number, height: number, parts: readonly string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${at(width)}" height="${at(height)}" viewBox="0 0 ${at(width)} ${at(height)}">${parts.join('')}</svg>`;
}

/** Roughly how wide a text of this size is: Roboto's letters are about half as wide as high. */
export function textWidth(text: string, size: number): number {
  return text.length * size * 0.54;
}

/** A text cut to a width, with «…». */
export function fitted(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text;
  return `${text.slice(0, Math.max(1, Math.floor(width / (size * 0.54)) - 1)).trimEnd()}…`;
}

function at(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function escaped(text: string): string {
  return (
    text
      // XML knows no control characters.
      .replace(/[^\P{Cc}\t\n]/gu, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
  );
}
