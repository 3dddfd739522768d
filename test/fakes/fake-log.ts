import type { Log } from '../../src/ports/log.ts';

export interface LogEntry {
  readonly level: 'info' | 'warn' | 'error';
  readonly event: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly error?: unknown;
}

/** Keeps what was logged. */
export class FakeLog implements Log {
  readonly entries: LogEntry[] = [];

  info(event: string, facts: Readonly<Record<string, unknown>> = {}): void {
    this.entries.push({ level: 'info', event, facts });
  }

  warn(event: string, facts: Readonly<Record<string, unknown>> = {}): void {
    this.entries.push({ level: 'warn', event, facts });
  }

  error(event: string, facts: Readonly<Record<string, unknown>>, error: unknown): void {
    this.entries.push({ level: 'error', event, facts, error });
  }
}
