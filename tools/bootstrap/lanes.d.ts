/** What two processes made of the files together. */
export interface LanesResult {
  passed: number;
  failed: string[];
  times: { file: string; seconds: number }[];
  signal: NodeJS.Signals | undefined;
}

export function runInLanes(
  files: readonly string[],
  options: { print: (text: string) => void; args?: readonly string[] },
): Promise<LanesResult>;
