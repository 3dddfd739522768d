import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkClock, checkLanguage, checkSql } from './contents.ts';
import { checkCycles } from './cycles.ts';
import { checkMachinePaths, checkName } from './files.ts';
import { checkLayers } from './layers.ts';
import { ROOMS } from './rooms.ts';
import { filesUnder, isModule, readSource } from './source.ts';
import type { Source } from './source.ts';
import type { Violation } from './violation.ts';

const TEXT = /\.(ts|tsx|js|mjs|cjs|json|sql|md|css|html|sh|ya?ml)$/;
const OTHER_FOLDERS = ['sql', 'docs', 'deploy'];

export interface Verdict {
  readonly violations: readonly Violation[];
  readonly modules: number;
}

/** Checks the rules of the house over the project in `root`. A room with files and no module is itself a violation. */
export function checkHouse(root: string): Verdict {
  const sources: Source[] = [];
  const violations: Violation[] = [];
  for (const room of ROOMS) {
    const files = filesUnder(root, room);
    const modules = files.filter(isModule);
    if (files.length > 0 && modules.length === 0) violations.push(nothingSeen(room));
    sources.push(...modules.map((path) => readSource(root, path)));
  }
  if (sources.length === 0) violations.push(nothingSeen('src'));

  for (const source of sources) {
    if (source.broken !== undefined) {
      violations.push({
        file: source.path,
        line: 0,
        rule: 'syntax',
        message: `can't be parsed: ${source.broken}`,
      });
    }
    violations.push(
      ...checkLayers(source),
      ...checkSql(source),
      ...checkClock(source),
      ...checkLanguage(source),
    );
  }
  violations.push(...checkCycles(sources));
  for (const path of [...ROOMS, ...OTHER_FOLDERS].flatMap((folder) => filesUnder(root, folder))) {
    violations.push(...checkName(path));
    if (TEXT.test(path)) violations.push(...checkMachinePaths(path, readFileSync(join(root, path), 'utf8')));
  }
  return { violations, modules: sources.length };
}

function nothingSeen(room: string): Violation {
  return {
    file: room,
    line: 0,
    rule: 'seen',
    message: 'no module was found here: a check that looks at nothing passes everything',
  };
}
