import express from 'express';
import type { Router } from 'express';

/**
 * `GET /about`: that this is Smena, and which. Any page may read it, so that a widget whose settings name the wrong address can say why it does not work;
 * to all else cors.ts lets in the account's own pages alone.
 */
export function aboutRoute(version: string): Router {
  const router = express.Router();
  router.get('/about', (_request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Cache-Control', 'no-store');
    response.json({ product: 'smena', version });
  });
  return router;
}
