import type { Command } from './adapters/cli/command.ts';
import { WORDS } from './adapters/cli/dictionary.ts';
import { keysCommand } from './adapters/cli/keys.ts';
import { runProcess } from './adapters/cli/main.ts';
import { scheduleSolveCommand } from './adapters/cli/schedule-solve.ts';

/** Every command there is. Those that need the whole service load it only when they are called. */
const COMMANDS: readonly Command[] = [
  {
    name: 'serve',
    summary: WORDS.serveSummary,
    usage: WORDS.serveUsage,
    run: async (argv, io) => (await import('./container/commands/serve.ts')).serve(argv, io),
  },
  scheduleSolveCommand,
  {
    name: 'schedule generate',
    summary: WORDS.generateSummary,
    usage: WORDS.generateUsage,
    run: async (argv, io) =>
      (await import('./container/commands/schedule-generate.ts')).scheduleGenerate(argv, io),
  },
  {
    name: 'sync mango',
    summary: WORDS.syncMangoSummary,
    usage: WORDS.syncMangoUsage,
    run: async (argv, io) => (await import('./container/commands/sync-mango.ts')).syncMango(argv, io),
  },
  {
    name: 'report',
    summary: WORDS.reportSummary,
    usage: WORDS.reportUsage,
    run: async (argv, io) => (await import('./container/commands/report.ts')).report(argv, io),
  },
  keysCommand,
  {
    name: 'migrate',
    summary: WORDS.migrateSummary,
    usage: WORDS.migrateUsage,
    run: async (argv, io) => (await import('./container/commands/migrate.ts')).migrateCommand(argv, io),
  },
];

process.exitCode = await runProcess(COMMANDS);
