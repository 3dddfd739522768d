import { z } from 'zod';
import { instantSchema, personSchema } from './primitives.ts';

export const messageSchema = z.strictObject({
  id: z.uuid(),
  author: personSchema,
  at: instantSchema,
  text: z.string(),
});

export const threadSchema = z.strictObject({
  /** Oldest first. */
  messages: z.array(messageSchema),
  /** Whether anything can still be written: not once the month is closed or the shift is no longer theirs. */
  open: z.boolean(),
});

export const writeMessageBodySchema = z.strictObject({ text: z.string().trim().min(1).max(1000) });

export type ThreadView = z.infer<typeof threadSchema>;
