import express from 'express';
import type { Router } from 'express';
import { CrmAuthorisationLost } from '../../ports/crm-authorisation.ts';
import type { CrmAuthorisation } from '../../ports/crm-authorisation.ts';
import type { Log } from '../../ports/log.ts';
import { pageSentences } from './i18n/page-sentences.ts';
import { languageOf } from './request-language.ts';

const LONGEST_CODE = 2000;

/**
 * The redirect URI of the integration that calls REST: amoCRM sends an authorization code here, by a browser after consent or by itself
 * after an installation (contracts/amocrm-api.md §1.2). The code is spent at our own account only, so another account's code is worth nothing.
 */
export function authorisationRoutes(deps: {
  path: string;
  accountOrigin: string;
  authorisation: CrmAuthorisation;
  log: Log;
}): Router {
  const router = express.Router();
  router.get(deps.path, async (request, response) => {
    const { code, error, referer } = request.query;
    const sentences = pageSentences(languageOf(request));
    response.type('text/plain; charset=utf-8').setHeader('Cache-Control', 'no-store');
    if (typeof error === 'string') return void response.status(200).send(sentences.consentRefused);
    if (typeof code !== 'string' || code === '' || code.length > LONGEST_CODE)
      return void response.status(400).send(sentences.codeMissing);
    if (!isOurAccount(referer, deps.accountOrigin))
      return void response.status(400).send(sentences.otherAccount);
    const accepted = await spend(code);
    response.status(accepted ? 200 : 400).send(accepted ? sentences.authorised : sentences.codeRefused);
  });

  async function spend(code: string): Promise<boolean> {
    try {
      await deps.authorisation.exchangeCode(code);
      deps.log.info('crm.authorised');
    } catch (error) {
      if (!(error instanceof CrmAuthorisationLost)) throw error;
      deps.log.warn('crm.code-refused', { code: error.code });
      return false;
    }
    return true;
  }

  return router;
}

/** `x`, `x.amocrm.ru` and `https://x.amocrm.ru/` are all seen; absent when amoCRM does not say. */
function isOurAccount(referer: unknown, accountOrigin: string): boolean {
  if (referer === undefined) return true;
  if (typeof referer !== 'string') return false;
  const host = new URL(accountOrigin).host;
  const named = referer
    .replace(/^https?:\/\//, '')
    .replace(/\/$/, '')
    .toLowerCase();
  return named === host || named === host.split('.')[0];
}
