import { join } from 'node:path';
import { projectNode, root } from './project.js';

const bin = (name) => join(root, 'node_modules/.bin', name);

/** The parts of `npm run check`; each counts as one test. */
export const checks = [
  { name: 'types', program: projectNode, args: ['tools/check-types.ts'] },
  { name: 'lint', program: () => bin('oxlint'), args: ['--deny-warnings', '.'] },
  { name: 'format', program: () => bin('oxfmt'), args: ['--check', '.'] },
  { name: 'imports', program: projectNode, args: ['tools/check-imports.ts'] },
];
