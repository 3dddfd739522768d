import express, { type Router } from 'express';
import type { User } from '../amocrm/model.ts';
import { authorizationCode } from '../amocrm/oauth.ts';
import type { World } from '../world.ts';
import { type Html, html } from './html.ts';
import { say } from './strings.ts';
import { chosenUser } from './session.ts';

/** `/amocrm/oauth` (contracts/amocrm-api.md §1.2): a person allows or refuses, and goes back with a code. */
export function consent(world: World): Router {
  const router = express.Router();
  router.get('/', (req, res) => {
    const clientId = String(req.query['client_id'] ?? '');
    const integration = world.account.integrationOf(clientId);
    if (integration === undefined) {
      res.status(404).send(frame(html`<p>${say('consentUnknown')}</p>`));
      return;
    }
    const people = world.account.directory().users.filter(({ isActive }) => isActive);
    const chosen = chosenUser(world, req) ?? world.account.administrator();
    res.send(frame(question(integration.name, clientId, String(req.query['state'] ?? ''), people, chosen)));
  });
  router.post('/', express.urlencoded({ extended: false }), (req, res) => {
    const body = req.body as Record<string, string>;
    const integration = world.account.integrationOf(body['client_id'] ?? '');
    const user = world.account.user(Number(body['user_id']));
    if (integration === undefined || user?.isActive !== true) {
      res.status(404).send(frame(html`<p>${say('consentUnknown')}</p>`));
      return;
    }
    const target = new URL(integration.redirectUri);
    const state = body['state'] ?? '';
    if (body['answer'] !== 'allow') {
      target.searchParams.set('error', 'access_denied');
    } else if (!user.isAdmin && !world.account.wasGranted(integration.clientId)) {
      res.status(403).send(frame(html`<p>${say('consentAdmin')}</p>`));
      return;
    } else {
      target.searchParams.set('code', authorizationCode(world.account, integration, user.id));
      target.searchParams.set('referer', new URL(world.account.origin).host);
      target.searchParams.set('platform', '1');
      target.searchParams.set('client_id', integration.clientId);
    }
    if (state !== '') target.searchParams.set('state', state);
    res.redirect(303, target.href);
  });
  return router;
}

function question(
  name: string,
  clientId: string,
  state: string,
  people: readonly User[],
  chosen: User | undefined,
): Html {
  return html`<h1>${say('consentTitle')}</h1>
    <p>${say('consentText', { name })}</p>
    <form method="post">
      <input type="hidden" name="client_id" value="${clientId}" /><input
        type="hidden"
        name="state"
        value="${state}"
      />
      <label
        >${say('consentUser')}
        <select name="user_id">
          ${people.map((person) => html`<option value="${person.id}" ${person.id === chosen?.id ? html` selected` : ''}>${person.name}</option>`)}
        </select></label
      >
      <p>
        <button class="button button-input_blue" name="answer" value="allow">${say('consentAllow')}</button>
        <button class="button" name="answer" value="refuse">${say('consentRefuse')}</button>
      </p>
    </form>`;
}

function frame(content: Html): string {
  return html`<!doctype html>
    <html lang="ru">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${say('consentTitle')}</title>
        <link rel="stylesheet" href="/sandbox-static/page.css" />
        <link rel="stylesheet" href="/sandbox-static/surfaces.css" />
      </head>
      <body class="consent">
        <main>${content}</main>
      </body>
    </html>`.text;
}
