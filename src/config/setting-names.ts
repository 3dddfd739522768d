const INTEGRATIONS = ['VOLUNTEER', 'ADMINISTRATOR', 'DASHBOARD'] as const;

/** Names of the three values of each integration. */
export const INTEGRATION_SETTINGS = INTEGRATIONS.map((integration) => ({
  name: integration.toLowerCase() as 'volunteer' | 'administrator' | 'dashboard',
  clientId: `AMOCRM_${integration}_CLIENT_ID`,
  clientSecret: `AMOCRM_${integration}_CLIENT_SECRET`,
  redirectUri: `AMOCRM_${integration}_REDIRECT_URI`,
}));

const OF_AMOCRM = [
  'AMOCRM_BASE_URL',
  'AMOCRM_TOKEN',
  ...INTEGRATION_SETTINGS.flatMap((one) => [one.clientId, one.clientSecret, one.redirectUri]),
];
const OURS = ['SMENA_DATA_DIR', 'SMENA_TEXT_KEY', 'SMENA_NUMBER_KEY', 'SMENA_SUPPORT_LINK'];
const OF_MANGO = ['MANGO_API_KEY', 'MANGO_API_SALT'];
const PLAIN = ['DATABASE_URL', 'PUBLIC_URL', 'LOG_LEVEL', 'SANDBOX_PORT', 'SANDBOX_NOW'];
const KNOWN = [...OF_AMOCRM, ...OF_MANGO, ...OURS, ...PLAIN];

/** Any of these set means real credentials (contracts/settings.md). */
export function isRealSetting(name: string): boolean {
  return name.startsWith('AMOCRM_') || name.startsWith('MANGO_');
}

/** Names that look like ours and are not, each with the name that was probably meant (null when nothing is near). */
export function misspeltNames(names: readonly string[]): { name: string; meant: string | null }[] {
  return names
    .filter((name) => !KNOWN.includes(name))
    .map((name) => ({ name, meant: nearest(name) }))
    .filter(({ name, meant }) => meant !== null || /^(AMOCRM|MANGO|SMENA)_/.test(name));
}

function nearest(name: string): string | null {
  return (
    KNOWN.find((known) => Math.abs(known.length - name.length) <= 2 && distance(name, known) <= 2) ?? null
  );
}

/** Edit distance, cut off by its caller at 2; names are short. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length]!;
}
