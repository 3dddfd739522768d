import { KIT_WORDS } from '../../kit/i18n/kit-words.ts';
import { styleElement } from '../../kit/styles/style-sheet.ts';
import type { OpenedWidget, WidgetDefinition } from './definition.ts';
import { pageLanguage } from './page-language.ts';

/**
 * Draws with a widget's screens once they are evaluated. When they fail, the page is told of the error and the person sees in the container
 * that they did, with a way to try again: nothing of this may need the screens. What it answers takes away whatever stands there.
 * @param styles what the sentence needs, where the kit's sheet may not be in the page
 */
export function drawOpened(
  definition: WidgetDefinition,
  container: Element,
  draw: (opened: OpenedWidget) => () => void,
  styles?: string,
): () => void {
  let remove = (): void => undefined;
  let gone = false;
  const open = async (): Promise<void> => {
    try {
      const opened = await definition.opened();
      if (!gone) remove = draw(opened);
    } catch (thrown) {
      reportError(thrown);
      if (!gone) remove = sayNotOpened(container, again, styles);
    }
  };
  const again = (): void => {
    remove();
    void open();
  };
  void open();
  return () => {
    gone = true;
    remove();
  };
}

function sayNotOpened(container: Element, again: () => void, styles?: string): () => void {
  const words = KIT_WORDS[pageLanguage()];
  const root = element('div', 'smena');
  const banner = element('div', 'smena-banner smena-banner-error');
  banner.setAttribute('role', 'alert');
  const button = element('button', 'smena-button smena-button-plain', words.retry);
  button.setAttribute('type', 'button');
  button.addEventListener('click', again);
  banner.append(element('div', 'smena-banner-text', words.notOpened), button);
  if (styles !== undefined) root.append(styleElement(document, styles));
  root.append(banner);
  container.append(root);
  return () => root.remove();
}

function element(tag: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}
