import { ACCOUNT } from './model.ts';
import type { Context } from './context.ts';
import { type ApiAnswer, hal, problem } from './wire.ts';

/**
 * `GET /api/v4/widgets/{code}` (contracts/amocrm-widgets.md §1.3): the settings are shown only to a token
 * of the integration that owns the widget.
 */
export function widget(context: Context): ApiAnswer {
  const found = context.account.integrations().find(({ widgetCode }) => widgetCode === context.id);
  if (found === undefined) return problem(404, 'Widget not found');
  const own = found.clientId === context.token.clientId;
  return hal({
    id: context.account.integrations().indexOf(found) + 1,
    code: found.widgetCode,
    account_id: ACCOUNT.id,
    is_configured: true,
    ...(own ? { settings: context.account.widgetState(found.name).fields } : {}),
    _links: { self: { href: `${context.base}/api/v4/widgets/${found.widgetCode}` } },
  });
}
