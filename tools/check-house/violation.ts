/** One broken rule of the house. */
export interface Violation {
  /** Path from the project's folder. */
  readonly file: string;
  /** From 1; 0 when it is the file as a whole. */
  readonly line: number;
  readonly rule: string;
  /** What is wrong and why the rule exists: read by whoever broke it. */
  readonly message: string;
}
