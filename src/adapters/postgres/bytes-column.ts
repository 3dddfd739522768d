import { z } from 'zod';

/** A `bytea`, as plain bytes: what the driver gives is a Buffer, which compares and prints otherwise. */
export const bytesColumn = z.instanceof(Uint8Array).transform((bytes) => new Uint8Array(bytes));
