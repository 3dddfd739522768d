import type { ArchiveFiles } from '../archive.ts';
import { complaintsOf } from './complaint.ts';
import type { Complaint } from './complaint.ts';
import { checkImages, checkTour } from './image-rules.ts';
import { at } from './json.ts';
import { checkLanguages } from './language-rules.ts';
import * as manifestRules from './manifest-rules.ts';
import { checkRoot, openArchive, readTexts } from './opened.ts';
import { readScript } from './script.ts';
import { liveOnce } from './script-life.ts';
import { askedWords, checkHabits, checkReferences } from './script-rules.ts';
import { checkStyles, isSheet } from './style-rules.ts';
import { checkVersion } from './version-rule.ts';

/**
 * Everything contracts/amocrm-widgets.md §9.1 says against an archive, in the order of its rules; empty when nothing. What cannot be read is not checked further.
 * @param name file name of the archive
 * @param released version of the last release before this archive: null skips rule 16
 */
export function checkArchive(
  name: string,
  bytes: Uint8Array,
  released: (version: string) => string | null = () => null,
): readonly Complaint[] {
  const found: Complaint[] = [];
  const files = openArchive(name, bytes, complaintsOf(1, found));
  if (files !== null && checkRoot(files, complaintsOf(2, found))) checkFiles(files, released, found);
  return found.sort((a, b) => a.rule - b.rule);
}

function checkFiles(
  files: ArchiveFiles,
  released: (version: string) => string | null,
  found: Complaint[],
): void {
  const texts = readTexts(files, complaintsOf(3, found));
  const manifest = manifestRules.readManifest(texts.get('manifest.json') ?? '', complaintsOf(4, found));
  manifestRules.checkSecrets(texts, complaintsOf(5, found));
  checkImages(files, complaintsOf(10, found));

  const code = texts.get('script.js') ?? '';
  const script = readScript(code, complaintsOf(12, found));
  const callbacks = script === null ? null : liveOnce(code, complaintsOf(12, found));
  const sheets = new Map(
    [...texts].filter(([path]) => path.endsWith('.css')).map(([path, text]) => [path, [text]]),
  );
  if (script !== null) {
    checkHabits(script, complaintsOf(13, found));
    checkReferences(script, files, complaintsOf(15, found));
    sheets.set('script.js', script.texts.filter(isSheet));
  }
  checkStyles(sheets, complaintsOf(14, found));
  if (manifest === null) return;

  manifestRules.checkWidget(manifest, complaintsOf(5, found));
  manifestRules.checkSupport(manifest, complaintsOf(6, found));
  manifestRules.checkLocations(manifest, complaintsOf(7, found));
  manifestRules.checkTogether(manifest, new Set(Object.keys(files)), callbacks, complaintsOf(8, found));
  checkLanguages(manifest, texts, script === null ? [] : askedWords(script), complaintsOf(9, found));
  checkTour(manifest, files, complaintsOf(11, found));
  checkVersion(manifest, released(String(at(manifest, 'widget.version'))), complaintsOf(16, found));
}
