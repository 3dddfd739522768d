import { mkdir, rm } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Administrator } from '../scenarios/month/administrator.ts';
import { Desk } from '../scenarios/month/desk.ts';
import { callsRead, openHouse } from '../scenarios/house.ts';
import type { OpenHouse } from '../scenarios/house.ts';
import { shoot } from './camera.ts';
import type { Camera } from './camera.ts';
import { ADMINISTRATOR, ASKER } from './people.ts';
import { askForTheLast, emptyASeat, makeDesktopAddress, noteTwoDays } from './preparations.ts';
import { Seats } from './seats.ts';
import { writeSheets } from './sheets.ts';
import { viewsOf } from './moments.ts';
import { SCHEMES, WIDTHS } from './view.ts';
import type { View } from './view.ts';

/**
 * `npm run screenshots [-- --guides | --only-guides] [--only word] [--width 390] [--scheme dark] [--folder dist/screenshots]`: lives a month
 * of the sandbox and takes a picture of every view in every width and scheme; with `--guides` also the pictures of the guides, with
 * `--only-guides` nothing else. Ends with 1 when axe or the layout found something.
 */
const ROOT = resolve(import.meta.dirname, '../..');
const MONTH = '2026-12';
const NOTED = '2026-10';

const { values } = parseArgs({
  options: {
    guides: { type: 'boolean', default: false },
    'only-guides': { type: 'boolean', default: false },
    only: { type: 'string' },
    folder: { type: 'string', default: 'dist/screenshots' },
    width: { type: 'string', multiple: true },
    scheme: { type: 'string', multiple: true },
  },
});
const onlyGuides = values['only-guides'];
const folder = resolve(ROOT, values.folder);
const problems: string[] = [];
let pictures = 0;

async function take(camera: Camera, views: readonly View[]): Promise<void> {
  for (const view of views) {
    if (values.only !== undefined && !view.name.includes(values.only)) continue;
    if (onlyGuides && view.guide === undefined) continue;
    const found = await shoot(camera, view);
    pictures += found.pictures;
    problems.push(...found.problems);
    for (const problem of found.problems) console.log(`✘ ${problem}`);
    console.log(`  ${view.name}`);
  }
}

async function liveAndLook(house: OpenHouse, seats: Seats, desk: Desk): Promise<void> {
  const camera: Camera = {
    seats,
    folder,
    guides: values.guides || onlyGuides ? join(ROOT, 'docs/guides/pictures') : null,
    widths: WIDTHS.filter(({ width }) => !onlyGuides && (values.width?.includes(String(width)) ?? true)),
    schemes: SCHEMES.filter((scheme) => values.scheme?.includes(scheme) ?? true),
  };
  await noteTwoDays(desk, ADMINISTRATOR, NOTED);
  const desktopAddress = await makeDesktopAddress(desk, ADMINISTRATOR);
  const moments = viewsOf({ month: MONTH, asker: ASKER, desktopAddress });
  await take(camera, moments.collecting);
  await house.sandbox.move('2026-11-25T21:30:00+03:00');
  await take(camera, moments.review);
  await house.sandbox.move('2026-11-28T12:00:00+03:00');
  await desk.become(ADMINISTRATOR);
  const office = new Administrator(desk, MONTH, await house.sandbox.people());
  await office.openPublishing();
  await office.pressPublish('succeeds');
  await askForTheLast(desk, ASKER, MONTH);
  await house.sandbox.settle();
  await take(camera, moments.published);
  await emptyASeat(desk, ADMINISTRATOR, MONTH);
  await take(camera, moments.changed);
}

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const house = await openHouse('2026-11-22T10:00:00+03:00');
const seats = new Seats(house.origin);
const desk = await Desk.open(house.origin);
// Whoever limits the run ends it so; what it has started must not live on.
process.once('SIGTERM', () => {
  process.on('unhandledRejection', () => undefined);
  void house.close().finally(() => process.exit(143));
});
try {
  await callsRead(house);
  await liveAndLook(house, seats, desk);
} catch (error) {
  // Said before anything is closed: what is closed under it complains too, and louder.
  console.error(error);
  problems.push('the month was not lived to its end');
} finally {
  await desk.close();
  await seats.close();
  await writeSheets(folder);
  await house.close();
}
console.log(`${pictures} pictures in ${relative(ROOT, folder)}, ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;
