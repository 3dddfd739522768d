/** One broken rule of contracts/amocrm-widgets.md §9.1: an error keeps an archive from being uploaded, a warning is only said. */
export interface Complaint {
  readonly rule: number;
  readonly severity: 'error' | 'warning';
  /** Path inside the archive; `widget.zip` when the archive as a whole is meant. */
  readonly file: string;
  /** What was found and what was expected. */
  readonly text: string;
}

/** How the rules complain: each holds one of these for its own number. */
export interface Complaints {
  error(file: string, text: string): void;
  warn(file: string, text: string): void;
}

/** The complaint as one line for people. */
export function sentence({ severity, rule, file, text }: Complaint): string {
  return `${severity} · rule ${rule} · ${file}: ${text}`;
}

/** Adds to `list` in the name of a rule. */
export function complaintsOf(rule: number, list: Complaint[]): Complaints {
  return {
    error: (file, text) => void list.push({ rule, severity: 'error', file, text }),
    warn: (file, text) => void list.push({ rule, severity: 'warning', file, text }),
  };
}
