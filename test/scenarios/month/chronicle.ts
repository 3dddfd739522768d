/** What the scenario tells as it goes: chapters with their seconds, and the kills with what was seen. */
export class Chronicle {
  readonly #begun = performance.now();
  readonly kills: { readonly point: string; readonly seen: string }[] = [];

  async chapter<T>(title: string, live: () => Promise<T>): Promise<T> {
    const begun = performance.now();
    try {
      return await live();
    } finally {
      this.say(`${seconds(performance.now() - begun).padStart(6)} s  ${title}`);
    }
  }

  killed(point: string, seen: string): void {
    this.kills.push({ point, seen });
    this.say(`          SIGKILL ${this.kills.length}: ${point}; seen: ${seen}`);
  }

  total(): string {
    return seconds(performance.now() - this.#begun);
  }

  say(line: string): void {
    process.stdout.write(`${line}\n`);
  }
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(1);
}
