import type { Request } from 'express';
import type { z } from 'zod';
import { sentence } from './bodies.ts';

/** A control was used wrongly; the answer is 4xx with a code and a sentence. */
export class Misuse extends Error {
  override readonly name = 'Misuse';
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** The body of a control as its shape says. An absent body is `{}`. @throws Misuse `bad-body` */
export function read<T>(shape: z.ZodType<T>, req: Request): T {
  const text = typeof req.body === 'string' && req.body !== '' ? req.body : '{}';
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new Misuse(400, 'bad-body', `The body is not JSON: ${error.message}.`);
    throw error;
  }
  return check(shape, body);
}

/** @throws Misuse `bad-body` with a sentence of what is wrong */
export function check<T>(shape: z.ZodType<T>, value: unknown): T {
  const parsed = shape.safeParse(value);
  if (!parsed.success) throw new Misuse(400, 'bad-body', `${sentence(parsed.error)}.`);
  return parsed.data;
}
