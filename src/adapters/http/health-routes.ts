import express from 'express';
import type { Router } from 'express';
import type { Health } from '../../ports/health.ts';
import { StorageUnavailable } from '../../ports/storage-unavailable.ts';

/** `/healthz`: the process lives. `/readyz`: it can serve, i.e. the database answers. */
export function healthRoutes(deps: { health: Health }): Router {
  const router = express.Router();
  router.get('/healthz', (_request, response) => void response.json({ status: 'ok' }));
  router.get('/readyz', async (_request, response) => {
    try {
      await deps.health.ping();
    } catch (error) {
      if (!(error instanceof StorageUnavailable)) throw error;
      response.status(503).json({ status: 'unavailable', waitingFor: 'database' });
      return;
    }
    response.json({ status: 'ready' });
  });
  return router;
}
