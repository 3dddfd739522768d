import { parse } from 'acorn';
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import vm from 'node:vm';
import { unzipSync } from 'fflate';
import { zipWidget } from '../../widgets/amocrm/pack/archive.ts';
import type { ArchiveFiles } from '../../widgets/amocrm/pack/archive.ts';
import { checkArchive } from '../../widgets/amocrm/pack/check-archive.ts';
import { packedFiles } from './host/amocrm-page.ts';

const text = (content: Uint8Array | undefined): string => new TextDecoder().decode(content);
const bytes = (content: string): Uint8Array => new TextEncoder().encode(content);

describe('the volunteer’s archive', () => {
  let files: ArchiveFiles;
  before(async () => {
    files = await packedFiles('volunteer');
  });
  const manifest = (change: (manifest: Record<string, Record<string, unknown>>) => void): ArchiveFiles => {
    const read = JSON.parse(text(files['manifest.json'])) as Record<string, Record<string, unknown>>;
    change(read);
    return { ...files, 'manifest.json': bytes(JSON.stringify(read)) };
  };

  it('is what amoCRM takes', () => {
    assert.deepEqual(checkArchive(files), []);
  });

  it('is the same bytes from the same files, with everything at its root', () => {
    const zip = zipWidget(files);
    assert.deepEqual(zip, zipWidget(Object.fromEntries(Object.entries(files).toReversed())));
    assert.deepEqual(Object.keys(unzipSync(zip)).sort(), Object.keys(files).sort());
    assert.ok('manifest.json' in unzipSync(zip));
  });

  it('carries the version of the project', async () => {
    const project = JSON.parse(
      await readFile(join(resolve(import.meta.dirname, '../..'), 'package.json'), 'utf8'),
    ) as { version: string };
    assert.equal(
      (JSON.parse(text(files['manifest.json'])) as { widget: { version: string } }).widget.version,
      project.version,
    );
  });

  it('is refused with what is wrong with it', () => {
    const { 'images/logo_min.png': logo, ...withoutLogo } = files;
    const broken: [RegExp, ArchiveFiles][] = [
      [/logo_min\.png: missing/, withoutLogo],
      [/logo\.png: expected a PNG of 130×100/, { ...files, 'images/logo.png': logo ?? bytes('') }],
      [/location is unknown/, manifest((read) => (read['locations'] = ['widget_page'] as never))],
      [/advanced\.title goes with/, manifest((read) => (read['advanced'] = { title: 'widget.name' }))],
      [/interface_version/, manifest((read) => (read['widget']!['interface_version'] = 1))],
      [/has no words in ru/, manifest((read) => (read['widget']!['name'] = 'widget.title'))],
      [/same keys/, { ...files, 'i18n/en.json': bytes('{"widget":{}}') }],
      [/language is not in widget\.locale/, { ...files, 'i18n/es.json': bytes('{}') }],
      [/byte order mark/, { ...files, 'i18n/en.json': bytes('\ufeff{}') }],
      [/contains .*console/, { ...files, 'script.js': bytes('define([], function () { console.log(1) })') }],
      [/one AMD module/, { ...files, 'script.js': bytes('var x = 1') }],
      [/plain path/, { ...files, 'images/.DS_Store': bytes('') }],
    ];
    for (const [problem, archive] of broken) assert.match(checkArchive(archive).join('\n'), problem);
  });

  it('has a script of one define, which only defines functions until amoCRM calls it', () => {
    const script = text(files['script.js']);
    const { body } = parse(script, { ecmaVersion: 'latest', sourceType: 'script' });
    assert.deepEqual(
      body.map((node) => node.type),
      ['ExpressionStatement'],
    );
    let made: unknown;
    const context = vm.createContext({
      define: (needs: string[], factory: (jQuery: unknown) => unknown) => {
        assert.deepEqual([...needs], ['jquery']);
        made = factory(() => undefined);
      },
    });
    vm.runInContext(script, context);
    assert.equal(typeof made, 'function');
    const Widget = made as new () => { callbacks: Record<string, unknown> };
    const { callbacks } = new Widget();
    for (const name of [
      'render',
      'init',
      'bind_actions',
      'settings',
      'onSave',
      'destroy',
      'advancedSettings',
    ])
      assert.equal(typeof callbacks[name], 'function', name);
    assert.equal(vm.runInContext('init => init()', context)(callbacks['init']), true);
  });

  it('has styles of our own roots only', () => {
    const css = text(files['script.js']).match(/\.smena\{--smena-page[^`]*/)?.[0] ?? '';
    assert.ok(css.length > 5000, 'expected the style sheet inside the script');
    const selectors = css
      .replaceAll(/@media[^{]*\{/g, '')
      .split('}')
      .flatMap((rule) => (rule.split('{')[0] ?? '').split(','))
      .map((selector) => selector.trim())
      .filter((selector) => selector !== '');
    assert.deepEqual(
      selectors.filter((selector) => !/^(\[data-color-scheme=['"]?dark['"]?\] )?\.smena/.test(selector)),
      [],
    );
  });
});
