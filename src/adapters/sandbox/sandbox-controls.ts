import { z } from 'zod';

const integrationSchema = z.object({
  clientId: z.string(),
  clientSecret: z.string(),
  redirectUri: z.string(),
  widgetCode: z.string(),
});
const credentialsSchema = z.object({
  amocrm: z.object({
    baseUrl: z.string(),
    longLivedToken: z.string(),
    clientId: z.string(),
    clientSecret: z.string(),
    redirectUri: z.string(),
    accountId: z.number(),
    subdomain: z.string(),
    integrations: z.object({
      volunteer: integrationSchema,
      administrator: integrationSchema,
      dashboard: integrationSchema,
    }),
  }),
  mango: z.object({ baseUrl: z.string(), apiKey: z.string(), apiSalt: z.string() }),
});
type Credentials = z.infer<typeof credentialsSchema>;
export type SandboxCredentials = Credentials['amocrm'];
export type SandboxTelephony = Credentials['mango'];

/** Who sits in which slot of a month, for the made-up calls; a slot is named by its local start. */
export interface ToldMonth {
  readonly month: string;
  readonly shifts: readonly { readonly slot: string; readonly userIds: readonly number[] }[];
}

/** The sandbox's controls that the service uses: credentials, clock and the made-up charity (contracts/sandbox.md). */
export class SandboxControls {
  readonly origin: string;

  constructor(origin: string) {
    this.origin = origin;
  }

  /** True when a sandbox answers there now. */
  async answers(): Promise<boolean> {
    try {
      const response = await fetch(`${this.origin}/__sandbox/clock`, { signal: AbortSignal.timeout(1000) });
      return response.ok;
    } catch {
      return false;
    }
  }

  async credentials(): Promise<SandboxCredentials> {
    return credentialsSchema.parse(await this.#get('/__sandbox/credentials')).amocrm;
  }

  /** Where the made-up telephony is, and what signs requests to it. */
  async telephony(): Promise<SandboxTelephony> {
    return credentialsSchema.parse(await this.#get('/__sandbox/credentials')).mango;
  }

  async now(): Promise<Date> {
    return new Date(
      z.object({ now: z.iso.datetime({ offset: true }) }).parse(await this.#get('/__sandbox/clock')).now,
    );
  }

  /** The made-up charity's past, for loading into a fresh database; its shape is the loader's matter. */
  async history(): Promise<unknown> {
    return this.#get('/__sandbox/charity/history');
  }

  /** These months' shifts stand in place of what was told of them before; the made-up calls of days yet to begin follow them. */
  async tellShifts(months: readonly ToldMonth[]): Promise<void> {
    await this.#ask('/__sandbox/charity/shifts', { method: 'PUT', body: JSON.stringify({ months }) });
  }

  #get(path: string): Promise<unknown> {
    return this.#ask(path, {});
  }

  async #ask(path: string, init: RequestInit): Promise<unknown> {
    const response = await fetch(`${this.origin}${path}`, { ...init, signal: AbortSignal.timeout(10_000) });
    if (!response.ok) throw new Error(`the sandbox answered ${response.status} to ${path}`);
    return response.json();
  }
}
