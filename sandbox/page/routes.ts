import { createRequire } from 'node:module';
import { join } from 'node:path';
import express, { type Request, type Response, type Router } from 'express';
import { z } from 'zod';
import { disposableToken } from '../amocrm/disposable-token.ts';
import { type User, widgetNames } from '../amocrm/model.ts';
import type { World } from '../world.ts';
import type { Archives } from './archives.ts';
import { advancedArea, cardArea, notFoundArea, settingsArea, tasksArea } from './areas.ts';
import { desktopArea } from './desktop-area.ts';
import { faultsArea, journalArea, togglePreset } from './sandbox-areas.ts';
import { choose, chosenUser, whoLooks } from './session.ts';
import { type Area, shell } from './shell.ts';

const vendor = createRequire(import.meta.url);
const settingsShape = z.strictObject({ active: z.boolean(), fields: z.record(z.string(), z.unknown()) });

/** What people open in the browser: amoCRM's areas, the sandbox's own views, the widgets' files. */
export function page(world: World, archives: Archives): Router {
  const router = express.Router();
  router.use('/sandbox-static', express.static(join(import.meta.dirname, 'static'), { cacheControl: false }));
  router.get('/vendor/require.js', (_req, res) => res.sendFile(vendor.resolve('requirejs/require.js')));
  router.get('/vendor/jquery.js', (_req, res) => res.sendFile(vendor.resolve('jquery/dist/jquery.js')));
  widgetRoutes(router, world, archives);
  actions(router, world);
  const show = (draw: (user: User, req: Request) => Area) => (req: Request, res: Response) => {
    const user = whoLooks(world, req, res);
    if (user === undefined) {
      res.status(503).type('text').send('The account has no active administrator.');
      return;
    }
    const area = draw(user, req);
    res
      .status(area.status ?? 200)
      .type('html')
      .set('cache-control', 'no-store');
    res.send(shell(world, archives, user, area, req.path));
  };
  router.get(
    '/',
    show((user) => tasksArea(world, user)),
  );
  router.get('/todo/list/', (_req, res) => res.redirect('/'));
  router.get('/dashboard/', show(desktopArea));
  router.get('/leads/detail/1', show(cardArea));
  router.get(
    '/settings/widgets/',
    show((user) => settingsArea(world, archives, user)),
  );
  router.get(
    '/settings/widgets/:code',
    show((user, req) => advancedArea(world, archives, user, String(req.params['code']))),
  );
  router.get(
    '/sandbox/journal',
    show((_user, req) => journalArea(world, String(req.query['q'] ?? ''))),
  );
  router.get(
    '/sandbox/faults',
    show(() => faultsArea(world)),
  );
  router.get('/*path', show(notFoundArea));
  return router;
}

function widgetRoutes(router: Router, world: World, archives: Archives): void {
  router.get('/widgets/:name/*path', (req, res) => {
    const name = widgetNames.find((known) => known === req.params.name);
    const loaded = name === undefined ? undefined : archives.get(name);
    const path = [req.params['path']].flat().join('/');
    const file = loaded === undefined || 'problem' in loaded ? undefined : loaded.archive.files.get(path);
    if (file === undefined) {
      res.status(404).type('text').send('There is no such file in the archive.');
      return;
    }
    res.type(path).set('cache-control', 'no-cache').send(Buffer.from(file));
  });
  // contracts/amocrm-widgets.md §4.1
  router.get('/ajax/v2/integrations/:uuid/disposable_token', (req, res) => {
    const user = chosenUser(world, req);
    const integration = world.account.integrationOf(req.params.uuid);
    if (user === undefined || req.get('x-requested-with') !== 'XMLHttpRequest') {
      res.status(401).json({ title: 'Unauthorized', status: 401, detail: 'Нужен вход в аккаунт' });
    } else if (integration === undefined) {
      res.status(404).json({ title: 'Not Found', status: 404, detail: 'Интеграция не найдена' });
    } else {
      res
        .set('cache-control', 'no-store')
        .json({ token: disposableToken(world.account, user, integration.name) });
    }
  });
  router.put('/sandbox/widgets/:name', express.json(), (req, res) => {
    const name = widgetNames.find((known) => known === req.params.name);
    const parsed = settingsShape.safeParse(req.body);
    const administrator = chosenUser(world, req)?.isAdmin === true;
    if (name === undefined || !parsed.success || !administrator) {
      res
        .status(administrator ? 400 : 403)
        .json({ error: 'bad-settings', message: 'The settings were not taken.' });
      return;
    }
    world.account.putWidgetState(name, parsed.data);
    res.status(204).end();
  });
}

/** What a person does on the page by hand: forms that come back to where they were. */
function actions(router: Router, world: World): void {
  const form = express.urlencoded({ extended: false });
  const back = (req: Request, res: Response) => {
    const from = URL.parse(req.get('referer') ?? '', world.account.origin);
    res.redirect(303, from?.origin === world.account.origin ? from.pathname + from.search : '/');
  };
  const field = (req: Request, name: string): string =>
    String((req.body as Record<string, unknown>)[name] ?? '');
  router.post('/sandbox/user', form, (req, res) => {
    const user = world.account.user(Number(field(req, 'userId')));
    if (user?.isActive === true) choose(world, res, user);
    back(req, res);
  });
  router.post('/sandbox/tasks/:id/complete', form, (req, res) => {
    const task = world.account.task(Number(req.params.id));
    const user = chosenUser(world, req);
    if (task !== undefined && user !== undefined) {
      const done = { is_completed: true, result: field(req, 'result').trim() || null };
      const by = { updated_at: world.account.nowSeconds(), updated_by: user.id };
      world.account.putTasks([{ ...task, ...done, ...by }]);
    }
    back(req, res);
  });
  router.post('/sandbox/tasks/:id/delete', form, (req, res) => {
    world.account.removeTask(Number(req.params.id));
    back(req, res);
  });
  router.post('/sandbox/faults/off', form, (req, res) => {
    world.faults.replace([]);
    back(req, res);
  });
  router.post('/sandbox/faults/:index', form, (req, res) => {
    togglePreset(world, Number(req.params.index));
    back(req, res);
  });
}
