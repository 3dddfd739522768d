import { z } from 'zod';
import { errorSchema } from './contract/errors.ts';
import { ROUTES } from './contract/routes.ts';
import type { Access, Route } from './contract/routes.ts';

/** The OpenAPI 3.1 document of /api/v1, made from the table of routes. `version` is the product's. */
export function openApiDocument(version: string): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [operationId, route] of Object.entries<Route>(ROUTES)) {
    const path = `/api/v1${route.path.replace(/:(\w+)/g, '{$1}')}`;
    (paths[path] ??= {})[route.method] = operation(operationId, route);
  }
  paths['/api/v1/calendar/{secret}.ics'] = { get: calendarOperation };
  return {
    openapi: '3.1.0',
    info: { title: 'Smena', version },
    paths,
    components: {
      schemas: { Error: jsonSchema(errorSchema) },
      securitySchemes: {
        session: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
        oneTimeToken: {
          type: 'apiKey',
          in: 'header',
          name: 'X-Auth-Token',
          description: 'amoCRM’s disposable token',
        },
      },
    },
  };
}

const calendarOperation = {
  operationId: 'calendarFeed',
  summary: 'Own shifts as iCalendar, by a revocable secret address',
  security: [],
  parameters: [{ name: 'secret', in: 'path', required: true, schema: { type: 'string' } }],
  responses: {
    200: { description: 'RFC 5545', content: { 'text/calendar': { schema: { type: 'string' } } } },
    404: errorResponse('Unknown or withdrawn address'),
  },
};

function operation(operationId: string, route: Route): Record<string, unknown> {
  return {
    operationId,
    summary: route.summary,
    'x-access': route.access,
    security: securityOf(route.access),
    ...(route.params === undefined ? {} : { parameters: parametersOf(route.params) }),
    ...(route.body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: jsonSchema(route.body, 'input') } },
          },
        }),
    responses: {
      200: { description: 'Done', content: { 'application/json': { schema: jsonSchema(route.response) } } },
      400: errorResponse('The request is malformed'),
      401: errorResponse('No valid session'),
      403: errorResponse('Not allowed'),
      404: errorResponse('Not found'),
      409: errorResponse('Somebody was faster, or the stage does not allow it'),
      422: errorResponse('A rule of the domain refuses it'),
      503: errorResponse('Try again soon'),
    },
  };
}

function securityOf(access: Access): unknown[] {
  if (access === 'public' || access === 'secret-link') return [];
  return access === 'one-time-token' ? [{ oneTimeToken: [] }] : [{ session: [] }];
}

function parametersOf(params: z.ZodType): unknown[] {
  const schema = jsonSchema(params, 'output') as { properties?: Record<string, unknown> };
  return Object.entries(schema.properties ?? {}).map(([name, value]) => ({
    name,
    in: 'path',
    required: true,
    schema: value,
  }));
}

function errorResponse(description: string): Record<string, unknown> {
  return { description, content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } } };
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output' = 'output'): Record<string, unknown> {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    target: 'draft-2020-12',
    unrepresentable: 'any',
  }) as Record<string, unknown>;
  return rest;
}
