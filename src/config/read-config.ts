import type { AmocrmConfig, CommonConfig, Config, IntegrationConfig, MangoConfig } from './config.ts';
import { INTEGRATION_SETTINGS, isRealSetting, misspeltNames } from './setting-names.ts';

/** Every problem of the settings, each one sentence with the name and what was expected. Values are never repeated. */
export class SettingsRefused extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'SettingsRefused';
    this.problems = problems;
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads and checks the environment (contracts/settings.md). @throws SettingsRefused with all problems at once */
export function readConfig(environment: Environment): Config {
  const set = new Map(
    Object.entries(environment).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '',
    ),
  );
  const reader = new Reader(set);
  for (const { name, meant } of misspeltNames([...set.keys()])) {
    reader.problem(
      meant === null
        ? `${name} is not a setting of Smena; remove it.`
        : `${name} is not a setting of Smena; ${meant} was probably meant.`,
    );
  }
  const real = [...set.keys()].some(isRealSetting);
  const common = readCommon(reader, real);
  const config: Config = real
    ? {
        kind: 'real',
        ...common,
        amocrm: readAmocrm(reader),
        mango: readMango(reader),
        textKey: reader.key('SMENA_TEXT_KEY'),
        numberKey: reader.key('SMENA_NUMBER_KEY'),
      }
    : { kind: 'sandbox', ...common, sandboxPort: reader.port('SANDBOX_PORT', 8081) };
  if (real && (set.has('SANDBOX_PORT') || set.has('SANDBOX_NOW')))
    reader.problem(
      'SANDBOX_PORT and SANDBOX_NOW cannot stand beside real credentials; remove one or the other.',
    );
  if (!real) reader.instant('SANDBOX_NOW');
  reader.refuseIfAnyProblem();
  return config;
}

function readCommon(reader: Reader, real: boolean): CommonConfig {
  const port = reader.port('PORT', 8080);
  return {
    port,
    publicUrl: real
      ? reader.url('PUBLIC_URL', ['https:'])
      : reader.has('PUBLIC_URL')
        ? reader.url('PUBLIC_URL', ['http:', 'https:'])
        : `http://127.0.0.1:${port}`,
    databaseUrl: reader.has('DATABASE_URL') ? reader.databaseUrl('DATABASE_URL') : null,
    dataDir: reader.optional('SMENA_DATA_DIR') ?? '.data',
    logLevel: reader.oneOf('LOG_LEVEL', ['debug', 'info', 'warn', 'error', 'silent'], 'info'),
  };
}

function readAmocrm(reader: Reader): AmocrmConfig {
  const baseUrl = reader.url('AMOCRM_BASE_URL', ['https:']);
  const integrations: IntegrationConfig[] = INTEGRATION_SETTINGS.map((names) => ({
    name: names.name,
    clientId: reader.required(names.clientId, 'the integration’s id from its Keys tab'),
    clientSecret: reader.required(names.clientSecret, 'the integration’s secret key from its Keys tab'),
    redirectUri: reader.url(names.redirectUri, ['https:'], 'keep-path'),
  }));
  return {
    baseUrl,
    accountOrigin: originOf(baseUrl),
    longLivedToken: reader.optional('AMOCRM_TOKEN'),
    integrations,
  };
}

function readMango(reader: Reader): MangoConfig | null {
  const [apiKey, apiSalt] = [reader.optional('MANGO_API_KEY'), reader.optional('MANGO_API_SALT')];
  if (apiKey !== null && apiSalt !== null) return { apiKey, apiSalt };
  if (apiKey === apiSalt) return null;
  const missing = apiKey === null ? 'MANGO_API_KEY' : 'MANGO_API_SALT';
  reader.problem(`${missing} is missing: MANGO_API_KEY and MANGO_API_SALT are expected together.`);
  return null;
}

function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : '';
}

/** Takes values out of the environment and gathers what is wrong with them. */
class Reader {
  readonly #set: ReadonlyMap<string, string>;
  readonly #problems: string[] = [];

  constructor(set: ReadonlyMap<string, string>) {
    this.#set = set;
  }

  problem(sentence: string): void {
    this.#problems.push(sentence);
  }

  refuseIfAnyProblem(): void {
    if (this.#problems.length > 0) throw new SettingsRefused(this.#problems);
  }

  has(name: string): boolean {
    return this.#set.has(name);
  }

  optional(name: string): string | null {
    return this.#set.get(name) ?? null;
  }

  required(name: string, what: string): string {
    const value = this.#set.get(name);
    if (value === undefined) this.problem(`${name} is missing: ${what} is expected.`);
    return value ?? '';
  }

  port(name: string, absent: number): number {
    const text = this.#set.get(name);
    const value = text === undefined ? absent : Number(text);
    if (!Number.isInteger(value) || value < 1 || value > 65_535)
      this.problem(`${name} must be a port number from 1 to 65535.`);
    return value;
  }

  /** Checked only: the sandbox reads it itself. */
  instant(name: string): void {
    const value = this.#set.get(name);
    if (value === undefined || /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/.test(value)) return;
    this.problem(`${name} must be an instant like 2026-11-22T10:00:00+03:00.`);
  }

  url(name: string, protocols: readonly string[], path: 'cut' | 'keep-path' = 'cut'): string {
    const value = this.required(name, `an address that begins with ${protocols.join(' or ')}//`);
    if (value === '') return '';
    // eslint-disable-next-line no-control-regex -- the rule is about ASCII itself
    if (
      !URL.canParse(value) ||
      !protocols.includes(new URL(value).protocol) ||
      !/^[\x20-\x7e]+$/.test(value)
    ) {
      this.problem(`${name} must be an ASCII address that begins with ${protocols.join(' or ')}//.`);
      return '';
    }
    return path === 'keep-path' ? value : value.replace(/\/+$/, '');
  }

  databaseUrl(name: string): string {
    const value = this.required(name, 'postgres://…');
    if (!/^postgres(ql)?:\/\//.test(value))
      this.problem(`${name} must begin with postgres:// or postgresql://.`);
    return value;
  }

  key(name: string): Uint8Array {
    const bytes = Buffer.from(
      this.required(name, '32 bytes in base64 (the command «smena keys» makes them)'),
      'base64',
    );
    if (this.has(name) && bytes.length !== 32)
      this.problem(`${name} must be 32 bytes in base64; the command «smena keys» makes one.`);
    return bytes;
  }

  oneOf<T extends string>(name: string, values: readonly T[], absent: T): T {
    const value = this.#set.get(name) ?? absent;
    if (!(values as readonly string[]).includes(value))
      this.problem(`${name} must be one of ${values.join(', ')}.`);
    return value as T;
  }
}
