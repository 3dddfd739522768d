import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipWidget } from '../../../widgets/amocrm/pack/archive.ts';
import type { ArchiveFiles } from '../../../widgets/amocrm/pack/archive.ts';
import { checkArchive } from '../../../widgets/amocrm/pack/check/check-archive.ts';
import type { PackedWidget } from '../../../widgets/amocrm/pack/descriptions.ts';
import { lastReleased } from '../../../widgets/amocrm/pack/check/version-rule.ts';
import { PACKED_WIDGETS } from '../../../widgets/amocrm/pack/pack.ts';
import { packedFiles } from '../host/amocrm-page.ts';
import { BROKEN_ENTRIES } from './broken-entries.ts';
import { BROKEN_PARTS } from './broken-parts.ts';
import { bytes, zipOf } from './small-widget.ts';

/** A widget as the charity packs it: with an address of its own. */
async function ownFiles(widget: PackedWidget): Promise<ArchiveFiles> {
  const files = await packedFiles(widget);
  const manifest = new TextDecoder().decode(files['manifest.json']);
  return { ...files, 'manifest.json': bytes(manifest.replace('smena.example', 'smena.example.ru')) };
}

describe('the validator of archives', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'smena-archives-'));
  });
  after(() => rm(folder, { recursive: true }));

  it('has nothing against an archive that breaks no rule', () => {
    assert.deepEqual(
      checkArchive('widget.zip', zipOf(), () => '1.2.2'),
      [],
    );
  });

  for (const [index, { what, complaint, zip, name = 'widget.zip', released }] of [
    ...BROKEN_ENTRIES,
    ...BROKEN_PARTS,
  ].entries()) {
    const [severity, rule, file, text] = complaint;
    it(`complains of ${what} by rule ${rule} alone`, async () => {
      const path = join(folder, String(index), name);
      await mkdir(join(folder, String(index)));
      await writeFile(path, zip());
      const found = checkArchive(path, await readFile(path), () => released ?? null);
      assert.deepEqual(
        found.map((one) => [one.severity, one.rule, one.file]),
        [[severity, rule, file]],
        found.map((one) => one.text).join('\n'),
      );
      assert.match(found[0]?.text ?? '', text);
    });
  }

  for (const widget of PACKED_WIDGETS)
    it(`has no error and no warning for the ${widget}’s own archive`, async () => {
      assert.deepEqual(checkArchive('widget.zip', zipWidget(await ownFiles(widget))), []);
    });

  it('reads the style sheet inside a real script', async () => {
    const files = await ownFiles('volunteer');
    const script = new TextDecoder().decode(files['script.js']).replace('.smena .smena-hidden{', '.hidden{');
    const found = checkArchive('widget.zip', zipWidget({ ...files, 'script.js': bytes(script) }));
    assert.deepEqual(
      found.map(({ rule, text }) => [rule, text]),
      [[14, 'styles ".hidden", expected a selector that begins with .smena']],
    );
  });

  it('takes the last release from the change log, unless the log is of the release itself', () => {
    const log = '# Changelog\n\n## Unreleased\n\n- New.\n\n## 0.2.0 — 2026-12-01\n\n## 0.1.0 — 2026-11-01\n';
    assert.equal(lastReleased(log, '0.2.0'), '0.2.0');
    assert.equal(lastReleased(log.replace('## Unreleased', ''), '0.2.0'), '0.1.0');
    assert.equal(lastReleased('# Changelog\n\n## Unreleased\n', '0.1.0'), null);
  });
});
