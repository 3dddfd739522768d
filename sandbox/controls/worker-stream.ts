import type { Request, Response } from 'express';
import { every } from '../system/real-time.ts';
import type { World } from '../world.ts';
import { joinQuery, sentence } from './bodies.ts';

const KEEP_ALIVE_MS = 15_000;

/** A service process joins: server-sent events that it acknowledges by number (sandbox/README.md). */
export function streamToWorker(world: World, req: Request, res: Response): void {
  const query = joinQuery.safeParse(req.query);
  if (!query.success) {
    res.status(400).json({ error: 'bad-query', message: `${sentence(query.error)}.` });
    return;
  }
  res.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  const connection = world.workers.join(
    query.data.id,
    query.data.role,
    (name, data) => res.write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`),
    () => res.end(),
  );
  const stopKeepAlive = every(KEEP_ALIVE_MS, () => res.write(': still here\n\n'));
  res.on('close', () => {
    stopKeepAlive();
    world.workers.leave(connection);
  });
  world.workers.ask(connection, 'clock', world.mover.state()).catch(() => undefined);
}
