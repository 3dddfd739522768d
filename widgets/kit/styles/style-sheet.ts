/** A style element for a document of ours. Where the page's policy asks for a nonce (our own page), it carries the one our script came with. */
export function styleElement(owner: Document, css: string): HTMLStyleElement {
  const element = owner.createElement('style');
  element.nonce = document.querySelector<HTMLElement>('script[nonce]')?.nonce ?? '';
  element.textContent = css;
  return element;
}
