/** A named rule, how to break it in one place, and the tests that must notice. */
export interface Mutant {
  readonly rule: string;
  readonly file: string;
  /** Stands exactly once in the file. */
  readonly find: string;
  readonly replace: string;
  /** Spec files, from the project's root. */
  readonly specs: readonly string[];
  /** Of these files only the tests whose titles hold this text: for files that fill a database for each test. */
  readonly only?: string;
}
