/** Sizes amoCRM asks for, in pixels (contracts/amocrm-widgets.md §1.5). */
export const LOGO_SIZES = {
  'logo.png': [130, 100],
  'logo_main.png': [400, 272],
  'logo_medium.png': [240, 84],
  'logo_min.png': [84, 84],
  'logo_small.png': [108, 108],
} as const satisfies Record<string, readonly [number, number]>;
export const TOUR_SIZE = [1188, 616] as const;
