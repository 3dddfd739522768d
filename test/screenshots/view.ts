import type { Page } from 'playwright-core';

/** What is looked at: a place in the product, in one of its states. */
export interface View {
  /** Name of the picture, unique. */
  readonly name: string;
  /** Who looks: an id of the sandbox's people. */
  readonly person: number;
  /** Route of the panel; an address beginning with `/` is a page of the sandbox's amoCRM, one with `service:` our own. */
  readonly route: string;
  /** What is done before the picture is taken, in a page as wide as the picture. */
  readonly act?: (page: Page) => Promise<void>;
  /** Pictures of the guides: name of the file without its ending. */
  readonly guide?: string;
  /** Only a part of the page in the guide's picture. */
  readonly guidePart?: string;
}

/** A moment of the charity's month and what there is to see then. */
export interface Moment {
  readonly title: string;
  readonly views: readonly View[];
}

export const WIDTHS = [
  { width: 320, height: 640 },
  { width: 390, height: 844 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
] as const;
export const SCHEMES = ['light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];
