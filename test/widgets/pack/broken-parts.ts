import { MANIFEST, SCRIPT, withFiles, withManifest, withScript } from './breaking.ts';
import type { Broken } from './breaking.ts';
import { bytes, pngHeader, smallScript, zipOf } from './small-widget.ts';

/** Archives broken in their pictures, script, styles or version: rules 10–16. */
export const BROKEN_PARTS: readonly Broken[] = [
  {
    what: 'a small logo',
    complaint: ['error', 10, 'images/logo_min.png', /is 42×42, expected 84×84/],
    zip: withFiles({ 'images/logo_min.png': pngHeader(42, 42) }),
  },
  {
    what: 'a logo less',
    complaint: ['error', 10, 'images/logo_small.png', /missing/],
    zip: withFiles({ 'images/logo_small.png': null }),
  },
  {
    what: 'a GIF called PNG',
    complaint: ['error', 10, 'images/logo.png', /is gif inside, expected png/],
    zip: withFiles({ 'images/logo.png': bytes('GIF89a\x82\0\x64\0') }),
  },
  {
    what: 'a moving picture',
    complaint: ['error', 10, 'images/logo.png', /animated/],
    zip: withFiles({ 'images/logo.png': pngHeader(130, 100, 'acTL') }),
  },
  {
    what: 'a heavy picture',
    complaint: ['error', 10, 'images/tour_1.png', /401 kB/],
    zip: withFiles({ 'images/tour_1.png': Buffer.concat([pngHeader(1188, 616), Buffer.alloc(400 * 1024)]) }),
  },
  {
    what: 'no tour',
    complaint: ['error', 11, MANIFEST, /is_tour/],
    zip: withManifest((read) => void (read['tour']!['is_tour'] = false)),
  },
  {
    what: 'a tour in one language',
    complaint: ['error', 11, MANIFEST, /tour_images\.en/],
    zip: withManifest((read) => void (read['tour']!['tour_images'] = { ru: ['/images/tour_1.png'] })),
  },
  {
    what: 'a tour of another size',
    complaint: ['warning', 11, 'images/tour_1.png', /expected 1188×616/],
    zip: withFiles({ 'images/tour_1.png': pngHeader(600, 400) }),
  },
  {
    what: 'a mistake of writing',
    complaint: ['error', 12, SCRIPT, /does not parse/],
    zip: withScript('define([], function () {'),
  },
  {
    what: 'a module of another kind',
    complaint: ['error', 12, SCRIPT, /not one AMD module/],
    zip: withScript(`var own = 1; ${smallScript()}`),
  },
  {
    what: 'no callback for saving',
    complaint: ['error', 12, SCRIPT, /no callback onSave/],
    zip: withScript(smallScript({ callbacks: 'onSave: undefined' })),
  },
  {
    what: 'a render that promises',
    complaint: ['error', 12, SCRIPT, /render answered \[object Promise\]/],
    zip: withScript(smallScript().replace('render: function', 'render: async function')),
  },
  {
    what: 'a second root',
    complaint: ['error', 12, SCRIPT, /second render left 1 nodes/],
    zip: withScript(
      smallScript({ destroy: 'document.body.children.length = 0;' }).replace(
        'if (root === null) {',
        'if (true) {',
      ),
    ),
  },
  {
    what: 'a root that stays',
    complaint: ['error', 12, SCRIPT, /destroy left 1 nodes/],
    zip: withScript(smallScript({ destroy: '' })),
  },
  {
    what: 'a forgotten listener',
    complaint: ['error', 12, SCRIPT, /destroy left 0 nodes and 1 listeners/],
    zip: withScript(smallScript({ top: "window.addEventListener('online', function () {});" })),
  },
  {
    what: 'an alert',
    complaint: ['warning', 13, SCRIPT, /alert\(/],
    zip: withScript(smallScript({ callbacks: "more: function () { alert('x'); }" })),
  },
  {
    what: 'an address without protection',
    complaint: ['warning', 13, SCRIPT, /http:\/\//],
    zip: withScript(smallScript({ top: "var at = 'http://smena.example/';" })),
  },
  {
    what: 'listening without a namespace',
    complaint: ['warning', 13, SCRIPT, /without a namespace/],
    zip: withScript(smallScript({ callbacks: "more: function () { $(document).on('click', this.more); }" })),
  },
  {
    what: 'styles of the whole page',
    complaint: ['error', 14, 'style.css', /styles "button"/],
    zip: withFiles({ 'style.css': bytes('@media print { .smena a, button { color: red; } }') }),
  },
  {
    what: 'foreign styles inside the script',
    complaint: ['error', 14, SCRIPT, /styles "body"/],
    zip: withScript(smallScript({ top: "var css = '.smena{color:red}body{margin:0}';" })),
  },
  {
    what: 'variables of the whole page',
    complaint: ['warning', 14, 'style.css', /--accent/],
    zip: withFiles({ 'style.css': bytes(':root { --accent: red; --smena-line: blue; }') }),
  },
  {
    what: 'a part that is not there',
    complaint: ['error', 15, SCRIPT, /takes app\.js/],
    zip: withScript(smallScript().replace("['jquery']", "['jquery', './app.js']")),
  },
  {
    what: 'a version by hand',
    complaint: ['error', 15, SCRIPT, /get_version/],
    zip: withScript(smallScript({ top: "var href = '/style.css?v=3';" })),
  },
  {
    what: 'the version of the last release',
    complaint: ['error', 16, MANIFEST, /1\.2\.3, expected one above the released 1\.2\.3/],
    zip: zipOf,
    released: '1.2.3',
  },
];
