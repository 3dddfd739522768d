import type { Language, Text } from './language.ts';

/** 0 done, 1 the work failed, 2 the input or the settings are wrong and nothing was written (contracts/cli.md). */
export type ExitCode = 0 | 1 | 2;

/** What a command may touch outside itself; tests give their own. */
export interface CommandIo {
  readonly language: Language;
  readStdin(): Promise<string>;
  /** Rejects with Node's system error. */
  readFile(path: string): Promise<string>;
  /** Replaces the file in one step; rejects with Node's system error. */
  writeFile(path: string, contents: string | Uint8Array): Promise<void>;
  /** Rejects with Node's system error where the folder of that file is not there or takes no files. */
  requirePlace(path: string): Promise<void>;
  writeStdout(text: string): Promise<void>;
  writeStderr(text: string): Promise<void>;
  /** True when stderr is a terminal, where a line may be written again. */
  readonly terminal?: boolean;
  /** Milliseconds since some fixed moment. */
  elapsed(): number;
}

/** One file a command; `main.ts` lists them. */
export interface Command {
  /** The words that call it, such as `schedule solve`. */
  readonly name: string;
  readonly summary: Text;
  readonly usage: Text;
  run(argv: readonly string[], io: CommandIo): Promise<ExitCode>;
}
