import { pageGlobals } from '../host.ts';
import type { HostWidget } from '../host.ts';

/** The right panel of saved cards of deals, contacts, companies and customers. */
export function onSavedCard(host: HostWidget): boolean {
  const card = pageGlobals().data?.current_card;
  const area = host.system().area ?? '';
  return /^(lcard|ccard|comcard|cucard)/.test(area) && typeof card === 'object' && Number(card.id) > 0;
}

/** Draws the block into a saved card, once a card. Asked on each page change. */
export function drawCardBlock(
  host: HostWidget,
  widget: string,
  words: { readonly text: string; readonly button: string },
  open: () => void,
): void {
  const mark = `[data-smena="${widget}-card"]`;
  if (document.querySelector(mark) !== null) return;
  const block = document.createElement('div');
  block.className = 'smena smena-card';
  block.dataset['smena'] = `${widget}-card`;
  const text = document.createElement('p');
  text.textContent = words.text;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'smena-button smena-button-plain';
  button.textContent = words.button;
  block.append(text, button);
  host.render_template(
    { caption: { class_name: `smena-${widget}-caption` }, body: block.outerHTML, render: '' },
    {},
  );
  document.querySelector(`${mark} button`)?.addEventListener('click', open);
}

export function removeCardBlock(widget: string): void {
  for (const block of document.querySelectorAll(`[data-smena="${widget}-card"]`)) block.remove();
}
