import { pictureOf } from '../../kit/charts/printing.ts';
import { printFrame } from '../../kit/print/print-frame.ts';
import printStyles from './print.css?inline';

export interface PrintedPage {
  readonly page: HTMLElement;
  readonly title: string;
  readonly language: string;
  /** Stands at the foot of every sheet. */
  readonly foot: string;
}

/**
 * Prints a page by a copy of it in a frame of its own: nothing of amoCRM is on the sheets, whatever the theme they are black on white, and
 * charts are pictures. What can be pressed is left out, what is folded or for listeners only is not unfolded.
 */
export async function printPage({ page, title, language, foot }: PrintedPage): Promise<void> {
  await printFrame({
    title,
    language,
    css: ownStyles() + pageRule(foot) + printStyles,
    content: (sheets) => {
      const body = sheets.createElement('div');
      body.className = 'smena smena-paper';
      body.append(paperCopy(page, sheets));
      return body;
    },
  });
}

function paperCopy(page: HTMLElement, sheets: Document): Node {
  const copy = sheets.importNode(page, true);
  const canvases = [...page.querySelectorAll('canvas')];
  [...copy.querySelectorAll('canvas')].forEach((canvas, index) => {
    const original = canvases[index];
    const address = original === undefined ? null : pictureOf(original);
    if (address === null) return;
    const image = sheets.createElement('img');
    image.src = address;
    image.alt = '';
    canvas.parentElement?.removeAttribute('style');
    canvas.replaceWith(image);
  });
  for (const select of copy.querySelectorAll('select')) select.closest('label')?.remove();
  for (const gone of copy.querySelectorAll('button, form, nav, dialog, .smena-hidden, .smena-no-print'))
    gone.remove();
  return copy;
}

function ownStyles(): string {
  const sheets = document.querySelectorAll('style[data-smena="kit"], style[data-smena="dashboard"]');
  return [...sheets].map((sheet) => sheet.textContent).join('\n');
}

/** The number of the page is the browser's own counter; where it knows no margin boxes, sheets are without it. */
function pageRule(foot: string): string {
  return `@page { size: A4; margin: 14mm 14mm 18mm; @bottom-left { content: ${JSON.stringify(foot)}; font: 9pt Arial; } @bottom-right { content: counter(page) " / " counter(pages); font: 9pt Arial; } }`;
}
