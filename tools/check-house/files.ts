import type { Violation } from './violation.ts';

const SAY_NOTHING = /^(utils?|helpers?|managers?|common)$/;
const MACHINE_PATH = /(?<![\w.:/-])\/(home|root|Users|work|tmp)\/[\w.-]+/;

/** Names that say nothing gather everything: a file is named by its one idea, in words of the glossary. */
export function checkName(path: string): Violation[] {
  const bad = path
    .replace(/\.[a-z]+$/, '')
    .split(/[/._-]/)
    .find((word) => SAY_NOTHING.test(word));
  if (!bad) return [];
  const message = `"${bad}" says nothing, so everything ends up there; name the file by its one idea`;
  return [{ file: path, line: 0, rule: 'names', message }];
}

/** A path of somebody's machine works on that machine only. */
export function checkMachinePaths(path: string, text: string): Violation[] {
  return text.split('\n').flatMap((line, index) => {
    const found = MACHINE_PATH.exec(line);
    if (!found) return [];
    const message = `${found[0]}: a path of one machine is on no other; use one relative to the project, or os.tmpdir()`;
    return [{ file: path, line: index + 1, rule: 'machine-paths', message }];
  });
}
