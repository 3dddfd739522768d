/** Packs the widgets unless dist/widgets was packed from exactly these sources. Throws when the packing fails. */
export function ensureWidgets(): Promise<void>;
