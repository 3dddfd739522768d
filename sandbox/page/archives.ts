import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { z } from 'zod';
import type { WidgetName } from '../amocrm/model.ts';
import { say } from './strings.ts';

const manifestShape = z.object({
  widget: z.object({
    version: z.string(),
    init_once: z.union([z.boolean(), z.string()]).default(false),
    locale: z.array(z.string()).default(['ru']),
  }),
  locations: z.array(z.string()).default([]),
  settings: z.record(z.string(), z.object({ name: z.string(), type: z.string() })).default({}),
});

const namedShape = z.object({ widget: z.object({ name: z.string() }) });

/** An unpacked widget.zip (contracts/amocrm-widgets.md §1). */
export type Archive = {
  readonly version: string;
  readonly initOnce: boolean;
  readonly locations: readonly string[];
  readonly fields: Readonly<Record<string, { name: string; type: string }>>;
  /** The Russian dictionary, or the first one there is. */
  readonly langs: unknown;
  /** Its name in that dictionary, as amoCRM titles it; without one, the archive's. */
  readonly title: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
};
export type Loaded =
  | { readonly archive: Archive }
  /** `absent`: not packed at all, as against packed wrongly. */
  | { readonly problem: string; readonly absent: boolean };

/** The packed widgets; an archive is read again when its file has changed. */
export class Archives {
  readonly #dir: string;
  readonly #read = new Map<WidgetName, { stamp: string; loaded: Loaded }>();

  /** `dir` holds `<name>/widget.zip`. */
  constructor(dir: string) {
    this.#dir = dir;
  }

  get(name: WidgetName): Loaded {
    const path = join(this.#dir, name, 'widget.zip');
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat === undefined) {
      return {
        problem: say('widgetMissing', { name, path: `dist/widgets/${name}/widget.zip` }),
        absent: true,
      };
    }
    const stamp = `${stat.mtimeMs} ${stat.size}`;
    const known = this.#read.get(name);
    if (known?.stamp === stamp) return known.loaded;
    const loaded = load(name, path);
    this.#read.set(name, { stamp, loaded });
    return loaded;
  }
}

function load(name: WidgetName, path: string): Loaded {
  try {
    const files = new Map(
      Object.entries(unzipSync(readFileSync(path))).filter(([file]) => !file.endsWith('/')),
    );
    const manifest = manifestShape.parse(readJson(files, 'manifest.json'));
    if (!files.has('script.js')) throw new Error('script.js is missing');
    const { version, init_once: once, locale } = manifest.widget;
    const language = locale.includes('ru') ? 'ru' : (locale[0] ?? 'ru');
    const langs = readJson(files, `i18n/${language}.json`);
    return {
      archive: {
        version,
        initOnce: once === true || once === 'Y',
        locations: manifest.locations,
        fields: manifest.settings,
        langs,
        title: namedShape.safeParse(langs).data?.widget.name ?? name,
        files,
      },
    };
  } catch (error) {
    return {
      problem: say('widgetBroken', { name, why: error instanceof Error ? error.message : String(error) }),
      absent: false,
    };
  }
}

function readJson(files: ReadonlyMap<string, Uint8Array>, name: string): unknown {
  const bytes = files.get(name);
  if (bytes === undefined) throw new Error(`${name} is missing`);
  return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
}
