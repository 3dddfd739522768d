import { layerOf, packageOf, targetOf } from './rooms.ts';
import type { Import, Source } from './source.ts';
import type { Violation } from './violation.ts';

const CONTRACT = 'src/adapters/http/contract/';
const DATES = new Set(['date-fns', '@date-fns/tz']);

const WHY: Readonly<Record<string, string>> = {
  domain: 'domain imports only itself and date-fns, so that its rules need nothing to run and be tested',
  ports: 'ports import only domain: they are named in its words and know no outside system',
  app: 'app imports domain, ports and date-fns: a use case must run with fakes in place of every outside system',
  adapters:
    'an adapter imports domain, ports, app and itself, never another adapter: each can be replaced alone',
  config: 'config imports itself, domain and packages: it only reads the environment',
  sandbox: 'the sandbox imports no src code: it must judge the service by the protocol alone',
  widgets:
    'widgets import no src code but `import type` from the HTTP contract: a value brings the server to the browser',
};

/** Who may import whom (design: rooms), by value or by type alike. */
export function checkLayers(source: Source): Violation[] {
  return source.imports.flatMap((found) => {
    const message = wrongImport(source.path, found);
    return message ? [{ file: source.path, line: found.line, rule: 'layers', message }] : [];
  });
}

function wrongImport(path: string, found: Import): string | undefined {
  const layer = layerOf(path);
  if (['test', 'bench', 'tools', 'bin'].includes(layer)) return undefined;
  const { specifier } = found;
  if (specifier === undefined)
    return 'an import computed when run: nobody can check what it leads to; name the module';
  const target = targetOf(path, specifier);
  const allowed = target === undefined ? mayUse(layer, specifier, found) : mayEnter(layer, target, found);
  return allowed ? undefined : `${specifier}: ${reason(layer, specifier)}`;
}

function reason(layer: string, specifier: string): string {
  if (layer === 'src')
    return 'this file is in no room of the house: domain, ports, app, adapters/<name>, container or main.ts';
  if (packageOf(specifier) === 'inversify')
    return 'only main.ts and src/container know the container: classes stay plain';
  if (layer === 'widgets' && packageOf(specifier) === 'zod') {
    return 'a value import of zod costs a widget 24 kB; expected `import type` of the contract, or zod/mini';
  }
  return (
    WHY[layer.split('/')[0]!] ??
    'nothing outside src imports the composition, and src imports nothing outside src'
  );
}

/** Packages and parts of Node. */
function mayUse(layer: string, specifier: string, found: Import): boolean {
  const name = packageOf(specifier);
  if (name === 'inversify') return layer === 'composition';
  if (layer === 'domain' || layer === 'app') return DATES.has(name);
  if (layer === 'ports') return false;
  if (layer === 'widgets' && name === 'zod') return found.typeOnly || specifier === 'zod/mini';
  return layer !== 'src';
}

/** Files of the project. */
function mayEnter(layer: string, target: string, found: Import): boolean {
  const into = layerOf(target);
  const kind = layer.split('/')[0]!;
  if (kind === 'sandbox') return into === 'sandbox';
  if (kind === 'widgets') return into === 'widgets' || (target.startsWith(CONTRACT) && found.typeOnly);
  if (!target.startsWith('src/')) return false;
  if (kind === 'composition') return into !== 'src';
  if (kind === 'domain') return into === 'domain';
  if (kind === 'config') return ['domain', 'config'].includes(into);
  if (kind === 'ports') return ['domain', 'ports'].includes(into);
  if (kind === 'app') return ['domain', 'ports', 'app'].includes(into);
  if (kind === 'adapters') return ['domain', 'ports', 'app', layer].includes(into);
  return false;
}
