import { parseSync } from 'vite';

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [part: string]: unknown;
}

/** Attributes that are read by people or read aloud to them. */
const SPOKEN =
  /^(aria-(label|description|roledescription|valuetext|placeholder)|title|placeholder|label|alt|text|hint)$/;
/** Names of properties that hold what is drawn. */
const DRAWN =
  /^(text|title|label|header|heading|hint|caption|message|sentence|sentences|button|placeholder)$/;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const WORD = /\p{L}{2,}/u;
/** Two words as people write them; codes and class names have no capital and dashes inside. */
const SENTENCE = /^\s*\p{Lu}\p{Ll}+[,]? \p{L}{2,}/u;

/**
 * Words in a source that people would read though they stand in no dictionary, as `line: words`. Seen are texts and spoken attributes of
 * JSX, literals that JSX draws, drawn properties of objects, and any literal in Cyrillic; what is thrown is for developers.
 */
export function inlineWords(file: string, source: string): string[] {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${String(errors[0]?.message)}`);
  const found: string[] = [];
  const tell = (node: Node, text: string): void => {
    found.push(`${source.slice(0, node.start).split('\n').length}: ${text.trim().slice(0, 60)}`);
  };

  /** @param drawn whether a literal here is what people read */
  const visit = (node: Node, drawn: boolean): void => {
    const text = textOf(node);
    if (text !== null) {
      if (CYRILLIC.test(text) || SENTENCE.test(text) || (drawn && WORD.test(text))) tell(node, text);
      return;
    }
    switch (node.type) {
      case 'JSXText':
        if (WORD.test(String(node['value']))) tell(node, String(node['value']));
        return;
      case 'JSXAttribute':
        return visitPart(node['value'], SPOKEN.test(nameOf(node['name'] as Node)));
      case 'JSXExpressionContainer':
        return visitPart(node['expression'], drawn);
      case 'JSXElement':
      case 'JSXFragment':
        visitPart(node['openingElement'], false);
        return visitPart(node['children'], true);
      case 'ConditionalExpression':
        visitPart(node['test'], false);
        visitPart(node['consequent'], drawn);
        return visitPart(node['alternate'], drawn);
      case 'LogicalExpression':
        visitPart(node['left'], drawn);
        return visitPart(node['right'], drawn);
      case 'TemplateLiteral':
        visitPart(node['quasis'], drawn);
        return visitPart(node['expressions'], false);
      case 'Property':
        return visitPart(node['value'], DRAWN.test(nameOf(node['key'] as Node)));
      case 'NewExpression':
        if (nameOf(node['callee'] as Node).endsWith('Error')) return;
        return visitParts(node);
      case 'ImportDeclaration':
      case 'TSLiteralType':
        return;
      default:
        return visitParts(node);
    }
  };
  const visitParts = (node: Node): void => {
    for (const [part, inside] of Object.entries(node)) if (part !== 'parent') visitPart(inside, false);
  };
  const visitPart = (part: unknown, drawn: boolean): void => {
    for (const one of Array.isArray(part) ? part : [part])
      if (typeof (one as Node | null)?.type === 'string') visit(one as Node, drawn);
  };
  visit(program as unknown as Node, false);
  return found;
}

/** The text of a literal or of a piece of a template. */
function textOf(node: Node): string | null {
  if (node.type === 'Literal') return typeof node['value'] === 'string' ? node['value'] : '';
  if (node.type === 'TemplateElement') return (node['value'] as { cooked?: string }).cooked ?? '';
  return null;
}

function nameOf(node: Node): string {
  if (node.type === 'JSXNamespacedName') return '';
  return String(node['name'] ?? node['value'] ?? '');
}
