import { isDictionary, layerOf } from './rooms.ts';
import { isNamed, isNode, textOf } from './source.ts';
import type { Node, Source } from './source.ts';
import type { Violation } from './violation.ts';

/** A statement as a text begins with it; single words only in capitals, the rest in any case. */
const SQL = [
  /^\s*(BEGIN|COMMIT|ROLLBACK)\b/,
  /^\s*(SAVEPOINT|LISTEN|NOTIFY|VACUUM|ANALYZE|TRUNCATE)\s/,
  /^\s*select\s[\s\S]*\sfrom\s/i,
  /^\s*SELECT\s/,
  /^\s*insert\s+into\s/i,
  /^\s*update\s+[\w".]+\s+(as\s+\w+\s+)?set\s/i,
  /^\s*delete\s+from\s/i,
  /^\s*with\s+(recursive\s+)?\w+\s+as\s+(not\s+materialized\s*|materialized\s*)?\(/i,
  /^\s*(create|alter|drop)\s+(or\s+replace\s+)?(unique\s+|materialized\s+|temp\s+|temporary\s+)?(table|view|index|database|schema|type|function|extension|role|sequence)\s/i,
  /^\s*refresh\s+materialized\s/i,
  /^\s*SET\s+(LOCAL\s+|SESSION\s+)?[a-z_.]+\s*(=|TO)\s/,
];

/** No SQL text in code: a statement is read, formatted and planned as SQL only when it stands in a .sql file. */
export function checkSql(source: Source): Violation[] {
  if (['test', 'bench'].includes(layerOf(source.path)) || isDictionary(source.path)) return [];
  return texts(source)
    .filter(({ text }) => SQL.some((pattern) => pattern.test(text)))
    .map(({ node, text }) => ({
      file: source.path,
      line: source.lineOf(node),
      rule: 'sql',
      message: `"${text.trim().slice(0, 40)}…": SQL stands in sql/ or in a .sql file under src/adapters/postgres, where it is seen as SQL`,
    }));
}

/** The clock and chance come through ports: otherwise no test can say what day it is, and the sandbox's clock lies. */
export function checkClock(source: Source): Violation[] {
  const { path } = source;
  if (['test', 'bench', 'tools', 'bin'].includes(layerOf(path))) return [];
  if (/^(src\/adapters|sandbox)\/system\//.test(path)) return [];
  return source.nodes
    .map((node) => ({ node, name: readsClockOrChance(node) }))
    .filter(({ name }) => name !== undefined)
    .map(({ node, name }) => ({
      file: path,
      line: source.lineOf(node),
      rule: 'clock',
      message: `${name}: time and chance come through the ports Clock and Ids; only adapters/system and sandbox/system ask the machine`,
    }));
}

function readsClockOrChance(node: Node): string | undefined {
  if (node.type === 'MemberExpression' || node.type === 'StaticMemberExpression') {
    const property = node['property'];
    const name = isNode(property) ? (textOf(property) ?? property['name']) : undefined;
    if (isNamed(node['object'], 'Date') && name === 'now') return 'Date.now';
    if (isNamed(node['object'], 'Math') && name === 'random') return 'Math.random';
  }
  const isDate = isNamed(node['callee'], 'Date');
  if (node.type === 'NewExpression' && isDate && (node['arguments'] as unknown[]).length === 0)
    return 'new Date()';
  if (node.type === 'CallExpression' && isDate) return 'Date()';
  return undefined;
}

/** Texts people read stand in dictionaries: there they can be found, proofread and translated. */
export function checkLanguage(source: Source): Violation[] {
  if (!/^(src|widgets)\//.test(source.path) || isDictionary(source.path)) return [];
  const found = texts(source).filter(({ text }) => /\p{Script=Cyrillic}/u.test(text));
  const first = found[0];
  if (!first) return [];
  const more = found.length > 1 ? ` and ${found.length - 1} more` : '';
  return [
    {
      file: source.path,
      line: source.lineOf(first.node),
      rule: 'language',
      message:
        `"${first.text.trim().slice(0, 40)}"${more}: texts people read stand in dictionaries ` +
        '(a folder i18n, a file dictionary… or ….ru.ts), where they can be found and translated',
    },
  ];
}

function texts(source: Source): { node: Node; text: string }[] {
  return source.nodes.flatMap((node) => {
    const text = textOf(node);
    return text === undefined ? [] : [{ node, text }];
  });
}
