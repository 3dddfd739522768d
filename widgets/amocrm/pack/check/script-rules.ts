import type { CallExpression, MemberExpression } from 'acorn';
import type { ArchiveFiles } from '../archive.ts';
import type { Complaints } from './complaint.ts';
import { isNamed, nodes, textOf } from './script.ts';
import type { Script } from './script.ts';

const FILE = 'script.js';

/** Keys the code asks amoCRM's dictionary for: `….i18n('key')` (rule 9). */
export function askedWords(script: Script): readonly string[] {
  const keys: string[] = [];
  for (const node of nodes(script.program)) {
    if (node.type !== 'CallExpression' || memberOf(node) !== 'i18n') continue;
    const [key] = node.arguments;
    if (key?.type === 'Literal' && typeof key.value === 'string') keys.push(key.value);
  }
  return [...new Set(keys)];
}

/** Rule 13: what amoCRM's rules for public widgets forbid. Addresses of XML namespaces are names, not addresses. */
export function checkHabits(script: Script, say: Complaints): void {
  const found = new Set<string>();
  for (const node of nodes(script.program)) {
    if (node.type === 'CallExpression') {
      const habit = habitOf(node);
      if (habit !== null) found.add(habit);
    }
    if (node.type === 'NewExpression' && isNamed(node.callee, 'Function')) found.add('new Function');
    if (
      node.type === 'Property' &&
      isNamed(node.key, 'async') &&
      node.value.type === 'Literal' &&
      node.value.value === false
    )
      found.add('async: false');
    // What a minifier makes of `async: false`.
    if (
      node.type === 'Property' &&
      isNamed(node.key, 'async') &&
      node.value.type === 'UnaryExpression' &&
      node.value.operator === '!'
    )
      found.add('async: false');
  }
  for (const text of script.texts) {
    if (/http:\/\/(?!www\.w3\.org\/)[\w[]/.test(text)) found.add('an http:// address');
    if (/\/\/localhost|localhost:\d/.test(text)) found.add('an address of localhost');
  }
  for (const habit of found) say.warn(FILE, `contains ${habit}, expected none`);
}

function habitOf(call: CallExpression): string | null {
  const { callee } = call;
  const [first] = call.arguments;
  const name = memberOf(call);
  for (const forbidden of ['eval', 'alert', 'confirm']) {
    if (isNamed(callee, forbidden)) return `${forbidden}(`;
    const onWindow =
      name === forbidden && ['window', 'globalThis', 'self', 'top'].some((one) => isNamed(object(call), one));
    if (onWindow) return `${forbidden}(`;
  }
  if (name === 'log' && isNamed(object(call), 'console')) return 'console.log';
  const text = first?.type === 'SpreadElement' ? null : textOf(first);
  if (name === 'createElement' && text?.toLowerCase() === 'script') return "createElement('script')";
  if (name === 'on' && text !== null && ofDocument(object(call)) && text.split(/\s+/).some(bare))
    return `$(document).on('${text}') without a namespace of its own`;
  return null;
}

const bare = (event: string): boolean => !event.includes('.');
const memberOf = (call: CallExpression): string | null =>
  call.callee.type === 'MemberExpression' && call.callee.property.type === 'Identifier'
    ? call.callee.property.name
    : null;
const object = (call: CallExpression): MemberExpression['object'] => (call.callee as MemberExpression).object;
const ofDocument = (node: MemberExpression['object']): boolean =>
  node.type === 'CallExpression' && node.arguments.some((argument) => isNamed(argument, 'document'));

const ASSET = /^\.{0,2}\/?((?:images|templates|i18n|lib)\/[\w./-]+\.(?:png|jpe?g|gif|svg|json|twig|js|css))/;
const BESIDE = /^\.\/([\w./-]+\.(?:js|css|png|jpe?g|gif|svg|twig|json))/;

/** Rule 15: what the script takes from its own archive is there, and versions come from amoCRM. */
export function checkReferences(script: Script, files: ArchiveFiles, say: Complaints): void {
  const missing = new Set<string>();
  for (const id of script.needs) {
    if (!id.startsWith('.')) continue;
    const path = id.replace(/\?.*$/, '').replace(/^\.\//, '');
    if (!(path in files) && !(`${path}.js` in files)) missing.add(path);
  }
  for (const text of script.texts) {
    const path = (ASSET.exec(text) ?? BESIDE.exec(text))?.[1];
    if (path !== undefined && !(path in files)) missing.add(path);
  }
  for (const path of missing) say.error(FILE, `takes ${path}, which is not in the archive`);
  if ([...script.needs, ...script.texts].some((text) => /[?&]v=\d/.test(text)))
    say.error(FILE, 'has a version written after ?v=, expected the one of get_version()');
}
