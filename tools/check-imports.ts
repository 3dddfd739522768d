import { join } from 'node:path';
import { checkHouse } from './check-house/check-house.ts';

// The rules of the house over this project, or over the folder given.
const { violations, modules } = checkHouse(process.argv[2] ?? join(import.meta.dirname, '..'));
for (const { file, line, rule, message } of violations) {
  console.error(`${file}${line > 0 ? `:${line}` : ''} [${rule}] ${message}`);
}
console.log(`${modules} modules, ${violations.length} broken rules`);
process.exitCode = violations.length > 0 ? 1 : 0;
