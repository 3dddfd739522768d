import assert from 'node:assert/strict';
import { access, readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { viewsOf } from '../screenshots/moments.ts';
import { plain, russianWords } from './russian-words.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const GUIDES = join(ROOT, 'docs/guides');
const PICTURES = join(GUIDES, 'pictures');
const HEAVIEST_BYTES = 150_000;
const MOST_WORDS_OF_A_PAGE = 350;

const read = (path: string): Promise<string> => readFile(path, 'utf8');
const markdownIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder)).filter((name) => name.endsWith('.md')).map((name) => join(folder, name));

/** Addresses of links and pictures, as Markdown and as HTML write them. */
const addressesIn = (text: string): string[] =>
  [...text.matchAll(/\]\(([^)\s]+)\)|<img src="([^"]+)"/gu)].map(([, link, image]) => link ?? image ?? '');

/** The anchors GitHub makes of a page's headings. */
const anchorsOf = (text: string): string[] =>
  [...text.matchAll(/^#+ (.+)$/gmu)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, '')
      .replaceAll(' ', '-'),
  );

describe('the guides', () => {
  let guides: { readonly path: string; readonly text: string }[];
  const named = viewsOf({ month: '2026-12', asker: 1, desktopAddress: 'https://smena.example/desktop/x' });
  const made = Object.values(named)
    .flat()
    .flatMap(({ guide }) => (guide === undefined ? [] : [`${guide}.png`]));

  before(async () => {
    const paths = await markdownIn(GUIDES);
    guides = await Promise.all(paths.map(async (path) => ({ path, text: await read(path) })));
  });

  const picturesUsed = (): Set<string> =>
    new Set(
      guides.flatMap(({ text }) =>
        addressesIn(text)
          .filter((address) => address.endsWith('.png'))
          .map((address) => address.replace('pictures/', '')),
      ),
    );

  it('show pictures that a view makes, each of them, and none that nothing makes', async () => {
    assert.equal(new Set(made).size, made.length, 'two views make one picture');
    assert.deepEqual([...picturesUsed()].toSorted(), made.toSorted());
    assert.deepEqual((await readdir(PICTURES)).toSorted(), made.toSorted());
  });

  it('show pictures light enough for a slow line', async () => {
    for (const name of await readdir(PICTURES))
      assert.ok((await stat(join(PICTURES, name))).size <= HEAVIEST_BYTES, `${name} is too heavy`);
  });

  it('say in words what every picture shows', () => {
    for (const { path, text } of guides)
      for (const [whole, words] of text.matchAll(/!\[([^\]]*)\]\(|<img [^>]*?alt="([^"]*)"|<img /gu))
        assert.ok(
          (words ?? /alt="([^"]+)"/u.exec(whole)?.[1] ?? '').length > 15,
          `${path}: a picture without words: ${whole}`,
        );
  });

  it('call our controls what the Russian dictionaries call them', async () => {
    const words = await russianWords();
    const unknown = guides.flatMap(({ path, text }) =>
      [...text.matchAll(/\*\*«(.+?)»\*\*/gu)]
        .map(([, control = '']) => control)
        .filter((control) => !words.has(plain(control)))
        .map((control) => `${relative(GUIDES, path)}: ${control}`),
    );
    assert.deepEqual(unknown, []);
  });

  it('fit one page for a volunteer', async () => {
    const text = (await read(join(GUIDES, 'volunteer.md'))).replace(/<[^>]*>/gu, ' ');
    assert.ok((text.match(/[\p{L}\p{N}]+/gu) ?? []).length <= MOST_WORDS_OF_A_PAGE);
  });

  it('and the other documents lead only to what is there', async () => {
    const pages = [
      ...(await markdownIn(ROOT)),
      ...(await markdownIn(join(ROOT, 'docs'))),
      ...(await markdownIn(join(ROOT, 'docs/decisions'))),
      ...guides.map(({ path }) => path),
    ];
    const lost: string[] = [];
    for (const page of pages) {
      const text = await read(page);
      for (const address of addressesIn(text)) {
        if (/^[a-z]+:/u.test(address)) continue;
        const [path = '', anchor] = decodeURIComponent(address).split('#');
        const target = path === '' ? page : resolve(dirname(page), path);
        const there = await access(target).then(
          () => true,
          () => false,
        );
        const anchored = anchor === undefined || (there && anchorsOf(await read(target)).includes(anchor));
        if (!there || !anchored) lost.push(`${relative(ROOT, page)} → ${address}`);
      }
    }
    assert.deepEqual(lost, []);
  });
});
