import type { WidgetConstructor } from '../amocrm/entry/define-widget.ts';
import type { HostWidget } from '../amocrm/host.ts';
import type { Language } from '../kit/i18n/words.ts';
import { NO_JQUERY } from './host.ts';

/** Addresses of a widget's `script.js` and of its words. */
export type WidgetFiles = Readonly<Record<'script' | Language, string>>;

export interface LoadedWidget {
  readonly Widget: WidgetConstructor;
  readonly langs: HostWidget['langs'];
}

interface AmdPage {
  define?: (needs: readonly string[], factory: (jQuery: typeof NO_JQUERY) => WidgetConstructor) => void;
}

/**
 * Loads what amoCRM would: an AMD module that needs jQuery alone (contracts/amocrm-widgets.md §3.1), and the words of one language.
 * @throws Error when something did not come or is no such module
 */
export async function loadWidget(files: WidgetFiles | undefined, language: Language): Promise<LoadedWidget> {
  if (files === undefined) throw new Error('expected every widget among the page’s files');
  const [Widget, langs] = await Promise.all([module(files.script), words(files[language])]);
  return { Widget, langs };
}

async function words(address: string): Promise<HostWidget['langs']> {
  const answer = await fetch(address, { credentials: 'omit' });
  if (!answer.ok) throw new Error(`${address}: answered ${answer.status}`);
  return (await answer.json()) as HostWidget['langs'];
}

let defined: WidgetConstructor | null = null;

function module(address: string): Promise<WidgetConstructor> {
  const page = globalThis as AmdPage;
  page.define ??= (_needs, factory) => {
    defined = factory(NO_JQUERY);
  };
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    // A script's load event comes right after it ran: what was defined last is its own.
    script.addEventListener('load', () => {
      const made = defined;
      defined = null;
      if (made === null) reject(new Error(`${address}: expected one AMD module`));
      else resolve(made);
    });
    script.addEventListener('error', () => {
      script.remove();
      reject(new Error(`${address}: did not load`));
    });
    document.head.append(script);
  });
}
