import assert from 'node:assert/strict';
import type pg from 'pg';
import { unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';
import { sql } from '../../src/adapters/postgres/sql.ts';

export const everything = sql(import.meta.url, './everything.sql', 'places', 'plant', 'dig_up');

const SEPARATORS = /[\s().-]/g;
/** Invented clients' numbers begin with +7 000: any usual spelling of one, not within a longer word (an id, a hash). */
const SPELLED = /(?<![0-9A-Za-z])(?:\+?7|8)[\s().-]*000[\s().-]*\d(?:[\s().-]*\d){6}(?![0-9A-Za-z])/;
const WITHIN = /[78]000\d{7}/g;
const HEX = /\\+x[0-9a-f]+/g;

/** What must stand nowhere: clients' numbers, by spelling and by name, and texts of reports. */
export class Forbidden {
  readonly #numbers: ReadonlySet<string>;
  readonly #stories: readonly string[];

  /** `numbers`: eleven digits each, as the telephony spells them. */
  constructor(numbers: Iterable<string>, stories: readonly string[]) {
    this.#numbers = new Set([...numbers].map((number) => number.slice(1)));
    this.#stories = stories;
  }

  /** The first forbidden thing in a text, with what stands around it; null = clean. */
  within(text: string): string | null {
    const story = this.#stories.find((one) => text.includes(one));
    if (story !== undefined) return story;
    const spelled = SPELLED.exec(text);
    if (spelled !== null) return text.slice(Math.max(0, spelled.index - 40), spelled.index + 60);
    const known = text
      .replaceAll(SEPARATORS, '')
      .match(WITHIN)
      ?.find((number) => this.#numbers.has(number.slice(1)));
    return known ?? null;
  }

  /** Places of the database that hold something forbidden, each once. */
  async inDatabase(pool: pg.Pool): Promise<string[]> {
    const { rows: places } = await pool.query<{ place: string; bytes: boolean; statement: string }>(
      everything.places,
    );
    assert.ok(places.length > 50, 'the database has its tables');
    const found: string[] = [];
    for (const { place, bytes, statement } of places) {
      const { rows } = await pool.query<{ value: string }>(statement);
      const texts = rows.flatMap(({ value }) => (bytes ? spellingsOf(value) : [value.replaceAll(HEX, '')]));
      if (texts.some((text) => this.within(text) !== null)) found.push(place);
    }
    return found;
  }
}

/** Bytes as a person with an editor would see them. */
function spellingsOf(hex: string): string[] {
  const bytes = Buffer.from(hex, 'hex');
  return [bytes.toString('utf8'), bytes.toString('latin1'), bytes.toString('utf16le')];
}

/** Every text in an XLSX or a PDF, and the bytes themselves. */
export async function textsOfFile(format: string, bytes: Buffer): Promise<string[]> {
  const raw = bytes.toString('latin1');
  if (format === 'xlsx') {
    const parts = Object.values(unzipSync(new Uint8Array(bytes)));
    return [raw, ...parts.map((part) => Buffer.from(part).toString('utf8'))];
  }
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true });
  return [raw, text];
}
