import { newSecret, newUuid } from '../system/real-time.ts';
import { type Change, Shelf, type Store } from '../state/store.ts';
import type { SandboxClock } from '../clock/sandbox-clock.ts';
import {
  ACCOUNT,
  type Directory,
  type Integration,
  type Task,
  type Token,
  type User,
  type WidgetName,
  widgetNames,
} from './model.ts';
import { signJwt } from './jwt.ts';

const YEAR_MS = 365 * 24 * 3_600_000;

export type WidgetState = { readonly active: boolean; readonly fields: Readonly<Record<string, unknown>> };

/** Everything the made-up amoCRM account knows, over the store; the vendor's rules live with the routes. */
export class Account {
  readonly clock: SandboxClock;
  readonly #store: Store;
  readonly #directory: Shelf<Directory>;
  readonly #tasks: Shelf<Task>;
  readonly #tokens: Shelf<Token>;
  readonly #integrations: Shelf<Integration>;
  readonly #widgets: Shelf<WidgetState>;
  readonly #counters: Shelf<number>;
  readonly #serviceOrigin: string;
  /** `http://127.0.0.1:<port>`; known once the server listens. */
  origin = '';

  constructor(store: Store, clock: SandboxClock, serviceOrigin: string) {
    this.clock = clock;
    this.#store = store;
    this.#serviceOrigin = serviceOrigin;
    this.#directory = new Shelf(store, 'directory');
    this.#tasks = new Shelf(store, 'tasks');
    this.#tokens = new Shelf(store, 'tokens');
    this.#integrations = new Shelf(store, 'integrations');
    this.#widgets = new Shelf(store, 'widgets');
    this.#counters = new Shelf(store, 'counters');
  }

  get isNew(): boolean {
    return this.#directory.get('all') === undefined;
  }

  /**
   * A fresh account with these people and no tasks. Integrations keep their ids and secrets over a reset;
   * tokens are issued anew.
   */
  renew(directory: Directory, extra: readonly Change[] = []): void {
    const integrations = widgetNames.map(
      (name) => this.#integrations.get(name) ?? this.#newIntegration(name),
    );
    this.#store.replace([
      this.#directory.change('all', directory),
      ...integrations.map((integration) => this.#integrations.change(integration.name, integration)),
      ...extra,
    ]);
    this.issueLongLived();
  }

  directory(): Directory {
    return this.#directory.get('all') ?? { users: [], groups: [], roles: [] };
  }

  putDirectory(directory: Directory): void {
    this.#directory.put('all', directory);
  }

  user(id: number): User | undefined {
    return this.directory().users.find((user) => user.id === id);
  }

  /** The active administrator with the lowest id: who stands behind the long-lived token. */
  administrator(): User | undefined {
    return this.directory()
      .users.filter(({ isAdmin, isActive }) => isAdmin && isActive)
      .toSorted((a, b) => a.id - b.id)[0];
  }

  integrations(): Integration[] {
    return this.#integrations.all();
  }

  integration(name: WidgetName): Integration {
    const found = this.#integrations.get(name);
    if (found === undefined) throw new Error(`the account has no integration "${name}"`);
    return found;
  }

  integrationOf(clientId: string): Integration | undefined {
    return this.integrations().find((integration) => integration.clientId === clientId);
  }

  token(value: string): Token | undefined {
    return this.#tokens.get(value);
  }

  /** The newest long-lived token that has not been revoked. */
  longLivedToken(): string {
    const live = this.#tokens.all().filter(({ kind, revoked }) => kind === 'long-lived' && !revoked);
    return live.at(-1)?.value ?? '';
  }

  /** As an administrator makes it on the integration's "Keys" tab: good for a year (§1.5 lets choose). */
  issueLongLived(): void {
    const user = this.administrator();
    if (user === undefined) return;
    this.writeTokens([this.newToken('long-lived', this.integration('volunteer').clientId, user, YEAR_MS)]);
  }

  newToken(kind: Token['kind'], clientId: string, user: User, livesMs: number): Token {
    const now = this.clock.now();
    const signed = kind === 'access' || kind === 'long-lived';
    const claims = {
      aud: clientId,
      jti: newUuid(),
      iat: Math.floor(now / 1000),
      nbf: Math.floor(now / 1000),
      exp: Math.floor((now + livesMs) / 1000),
      sub: String(user.id),
      account_id: ACCOUNT.id,
      api_domain: this.origin.replace('http://', ''),
      scopes: ['crm', 'notifications'],
    };
    // Nobody outside may verify this signature (§1.3), so its key is thrown away.
    const value = signed ? signJwt({ alg: 'HS256' }, claims, newSecret()) : newSecret(48);
    const expiresAt = now + livesMs;
    return {
      kind,
      value,
      clientId,
      userId: user.id,
      byAdministrator: user.isAdmin,
      expiresAt,
      revoked: false,
    };
  }

  writeTokens(tokens: readonly Token[]): void {
    this.#store.write(tokens.map((token) => this.#tokens.change(token.value, token)));
  }

  /** Whether anybody has been granted a token of this integration yet (§1.2: the first must be an administrator). */
  wasGranted(clientId: string): boolean {
    return this.#tokens.all().some((token) => token.clientId === clientId && token.kind !== 'long-lived');
  }

  revokeAccess(): void {
    this.#revoke(({ kind }) => kind === 'access' || kind === 'long-lived');
    this.issueLongLived();
  }

  revokeRefresh(): void {
    this.#revoke(({ kind }) => kind === 'refresh');
  }

  /** Everything that must not be read in the journal. */
  secrets(): string[] {
    return [
      ...this.#tokens.all().map(({ value }) => value),
      ...this.integrations().map(({ clientSecret }) => clientSecret),
    ];
  }

  tasks(): Task[] {
    return this.#tasks.all();
  }

  task(id: number): Task | undefined {
    return this.#tasks.get(String(id));
  }

  /** Stores tasks under ids of their own, all or none; answers them in the given order. */
  addTasks(tasks: readonly Omit<Task, 'id'>[]): Task[] {
    let id = this.#counters.get('task') ?? 1000;
    const added = tasks.map((task) => ({ id: ++id, ...task }));
    const changes = added.map((task) => this.#tasks.change(String(task.id), task));
    this.#store.write([...changes, this.#counters.change('task', id)]);
    return added;
  }

  putTasks(tasks: readonly Task[]): void {
    this.#store.write(tasks.map((task) => this.#tasks.change(String(task.id), task)));
  }

  /** By hand, on the page: the API cannot (§2.6). */
  removeTask(id: number): void {
    this.#tasks.remove(String(id));
  }

  /** Whether a widget is switched on, and its saved settings; a fresh one knows the service's address. */
  widgetState(name: WidgetName): WidgetState {
    return this.#widgets.get(name) ?? { active: true, fields: { backend_url: this.#serviceOrigin } };
  }

  putWidgetState(name: WidgetName, state: WidgetState): void {
    this.#widgets.put(name, state);
  }

  nowSeconds(): number {
    return Math.floor(this.clock.now() / 1000);
  }

  #revoke(which: (token: Token) => boolean): void {
    this.writeTokens(
      this.#tokens
        .all()
        .filter((token) => which(token) && !token.revoked)
        .map((token) => ({ ...token, revoked: true })),
    );
  }

  #newIntegration(name: WidgetName): Integration {
    return {
      name,
      clientId: newUuid(),
      clientSecret: newSecret(48),
      redirectUri: `${this.#serviceOrigin}/api/v1/amocrm/${name}/redirect`,
      widgetCode: `smena_${name}`,
    };
  }
}
