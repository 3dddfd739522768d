import express from 'express';
import type { Request, Response, Router } from 'express';
import type { z } from 'zod';
import type { Caller } from '../../app/caller.ts';
import type { Access, Api, Route, RouteName } from './contract/routes.ts';
import { ROUTES } from './contract/routes.ts';
import type { RouteView } from './contract/view.ts';
import { HttpError } from './http-error.ts';
import { jsonBody } from './json-body.ts';

/** What a handler is given: everything checked. */
export interface HandlerContext<Name extends RouteName> {
  readonly caller: Caller;
  readonly params: Api[Name]['params'];
  readonly body: Api[Name]['body'];
}

/** The routes that people call with a session; the two that make sessions are written out in session-routes.ts. */
export type SessionRouteName = Exclude<RouteName, 'openSession' | 'renewSession' | 'me'>;
export type Handlers = {
  readonly [Name in SessionRouteName]: (context: HandlerContext<Name>) => Promise<RouteView<Name>>;
};

/** Proves the caller of a request and that the route's declared access lets them in. */
export type Authorise = (request: Request, access: Access) => Promise<Caller>;

/** Registers every route of the table that has a handler. Order of checks: who calls, may they, is the input right. */
export function sessionRouter(handlers: Handlers, authorise: Authorise): Router {
  const router = express.Router();
  for (const name of Object.keys(handlers) as SessionRouteName[]) register(router, name, handlers, authorise);
  return router;
}

function register<Name extends SessionRouteName>(
  router: Router,
  name: Name,
  handlers: Handlers,
  authorise: Authorise,
): void {
  const route: Route = ROUTES[name];
  const handle = handlers[name];
  const authorised = async (request: Request, response: Response, next: () => void) => {
    response.locals['caller'] = await authorise(request, route.access);
    next();
  };
  router[route.method](route.path, authorised, jsonBody, async (request: Request, response: Response) => {
    const context = {
      caller: response.locals['caller'] as Caller,
      params: route.params === undefined ? undefined : parsePart(route.params, request.params, 'params'),
      body: route.body === undefined ? undefined : parsePart(route.body, request.body, 'body'),
    };
    const view = await handle(context as HandlerContext<Name>);
    response.setHeader('Cache-Control', 'no-store');
    response.json(view);
  });
}

/** @throws HttpError 400 `request.invalid` with the path of the first value that is wrong and what was expected */
function parsePart(schema: z.ZodType, value: unknown, part: 'params' | 'body'): unknown {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const path = issue?.path.map(String) ?? [];
  const field = issue?.code === 'unrecognized_keys' ? [...path, issue.keys[0] ?? ''] : path;
  throw new HttpError(400, 'request.invalid', {
    field: (part === 'params' ? ['path', ...field] : field).join('.'),
    details: { expected: issue === undefined ? '' : expectationOf(issue) },
  });
}

function expectationOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected;
    case 'too_big':
      return `≤ ${issue.maximum}`;
    case 'too_small':
      return `≥ ${issue.minimum}`;
    case 'invalid_format':
      return issue.format;
    case 'invalid_value':
      return issue.values.map(String).join(' | ');
    default:
      return issue.code;
  }
}
