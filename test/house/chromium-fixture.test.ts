import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { newPage } from '../fixtures/chromium.ts';

describe('the browser of the tests', () => {
  it('draws Cyrillic with a font that has it', async () => {
    const page = await newPage();
    await page.setContent('<span id="text">Расписание</span>');
    const drawn = await page.locator('#text').boundingBox();
    assert.ok(drawn && drawn.width > 40, `the word is ${drawn?.width} px wide: no font was found`);
    await page.close();
  });

  it('keeps to the same-origin policy', async () => {
    const server = createServer((_, response) => response.end('{}'));
    await new Promise<void>((done) => {
      server.listen(0, '127.0.0.1', done);
    });
    const page = await newPage();
    try {
      const answer = await page.evaluate(
        (port) =>
          fetch(`http://127.0.0.1:${port}/`).then(
            () => 'answered',
            (error: Error) => error.message,
          ),
        (server.address() as AddressInfo).port,
      );
      assert.equal(answer, 'Failed to fetch');
    } finally {
      await page.close();
      server.close();
    }
  });
});
