import { access, constants, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Command, CommandIo, ExitCode } from './command.ts';
import { say, WORDS } from './dictionary.ts';
import type { Language } from './language.ts';

/** Finds the command the arguments call and runs it; `--help` lists the commands in their order. */
export async function main(
  argv: readonly string[],
  io: CommandIo,
  commands: readonly Command[],
): Promise<ExitCode> {
  const command = commands.find(({ name }) => name.split(' ').every((word, index) => argv[index] === word));
  const helpWanted = argv.includes('--help') || argv.includes('-h');
  if (command !== undefined) {
    if (helpWanted) {
      await io.writeStdout(`${command.usage[io.language]}\n`);
      return 0;
    }
    return command.run(argv.slice(command.name.split(' ').length), io);
  }
  if (argv.length === 0 || helpWanted) {
    await io.writeStdout(helpText(commands, io.language));
    return argv.length === 0 ? 2 : 0;
  }
  await io.writeStderr(`${say(WORDS.unknownCommand[io.language], { value: argv.join(' ') })}\n`);
  return 2;
}

function helpText(commands: readonly Command[], language: Language): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary[language]}`);
  return [
    WORDS.usageHead[language],
    '',
    WORDS.commands[language],
    ...lines,
    '',
    WORDS.options[language],
    '',
  ].join('\n');
}

function write(stream: NodeJS.WriteStream, output: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(output, (error) => (error ? reject(error) : resolve()));
  });
}

/** A reader of the file sees the old contents or the new, never a part. */
async function replaceFile(path: string, output: string | Uint8Array): Promise<void> {
  if (path.startsWith('/dev/')) return writeFile(path, output);
  const draft = `${path}.${process.pid}.part`;
  try {
    await writeFile(draft, output);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** A file is replaced by way of a draft beside it, so its folder must take files. */
async function requirePlace(path: string): Promise<void> {
  if (!path.startsWith('/dev/')) await access(`${dirname(path)}/`, constants.W_OK);
}

function takeLanguage(
  argv: readonly string[],
): { readonly language: Language; readonly rest: string[] } | { readonly wrong: string } {
  const at = argv.indexOf('--lang');
  if (at < 0) return { language: 'ru', rest: [...argv] };
  const value = argv[at + 1] ?? '';
  if (value !== 'ru' && value !== 'en') return { wrong: value };
  return { language: value, rest: [...argv.slice(0, at), ...argv.slice(at + 2)] };
}

/** The whole command line of this process: its arguments, streams and files. */
export async function runProcess(commands: readonly Command[]): Promise<ExitCode> {
  const taken = takeLanguage(process.argv.slice(2));
  const language = 'wrong' in taken ? 'ru' : taken.language;
  const io: CommandIo = {
    language,
    readStdin: () => text(process.stdin),
    readFile: (path) => readFile(path, 'utf8'),
    writeFile: replaceFile,
    requirePlace,
    writeStdout: (output) => write(process.stdout, output),
    writeStderr: (output) => write(process.stderr, output),
    terminal: process.stderr.isTTY === true,
    elapsed: () => performance.now(),
  };
  if ('wrong' in taken) {
    await io.writeStderr(`${say(WORDS.unknownLanguage[language], { value: taken.wrong })}\n`);
    return 2;
  }
  try {
    return await main(taken.rest, io, commands);
  } catch (error) {
    await io.writeStderr(
      `${say(WORDS.failed[language], { reason: error instanceof Error ? error.message : String(error) })}\n`,
    );
    return 1;
  }
}
