/** `web` serves people, `worker` does what happens by itself, `all` both (contracts/cli.md). */
export type ServiceRole = 'all' | 'web' | 'worker';
