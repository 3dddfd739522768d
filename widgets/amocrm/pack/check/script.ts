import { parse } from 'acorn';
import type { AnyNode, Expression, Node, Program, SpreadElement } from 'acorn';
import type { Complaints } from './complaint.ts';

/** `script.js`, parsed. */
export interface Script {
  readonly program: Program;
  /** Ids its `define` asks for. */
  readonly needs: readonly string[];
  /** Texts written in it, whatever the quotes; of a text with values inside, its parts. */
  readonly texts: readonly string[];
}

/** Rule 12, the outside: a classic script that is one `define([...], function)`. Null when it is not. */
export function readScript(text: string, say: Complaints): Script | null {
  let program: Program;
  try {
    program = parse(text, { ecmaVersion: 'latest', sourceType: 'script' });
  } catch (error) {
    say.error(
      'script.js',
      `does not parse as a classic script: ${error instanceof Error ? error.message : String(error)}`,
    );
    return null;
  }
  const needs = defined(program);
  if (needs === null) {
    say.error('script.js', 'is not one AMD module, expected a single define([...], function)');
    return null;
  }
  const texts: string[] = [];
  let whole = true;
  for (const node of nodes(program)) {
    if (node.type === 'ImportExpression') whole = false;
    if (node.type === 'Literal' && typeof node.value === 'string') texts.push(node.value);
    if (node.type === 'TemplateElement') texts.push(node.value.cooked ?? '');
  }
  if (!whole) say.error('script.js', 'loads parts of itself by import(), expected one whole file');
  return { program, needs, texts };
}

function defined(program: Program): readonly string[] | null {
  const [only, ...others] = program.body;
  if (only?.type !== 'ExpressionStatement' || others.length > 0) return null;
  const call = only.expression;
  if (call.type !== 'CallExpression' || !isNamed(call.callee, 'define') || call.arguments.length !== 2)
    return null;
  const [needs, factory] = call.arguments;
  if (needs?.type !== 'ArrayExpression' || !isFunction(factory)) return null;
  const ids = needs.elements.map((id) => (id === null ? null : textOf(id)));
  return ids.every((id) => id !== null) ? ids : null;
}

const isFunction = (node: Node | undefined): boolean =>
  node?.type === 'FunctionExpression' || node?.type === 'ArrowFunctionExpression';

export const isNamed = (node: Node, name: string): boolean =>
  node.type === 'Identifier' && (node as Expression & { name: string }).name === name;

/** A text as written, or the beginning of one with values inside; null for anything else. */
export function textOf(node: Expression | SpreadElement | undefined): string | null {
  if (node?.type === 'Literal') return typeof node.value === 'string' ? node.value : null;
  if (node?.type === 'TemplateLiteral')
    return node.quasis.map((part) => part.value.cooked ?? '').join('\u2026');
  return null;
}

/** Every node of a tree, from the outside in. */
export function* nodes(root: Node): Generator<AnyNode> {
  const waiting: Node[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    yield node as AnyNode;
    for (const value of Object.values(node))
      for (const inside of Array.isArray(value) ? value : [value]) if (isNode(inside)) waiting.push(inside);
  }
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as { type?: unknown }).type === 'string' &&
  'start' in value;
