import type { Page } from 'playwright-core';

/** Presses the first button of this name that can be seen. */
export const press =
  (name: string | RegExp) =>
  async (page: Page): Promise<void> =>
    page
      .getByRole('button', { name, exact: typeof name === 'string' })
      .filter({ visible: true })
      .first()
      .click();

/** One act after another. */
export const inTurn =
  (...acts: readonly ((page: Page) => Promise<Page | void>)[]) =>
  async (page: Page): Promise<void> => {
    for (const act of acts) await act(page);
  };

/** Waits until these words can be read. */
export const read =
  (words: string | RegExp) =>
  async (page: Page): Promise<void> =>
    page.getByText(words).filter({ visible: true }).first().waitFor();

/** The service answers nobody any more, and the page is opened anew. */
export async function loseTheService(page: Page): Promise<void> {
  await page.route('**/api/v1/**', (call) => call.abort());
  await page.reload();
  await read(/сейчас не отвечает|^Нет связи/)(page);
}
