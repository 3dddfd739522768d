import type { Router } from 'express';
import { z } from 'zod';
import { mangoFaultsShape } from '../mango/faults.ts';
import { callShape, employeeShape, type KeptCall, legsOf, whole } from '../mango/model.ts';
import type { World } from '../world.ts';
import { instant, sinceQuery } from './bodies.ts';
import { check, read } from './reading.ts';

const callsBody = z.strictObject({
  calls: z.array(callShape.extend({ visibleFrom: instant.optional(), markVisibleFrom: instant.optional() })),
});
const modeQuery = z.object({ mode: z.enum(['replace', 'append']).default('append') });
const employeesBody = z.strictObject({ users: z.array(employeeShape) });

/** `/__sandbox/mango/...` of contracts/sandbox.md. */
export function mangoControls(router: Router, world: World): void {
  const { mango, mangoFaults, mangoJournal } = world;
  router.get('/mango/journal', (req, res) => {
    const { since, limit } = check(sinceQuery, req.query);
    res.type('json').send(`{"entries":${mangoJournal.since(since, limit)}}`);
  });
  router.get('/mango/faults', (_req, res) => res.json(mangoFaults.list()));
  router.put('/mango/faults', (req, res) => {
    mangoFaults.replace(read(mangoFaultsShape, req));
    res.json(mangoFaults.list());
  });
  router.put('/mango/calls', (req, res) => {
    const { mode } = check(modeQuery, req.query);
    const { calls } = read(callsBody, req);
    mango.putCalls(
      calls.map((item) => kept(item, mango.clock.now())),
      mode,
    );
    res.json({ calls: calls.length });
  });
  router.get('/mango/employees', (_req, res) => res.json({ users: mango.employees() }));
  router.put('/mango/employees', (req, res) => {
    mango.putEmployees(read(employeesBody, req).users);
    res.json({ users: mango.employees() });
  });
}

/** A call without a beginning is found by its first leg's, else by when it is first visible. */
function kept(item: z.infer<typeof callsBody>['calls'][number], now: number): KeptCall {
  const { visibleFrom, markVisibleFrom, ...call } = item;
  const seconds =
    whole(call['context_start_time']) ?? whole(legsOf(call['context_calls'])[0]?.['call_start_time']);
  return {
    call,
    at: seconds === null ? (visibleFrom ?? now) : seconds * 1000,
    visibleFrom: visibleFrom ?? null,
    markVisibleFrom: markVisibleFrom ?? null,
    recalledFrom: null,
  };
}
