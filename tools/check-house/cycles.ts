import { targetOf } from './rooms.ts';
import type { Source } from './source.ts';
import type { Violation } from './violation.ts';

/** No module may lead back to itself, by value or by type: parts that know each other are one part. */
export function checkCycles(sources: readonly Source[]): Violation[] {
  const edges = new Map(sources.map((source) => [source.path, targetsOf(source)]));
  const done = new Set<string>();
  const found: Violation[] = [];

  const visit = (path: string, trail: string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) {
      const circle = [...trail.slice(at), path].join(' → ');
      found.push({
        file: path,
        line: 0,
        rule: 'cycles',
        message: `${circle}: modules that import each other in a circle can't be understood or tested alone`,
      });
    } else if (!done.has(path)) {
      for (const next of edges.get(path) ?? []) visit(next, [...trail, path]);
      done.add(path);
    }
  };
  for (const path of edges.keys()) visit(path, []);
  return found;
}

function targetsOf(source: Source): Set<string> {
  const targets = source.imports.map(({ specifier }) => targetOf(source.path, specifier ?? ''));
  return new Set(targets.filter((target) => target !== undefined));
}
