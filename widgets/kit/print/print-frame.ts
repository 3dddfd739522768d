import { styleElement } from '../styles/style-sheet.ts';

export interface PrintedDocument {
  readonly title: string;
  readonly language: string;
  readonly css: string;
  /** Makes what is printed, of the frame's own document. */
  readonly content: (sheets: Document) => Node;
}

/** Prints from a frame of its own: nothing of amoCRM is on the sheets, and whatever the theme they are black on white. */
export async function printFrame({ title, language, css, content }: PrintedDocument): Promise<void> {
  const frame = document.createElement('iframe');
  frame.className = 'smena-print-frame';
  frame.title = title;
  frame.setAttribute('aria-hidden', 'true');
  frame.style.cssText = 'position:fixed;inset:auto auto 0 0;width:0;height:0;border:0;visibility:hidden';
  document.body.append(frame);
  try {
    const sheets = frame.contentDocument;
    const view = frame.contentWindow;
    if (sheets === null || view === null) return;
    sheets.documentElement.lang = language;
    sheets.title = title;
    sheets.head.append(styleElement(sheets, css));
    sheets.body.append(content(sheets));
    await Promise.all([...sheets.images].map((image) => image.decode()));
    view.focus();
    view.print();
  } finally {
    frame.remove();
  }
}
