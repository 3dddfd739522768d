import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';

/**
 * A widget that writes down what is called, in `window.calls`, and leaves itself at `window.widgets[name]`. It has
 * a second module beside `script.js`, so that relative names are tried too.
 */
const script = (name: string) => `
define(['jquery', './notes.js?v=1'], function ($, note) {
  return function () {
    var self = this;
    var says = function (what) { note('${name} ' + what); return true; };
    window.widgets = window.widgets || {};
    window.widgets['${name}'] = self;
    says('constructed');
    self.callbacks = {
      render: function () {
        if (APP.isCard()) {
          self.render_template({ caption: { class_name: '', html: 'Смена' }, body: '', render: '<b>{{ text }}</b>' }, { text: '<x>' });
        }
        return says('render in ' + self.system().area);
      },
      init: function () { return says('init'); },
      bind_actions: function () { return says('bind_actions'); },
      settings: function ($body) { return says('settings in ' + $body.attr('class')); },
      onSave: function (form) { says('onSave ' + form.fields.backend_url); return Promise.resolve(form.fields.backend_url !== 'no'); },
      advancedSettings: function () {
        return says('advancedSettings at ' + $('#work-area-' + self.get_settings().widget_code).length);
      },
      destroy: function () { return says('destroy'); },
    };
    return self;
  };
});`;

const notes = `define(function () { return function (what) { (window.calls = window.calls || []).push(what); }; });`;

/** Puts such a widget's archive where the sandbox looks for it. */
export function writeArchive(dir: string, name: string, widget: object, locations: readonly string[]): void {
  const manifest = {
    widget: { version: '1.0.0', locale: ['ru'], ...widget },
    locations,
    settings: { backend_url: { name: 'settings.backend_url', type: 'text', required: false } },
  };
  mkdirSync(join(dir, name), { recursive: true });
  writeFileSync(
    join(dir, name, 'widget.zip'),
    zipSync({
      'manifest.json': strToU8(JSON.stringify(manifest)),
      'script.js': strToU8(script(name)),
      'notes.js': strToU8(notes),
      'i18n/ru.json': strToU8(JSON.stringify({ settings: { backend_url: 'Адрес сервиса' } })),
    }),
  );
}
