import express, { type NextFunction, type Request, type Response, type Router } from 'express';
import { disposableToken } from '../amocrm/disposable-token.ts';
import { faultsShape } from '../amocrm/faults.ts';
import { ACCOUNT, type User } from '../amocrm/model.ts';
import { authorizationCode } from '../amocrm/oauth.ts';
import { Backwards, MoveTimeout, NothingAhead, StepFailed } from '../clock/mover.ts';
import type { World } from '../world.ts';
import { ackBody, clockBody, codeBody, disposableBody, resetBody, sinceQuery, usersBody } from './bodies.ts';
import { charityControls } from './charity-routes.ts';
import { mangoControls } from './mango-routes.ts';
import { check, Misuse, read } from './reading.ts';
import { streamToWorker } from './worker-stream.ts';

/** `/__sandbox/...` of contracts/sandbox.md, JSON in and out. */
export function controls(world: World): Router {
  const router = express.Router();
  router.use(express.text({ type: () => true, limit: '20mb' }));
  router.get('/credentials', (_req, res) => res.json(credentials(world)));
  clockRoutes(router, world);
  workerRoutes(router, world);
  amocrmRoutes(router, world);
  mangoControls(router, world);
  charityControls(router, world);
  router.use((req) => {
    throw new Misuse(404, 'unknown-control', `There is no control ${req.method} /__sandbox${req.path}.`);
  });
  router.use(refuse);
  return router;
}

function clockRoutes(router: Router, world: World): void {
  const state = () => ({
    now: world.clock.iso(),
    workers: world.workers.count,
    ...(world.mover.target === null
      ? {}
      : { moving: { to: world.mover.target, running: world.workers.pending() } }),
  });
  router.get('/clock', (_req, res) => res.json(state()));
  router.put('/clock', async (req, res) => res.json(await world.mover.move(read(clockBody, req))));
  router.post('/reset', async (req, res) => {
    const { charity, now } = read(resetBody, req);
    res.json(await world.reset(charity, now));
  });
}

function workerRoutes(router: Router, world: World): void {
  router.get('/workers/stream', (req, res) => streamToWorker(world, req, res));
  router.post('/workers/:id/ack', (req, res) => {
    const { event, next, error, running } = read(ackBody, req);
    const ack = {
      event,
      ...(next === undefined ? {} : { next }),
      ...(error === undefined ? {} : { error }),
      running,
    };
    if (!world.workers.ack(req.params.id, ack)) {
      throw new Misuse(404, 'unknown-worker', `No process with the id ${req.params.id} has joined.`);
    }
    res.status(204).end();
  });
}

function amocrmRoutes(router: Router, world: World): void {
  const { account, faults, journal } = world;
  router.post('/amocrm/authorization-code', (req, res) => {
    const { userId, widget } = read(codeBody, req);
    const user = known(world, userId);
    res.json({ code: authorizationCode(account, account.integration(widget), user.id) });
  });
  router.post('/amocrm/disposable-token', (req, res) => {
    const { userId, widget, ...overrides } = read(disposableBody, req);
    res.json({ token: disposableToken(account, known(world, userId), widget, overrides) });
  });
  router.get('/amocrm/journal', (req, res) => {
    const { since, limit } = check(sinceQuery, req.query);
    res.type('json').send(`{"entries":${journal.since(since, limit)}}`);
  });
  router.get('/amocrm/users', (_req, res) => res.json(account.directory()));
  router.put('/amocrm/users', (req, res) => {
    account.putDirectory(read(usersBody, req));
    res.json(account.directory());
  });
  router.get('/amocrm/faults', (_req, res) => res.json(faults.list()));
  router.put('/amocrm/faults', (req, res) => {
    faults.replace(read(faultsShape, req));
    res.json(faults.list());
  });
}

function credentials(world: World): object {
  const { account, mango } = world;
  const volunteer = account.integration('volunteer');
  return {
    amocrm: {
      baseUrl: `${account.origin}/amocrm`,
      longLivedToken: account.longLivedToken(),
      clientId: volunteer.clientId,
      clientSecret: volunteer.clientSecret,
      redirectUri: volunteer.redirectUri,
      accountId: ACCOUNT.id,
      subdomain: ACCOUNT.subdomain,
      integrations: Object.fromEntries(account.integrations().map(({ name, ...rest }) => [name, rest])),
    },
    mango: { baseUrl: `${account.origin}/mango`, apiKey: mango.apiKey, apiSalt: mango.apiSalt },
  };
}

function known(world: World, userId: number): User {
  const user = world.account.user(userId);
  if (user === undefined) throw new Misuse(400, 'unknown-user', `There is no user with the id ${userId}.`);
  return user;
}

function refuse(error: unknown, _req: Request, res: Response, next: NextFunction): void {
  const say = (status: number, code: string, more: object = {}) =>
    res.status(status).json({ error: code, message: error instanceof Error ? error.message : code, ...more });
  if (error instanceof Misuse) say(error.status, error.code);
  else if (error instanceof Backwards) say(409, 'backwards');
  else if (error instanceof NothingAhead) say(409, 'nothing-ahead');
  else if (error instanceof MoveTimeout) say(504, 'still-running', { stillRunning: error.stillRunning });
  else if (error instanceof StepFailed) say(502, 'service-failed');
  else next(error);
}
