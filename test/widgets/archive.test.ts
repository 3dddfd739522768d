import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { zipWidget } from '../../widgets/amocrm/pack/archive.ts';
import type { ArchiveFiles } from '../../widgets/amocrm/pack/archive.ts';
import { widgetManifest } from '../../widgets/amocrm/pack/manifest.ts';
import { NO_SUPPORT, supportFrom } from '../../widgets/amocrm/pack/support.ts';
import { packedFiles } from './host/amocrm-page.ts';

const text = (content: Uint8Array | undefined): string => new TextDecoder().decode(content);

describe('the volunteer’s archive', () => {
  let files: ArchiveFiles;
  before(async () => {
    files = await packedFiles('volunteer');
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

  it('asks amoCRM for jQuery and nothing else', () => {
    assert.match(text(files['script.js']), /^define\(\['jquery'\], \(function/);
  });
});

describe('where a widget’s manifest sends for help', () => {
  const supportIn = (written: string | undefined): unknown =>
    (widgetManifest('volunteer', '1.0.0', ['ru'], supportFrom(written)) as { widget: { support: unknown } })
      .widget.support;

  it('is what SMENA_SUPPORT_LINK says: an https address or an e-mail', () => {
    assert.deepEqual(supportIn(' https://charity.example/help '), { link: 'https://charity.example/help' });
    assert.deepEqual(supportIn('it@charity.example'), { email: 'it@charity.example' });
  });

  it('is an address that leads nowhere while nothing is said, and never a mistake', () => {
    assert.equal(supportFrom(undefined), NO_SUPPORT);
    assert.equal(supportFrom(''), NO_SUPPORT);
    for (const wrong of ['http://charity.example', 'charity.example', '+7 495 000'])
      assert.throws(() => supportFrom(wrong), /SMENA_SUPPORT_LINK.*expected an https address or an e-mail/);
  });
});
