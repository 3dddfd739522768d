import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zipWidget } from './archive.ts';
import type { ArchiveFiles } from './archive.ts';
import { withinBudget } from './budget.ts';
import { bundleWidget } from './bundle.ts';
import { ENGLISH_DESCRIPTIONS } from '../i18n/en.ts';
import { RUSSIAN_DESCRIPTIONS } from '../i18n/ru.ts';
import type { PackedWidget } from './descriptions.ts';
import { widgetManifest } from './manifest.ts';
import { widgetPictures } from './pictures.ts';
import { checkArchive } from './check/check-archive.ts';
import { sentence } from './check/complaint.ts';
import { NO_SUPPORT } from './support.ts';
import type { Support } from './support.ts';

export const PACKED_WIDGETS: readonly PackedWidget[] = ['volunteer', 'administrator', 'dashboard'];

const LANGUAGES = ['ru', 'en'] as const;
const DESCRIPTIONS = { ru: RUSSIAN_DESCRIPTIONS, en: ENGLISH_DESCRIPTIONS };

/** Every file of a widget's archive. @param root folder of the project */
export async function widgetFiles(
  root: string,
  widget: PackedWidget,
  support: Support = NO_SUPPORT,
): Promise<ArchiveFiles> {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  const { script, words: aside } = await bundleWidget(root, widget);
  const hasPage = widget === 'administrator';
  const files: Record<string, Uint8Array> = {
    'manifest.json': text(json(widgetManifest(widget, version, LANGUAGES, support))),
    'script.js': text(script),
    ...(await widgetPictures(root, widget)),
  };
  for (const language of LANGUAGES) {
    const { advanced: title, ...words } = DESCRIPTIONS[language][widget];
    const spoken = { ...words, script: { language, words: aside[language] } };
    files[`i18n/${language}.json`] = text(json(hasPage ? { ...spoken, advanced: title } : spoken));
  }
  return files;
}

/**
 * Builds, checks and writes `<out>/<widget>/widget.zip`; answers its path, what its script weighs and what was only warned of.
 * That the version has grown since the last release (rule 16) is left to `widgets:check`: a checkout is packed on every start.
 * @throws Error naming every rule the archive breaks, or by how much its script is over its budget
 */
export async function packWidget(
  root: string,
  out: string,
  widget: PackedWidget,
  support: Support = NO_SUPPORT,
): Promise<{ readonly path: string; readonly weight: string; readonly warnings: readonly string[] }> {
  const files = await widgetFiles(root, widget, support);
  const weight = withinBudget(widget, files['script.js'] ?? '');
  const zip = zipWidget(files);
  const complaints = checkArchive('widget.zip', zip);
  const said = complaints.map((complaint) => `  ${sentence(complaint)}`);
  if (complaints.some(({ severity }) => severity === 'error'))
    throw new Error(`${widget}: the archive would be refused:\n${said.join('\n')}`);
  const folder = join(out, widget);
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'widget.zip');
  await writeFile(path, zip);
  return { path, weight, warnings: said };
}

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
