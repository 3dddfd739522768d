import type { Router } from 'express';
import { z } from 'zod';
import { inMoscow } from '../clock/instants.ts';
import type { World } from '../world.ts';
import { read } from './reading.ts';

const SLOT = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;

const slot = z.string().refine(isLocalStart, {
  error: ({ input }) => `must be a local start like 2026-12-01T10:00, not "${String(input)}"`,
});
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: 'must be a month like 2026-12' });

/** `PUT /__sandbox/charity/shifts`: every month once, every slot of it once, everybody in a slot once. */
const shiftsBody = z
  .strictObject({
    months: z.array(
      z.strictObject({
        month,
        shifts: z.array(z.strictObject({ slot, userIds: z.array(z.int().positive()) })),
      }),
    ),
  })
  .superRefine(({ months }, context) => {
    const refuse = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path: ['months', ...path], message });
    for (const index of repeated(months.map((one) => one.month)))
      refuse([index, 'month'], 'stands there twice');
    for (const [at, { month: name, shifts }] of months.entries()) {
      for (const index of repeated(shifts.map((one) => one.slot)))
        refuse([at, 'shifts', index, 'slot'], 'stands there twice');
      for (const [index, { slot: start, userIds }] of shifts.entries()) {
        if (!start.startsWith(name))
          refuse([at, 'shifts', index, 'slot'], `must lie in ${name}, not "${start}"`);
        for (const user of repeated(userIds))
          refuse([at, 'shifts', index, 'userIds', user], `${userIds[user]} stands there twice`);
      }
    }
  });

/** `/__sandbox/charity/...`: its past, and who answers its calls. */
export function charityControls(router: Router, world: World): void {
  router.get('/charity/history', (_req, res) => res.json(world.history()));
  router.get('/charity/roster', (_req, res) => res.json(world.roster()));
  router.put('/charity/shifts', (req, res) => {
    const { months } = read(shiftsBody, req);
    world.mango.tellShifts(months);
    res.json({ months: months.map((told) => told.month) });
  });
}

function isLocalStart(text: string): boolean {
  const ms = SLOT.test(text) ? Date.parse(`${text}:00+03:00`) : Number.NaN;
  // A thirtieth of February is read as the second of March.
  return !Number.isNaN(ms) && inMoscow(ms).day === Number(text.slice(8, 10));
}

/** Places of what has stood before. */
function repeated(values: readonly unknown[]): number[] {
  return values.flatMap((value, index) => (values.indexOf(value) < index ? [index] : []));
}
