import type { ExpectedCalls, SlotExpectations } from '../../../src/ports/analytics.ts';

/** What usually comes as a test said; nothing before. */
export class FakeSlotExpectations implements SlotExpectations {
  given: readonly ExpectedCalls[] = [];

  async usual(): Promise<ExpectedCalls[]> {
    return structuredClone([...this.given]);
  }
}
