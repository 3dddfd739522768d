import type { PackedWidget } from '../pack/descriptions.ts';

/** Words by their place in the pictures `tour-<widget>.svg`; `common` stand in several. */
export type TourWords = Readonly<Record<PackedWidget | 'common', Readonly<Record<string, string>>>>;
