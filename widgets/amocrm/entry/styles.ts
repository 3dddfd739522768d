/** Puts a widget's style sheet into the page; what it answers takes it out again. */
export function addStyles(widget: string, css: string): () => void {
  const element = document.createElement('style');
  element.dataset['smena'] = widget;
  element.textContent = css;
  document.head.append(element);
  return () => element.remove();
}
