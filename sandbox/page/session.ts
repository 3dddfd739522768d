import type { Request, Response } from 'express';
import type { User } from '../amocrm/model.ts';
import type { World } from '../world.ts';

/** Cookies know no ports: the name keeps two sandboxes on one machine apart. */
function cookieName(world: World): string {
  return `sandbox_user_${new URL(world.account.origin).port}`;
}

/** The active person this browser has chosen; `undefined` when it has chosen nobody. */
export function chosenUser(world: World, req: Request): User | undefined {
  const wanted = (req.headers.cookie ?? '')
    .split(/;\s*/)
    .map((pair) => pair.split('='))
    .find(([name]) => name === cookieName(world))?.[1];
  const user = wanted === undefined ? undefined : world.account.user(Number(wanted));
  return user?.isActive === true ? user : undefined;
}

/** From now on this browser is this person. */
export function choose(world: World, res: Response, user: User): void {
  res.cookie(cookieName(world), String(user.id), { httpOnly: true, sameSite: 'lax', path: '/' });
}

/** The chosen person; a browser that has chosen nobody becomes the administrator. */
export function whoLooks(world: World, req: Request, res: Response): User | undefined {
  const user = chosenUser(world, req);
  if (user !== undefined) return user;
  const administrator = world.account.administrator();
  if (administrator !== undefined) choose(world, res, administrator);
  return administrator;
}
