import express from 'express';
import type { Response, Router } from 'express';
import type { Ids } from '../../../ports/ids.ts';
import { HttpError } from '../http-error.ts';
import { pageSentences } from '../i18n/page-sentences.ts';
import { languageOf } from '../request-language.ts';
import { pageHtml } from './page-html.ts';
import type { PackedPage } from './packed-page.ts';

export interface PageDeps {
  readonly packed: PackedPage;
  /** Address of the account's page that opens our panel, without the fragment. */
  readonly accountPage: () => Promise<string>;
}

const A_YEAR = 'public, max-age=31536000, immutable';

/**
 * Our own page in a new tab (design.md, where a widget opens): the packed widgets outside amoCRM. Nothing here asks who calls: the page is the
 * same for everybody and empty until its script has a session, which never comes here: it stands in the address's fragment.
 */
export function pageRoutes(deps: PageDeps & { readonly ids: Ids }): Router {
  const router = express.Router();

  router.get('/app', async (request, response) => {
    const language = languageOf(request);
    const sentences = pageSentences(language);
    const parts = await deps.packed.read();
    response.setHeader('Cache-Control', 'no-store');
    response.vary('Accept-Language');
    if ('missing' in parts) {
      response.status(503).type('text/plain; charset=utf-8');
      return void response.send(sentences.notPacked(parts.missing));
    }
    const nonce = deps.ids.secret();
    securePage(response, nonce);
    response
      .type('text/html; charset=utf-8')
      .send(
        pageHtml(
          parts,
          { title: sentences.pageTitle, noScript: sentences.noScript },
          { account: await deps.accountPage(), nonce, language },
        ),
      );
  });

  router.get('/app/:file', async (request, response) => {
    const parts = await deps.packed.read();
    const files = 'missing' in parts ? [] : [...parts.values()].flatMap((part) => Object.values(part));
    const found = files.find(({ name }) => name === request.params.file);
    if (found === undefined) throw new HttpError(404, 'request.unknown-route');
    const zipped = request.acceptsEncodings('gzip') === 'gzip';
    if (zipped) response.setHeader('Content-Encoding', 'gzip');
    response.vary('Accept-Encoding');
    response.setHeader('Cache-Control', A_YEAR);
    response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
    response.type(
      found.name.endsWith('.js') ? 'text/javascript; charset=utf-8' : 'application/json; charset=utf-8',
    );
    response.end(zipped ? found.gzipped : found.plain);
  });

  return router;
}

/** Scripts and answers of ours alone; style sheets only with the nonce; in nobody's frame; no address of it goes anywhere. */
function securePage(response: Response, nonce: string): void {
  response.setHeader(
    'Content-Security-Policy',
    [
      "default-src 'none'",
      "script-src 'self'",
      `style-src 'nonce-${nonce}'`,
      "img-src 'self' data:",
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
  );
  response.setHeader('X-Frame-Options', 'DENY');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
}
