import { asApiError } from '../../kit/api/api-error.ts';
import type { App } from '../../kit/app/app.tsx';

/** Says that the report was opened, which ends the task that asks for it. Not told in vain: opening it once more says it again. */
export async function endTaskOf(app: App, id: string): Promise<void> {
  try {
    await app.api.call('openedPeriodReport', { params: { id } });
  } catch (thrown) {
    // The reader has what they came for; the task stays open until they come again.
    asApiError(thrown);
  }
}
