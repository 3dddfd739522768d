import { z } from 'zod';

/** The one shape of every error: a stable code, a sentence in the caller's language, where in the request it is, and what changed on a lost race. */
export const errorSchema = z.strictObject({
  error: z.strictObject({
    code: z.string(),
    message: z.string(),
    field: z.string().nullable(),
    requestId: z.string(),
    /** Ids and numbers that go with the code; on 409 the version now stored. */
    details: z.record(z.string(), z.unknown()),
  }),
});
export type ErrorBody = z.infer<typeof errorSchema>;
