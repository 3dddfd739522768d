import { mkdir, rm } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Administrator } from '../scenarios/month/administrator.ts';
import { Desk } from '../scenarios/month/desk.ts';
import { EVERYTHING, shoot } from './camera.ts';
import type { Camera } from './camera.ts';
import { callsRead, openHouse } from './house.ts';
import { writeSheets } from './sheets.ts';
import { COLLECTING } from './views/collecting.ts';
import { publishedViews } from './views/published.ts';
import { reviewViews } from './views/review.ts';
import type { Scheme, View } from './view.ts';

/**
 * `npm run screenshots [-- --guides] [--only word] [--width 390] [--scheme dark]`: lives a month of the sandbox and takes a picture of every
 * view in every width and scheme into dist/screenshots; with `--guides` also the pictures of the guides. Ends with 1 when axe or the
 * layout found something.
 */
const ROOT = resolve(import.meta.dirname, '../..');
const MONTH = '2026-12';
const ASKER = 107;
const PEOPLE = { administrator: 1 };

const { values } = parseArgs({
  options: {
    guides: { type: 'boolean', default: false },
    only: { type: 'string' },
    width: { type: 'string', multiple: true },
    scheme: { type: 'string', multiple: true },
  },
});
const folder = join(ROOT, 'dist/screenshots');
const problems: string[] = [];
let pictures = 0;

async function take(camera: Camera, views: readonly View[]): Promise<void> {
  for (const view of views) {
    if (values.only !== undefined && !view.name.includes(values.only)) continue;
    const found = await shoot(camera, view);
    pictures += found.pictures;
    problems.push(...found.problems);
    for (const problem of found.problems) console.log(`✘ ${problem}`);
    console.log(`  ${view.name}`);
  }
}

/** The last shift of the month is asked to be taken off. */
async function askForTheLast(desk: Desk): Promise<void> {
  await desk.become(ASKER);
  await desk.openAt(`shifts/${MONTH}`);
  await desk
    .button(/^Не смогу выйти: /)
    .last()
    .click();
  const dialog = desk.page.getByRole('dialog', { name: 'Не сможете выйти?' });
  await dialog.getByRole('textbox', { name: 'Почему' }).fill('Еду к родителям');
  await dialog.getByRole('button', { name: 'Попросить о замене' }).click();
  await dialog.waitFor({ state: 'detached' });
}

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const house = await openHouse('2026-11-22T10:00:00+03:00');
try {
  await callsRead(house);
  const camera: Camera = {
    origin: house.origin,
    service: house.service,
    folder,
    guides: values.guides ? join(ROOT, 'docs/guides/pictures') : null,
    widths: EVERYTHING.widths.filter(({ width }) => values.width?.includes(String(width)) ?? true),
    schemes: EVERYTHING.schemes.filter((scheme: Scheme) => values.scheme?.includes(scheme) ?? true),
  };
  await take(camera, COLLECTING);
  await house.sandbox.move('2026-11-25T21:30:00+03:00');
  await take(camera, reviewViews(MONTH));
  await house.sandbox.move('2026-11-28T12:00:00+03:00');
  const desk = await Desk.open(house.origin);
  await desk.become(PEOPLE.administrator);
  const office = new Administrator(desk, MONTH, await house.sandbox.people());
  await office.openPublishing();
  await office.pressPublish('succeeds');
  await askForTheLast(desk);
  await desk.close();
  await house.sandbox.settle();
  await take(camera, publishedViews(MONTH, ASKER));
} finally {
  await writeSheets(folder);
  await house.close();
}
console.log(`${pictures} pictures in ${relative(ROOT, folder)}, ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;
