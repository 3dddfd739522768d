import type { Page } from 'playwright-core';

/** What is looked at: a place in the product, in one of its states. */
export interface View {
  /** Name of the picture, unique. */
  readonly name: string;
  /** Who looks: an id of the sandbox's people. */
  readonly person: number;
  /** Route of the panel; an address beginning with `/` is a page of the sandbox's amoCRM. */
  readonly route: string;
  /**
   * What is done before pictures are taken, once by touch in a page as narrow as a phone and once by mouse. It stays open while the page takes
   * its other widths. Answers the page to look at when that is another one.
   */
  readonly act?: (page: Page) => Promise<Page | void>;
  /** A picture of the guides: `docs/guides/pictures/<guide>.png`, on a phone when it ends with `-phone`. */
  readonly guide?: string;
  /** Only a part of the page in the guide's picture. */
  readonly guidePart?: string;
  /** The guide's page, when it is not of the usual size. */
  readonly guideSize?: { readonly width: number; readonly height: number };
}

/** The page the guides' pictures are taken of, by the name of the picture. */
export function guideSizeOf(view: View): { readonly width: number; readonly height: number } {
  return view.guideSize ?? (isPhone(view) ? { width: 390, height: 700 } : { width: 1280, height: 720 });
}

/** Whether the guide shows the view as a phone does. */
export function isPhone({ guide }: View): boolean {
  return guide?.endsWith('-phone') ?? false;
}

export const WIDTHS = [
  { width: 320, height: 640 },
  { width: 390, height: 844 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
] as const;
export const SCHEMES = ['light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];
