import { styleElement } from '../../kit/styles/style-sheet.ts';

/** Puts a widget's style sheet into the page; what it answers takes it out again. */
export function addStyles(widget: string, css: string): () => void {
  const element = styleElement(document, css);
  element.dataset['smena'] = widget;
  document.head.append(element);
  return () => element.remove();
}
