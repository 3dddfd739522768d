import kitStyles from '../../kit/styles/kit.css?inline';
import { KIT_WORDS } from '../../kit/i18n/kit-words.ts';
import { speak } from '../../kit/i18n/spoken.ts';
import { pageGlobals } from '../host.ts';
import type { HostWidget, JQueryLike } from '../host.ts';
import { backendAddress } from './backend-address.ts';
import type { WidgetDefinition } from './definition.ts';
import { drawOpened } from './draw-opened.ts';
import { pageLanguage } from './page-language.ts';
import { runWidget } from './run.ts';
import type { Running } from './run.ts';

/** What `script.js` answers to amoCRM: the constructor it makes the widget with. */
export type WidgetConstructor = (this: HostWidget) => HostWidget;

/**
 * Makes a widget's script out of its definition (contracts/amocrm-widgets.md §3.1). Loading it only defines functions; everything begins
 * with `render`, which amoCRM calls as often as it likes, and ends with `destroy`, after which nothing of ours is left in the page.
 */
export function defineWidget(definition: WidgetDefinition): (jQuery: JQueryLike) => WidgetConstructor {
  return (jQuery) =>
    function SmenaWidget() {
      let running: Running | null = null;
      let removeSettings = (): void => undefined;
      const takeWords = (): void => speak(this.langs);
      const drawSettings = (place: Element): (() => void) =>
        drawOpened(
          definition,
          place,
          (opened) => opened.drawSettingsBlock(this, definition.name, place, kitStyles),
          kitStyles,
        );
      const run = (): Running => {
        takeWords();
        return (running ??= runWidget(definition, this, jQuery));
      };
      this.callbacks = {
        render() {
          run().refresh();
          return true;
        },
        init: () => true,
        bind_actions: () => true,
        settings(body) {
          const place = body?.[0];
          takeWords();
          removeSettings();
          if (place !== undefined) removeSettings = drawSettings(place);
          return true;
        },
        // Also called when the widget is switched off, then without fields.
        onSave(form) {
          const written = form?.fields?.['backend_url'];
          if (written === undefined || written === '' || backendAddress(written) !== null) return true;
          takeWords();
          const words = KIT_WORDS[pageLanguage()];
          pageGlobals().notifications?.add_error?.({ header: words.smena, text: words.badBackend, date: 0 });
          return false;
        },
        advancedSettings() {
          run().showSettingsPage();
          return true;
        },
        destroy() {
          removeSettings();
          running?.stop();
          running = null;
          return true;
        },
      };
      return this;
    };
}
