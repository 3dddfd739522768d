import type { Complaints } from './complaint.ts';

/** Class of the element that everything of ours is inside. */
const ROOT = /^(?::root|html)?(?:\[data-color-scheme=["']?dark["']?\] )?\.smena\b/;
const OWN_VARIABLE = /^--smena-/;

/**
 * Rule 14: every selector begins with our own root, in the archive's sheets and in those inside the script. A theme of amoCRM's may stand before it.
 * Only `:root` may be written for variables, and those carry our name.
 */
export function checkStyles(sheets: ReadonlyMap<string, readonly string[]>, say: Complaints): void {
  for (const [file, texts] of sheets) {
    for (const text of texts) {
      for (const { selectors, body } of rulesOf(text)) {
        if (selectors.length > 0 && selectors.every((one) => /^:root\b/.test(one) && !ROOT.test(one))) {
          for (const variable of body.match(/(?<=^|;)\s*--[\w-]+/g) ?? [])
            if (!OWN_VARIABLE.test(variable.trim()))
              say.warn(file, `sets ${variable.trim()} for the whole page, expected a name with --smena-`);
          continue;
        }
        for (const selector of selectors)
          if (!ROOT.test(selector))
            say.error(file, `styles "${selector}", expected a selector that begins with .smena`);
      }
    }
  }
}

/**
 * Whether a text of a script is a style sheet of amoCRM's page: rules from the first letter to the last, several of them.
 * One that begins with `@page` is of a paper, a document of its own.
 */
export function isSheet(text: string): boolean {
  const bare = text.replaceAll(/\/\*[\s\S]*?\*\//g, '').trim();
  return (
    !bare.startsWith('@page') &&
    bare.endsWith('}') &&
    /^[.#@:[\w*][^{}();=]*\{/.test(bare) &&
    (bare.match(/[\w-]+\s*:\s*[^{};]+[;}]/g)?.length ?? 0) >= 2 &&
    (bare.match(/\{/g)?.length ?? 0) === (bare.match(/\}/g)?.length ?? 0)
  );
}

interface Rule {
  readonly selectors: readonly string[];
  readonly body: string;
}

/** Rules of a sheet, those under conditions too; frames of animations, fonts and the printed page have no selector. */
function rulesOf(sheet: string): readonly Rule[] {
  const text = sheet.replaceAll(/\/\*[\s\S]*?\*\//g, '');
  const rules: Rule[] = [];
  let from = 0;
  while (from < text.length) {
    const open = text.indexOf('{', from);
    if (open < 0) break;
    const close = matching(text, open);
    const head = (text.slice(from, open).split(';').at(-1) ?? '').trim();
    const body = text.slice(open + 1, close);
    if (/^@(media|supports|layer|container)\b/.test(head)) rules.push(...rulesOf(body));
    else if (!head.startsWith('@')) rules.push({ selectors: splitSelectors(head), body });
    from = close + 1;
  }
  return rules;
}

function matching(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === '{') depth++;
    if (text[at] === '}' && --depth === 0) return at;
  }
  return text.length;
}

/** At commas outside parentheses. */
function splitSelectors(head: string): readonly string[] {
  return head
    .split(/,(?![^(]*\))/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}
