import type { Account } from './account.ts';
import { ACCOUNT, TASK_TYPES, type User } from './model.ts';
import { paged } from './pages.ts';
import { ListQuery } from './query.ts';
import type { Context } from './context.ts';
import { type ApiAnswer, hal, nothing, problem } from './wire.ts';

const all = { view: 'A', edit: 'A', add: 'A', delete: 'A', export: 'A' };
const own = { view: 'M', edit: 'M', add: 'A', delete: 'D', export: 'D' };

/** `GET /api/v4/account` (contracts/amocrm-api.md §1.9): for any user. */
export function account({ account: it, request, user, base }: Context): ApiAnswer {
  const query = new ListQuery(request.query);
  const groups = it.directory().groups;
  const embedded = {
    ...(query.with('users_groups') ? { users_groups: groups.map((g) => ({ ...g, uuid: null })) } : {}),
    ...(query.with('task_types') ? { task_types: TASK_TYPES } : {}),
    ...(query.with('datetime_settings')
      ? {
          datetime_settings: {
            date_pattern: 'd.m.Y H:i',
            short_date_pattern: 'd.m.Y',
            short_time_pattern: 'H:i',
            date_formant: 'd.m.Y',
            time_format: 'H:i:s',
            timezone: 'Europe/Moscow',
            timezone_offset: '+03:00',
          },
        }
      : {}),
  };
  return hal({
    id: ACCOUNT.id,
    name: ACCOUNT.name,
    subdomain: ACCOUNT.subdomain,
    current_user_id: user.id,
    country: 'RU',
    customers_mode: 'unavailable',
    is_unsorted_on: true,
    is_loss_reason_enabled: true,
    is_helpbot_enabled: false,
    is_technical_account: false,
    contact_name_display_order: 1,
    ...(query.with('version') ? { version: 12 } : {}),
    ...(query.with('is_api_filter_enabled') ? { is_api_filter_enabled: false } : {}),
    ...(query.with('drive_url') ? { drive_url: null } : {}),
    _links: { self: { href: `${base}/api/v4/account` } },
    ...(Object.keys(embedded).length > 0 ? { _embedded: embedded } : {}),
  });
}

/** `GET /api/v4/users` (§3): administrators only, no filters, no order. */
export function users(context: Context): ApiAnswer {
  if (!context.user.isAdmin) return forbidden();
  const query = new ListQuery(context.request.query);
  const people = context.account.directory().users;
  const page = { base: context.base, path: context.request.path, query };
  return paged('users', people, page, (user) => draw(user, context, query), true);
}

/** `GET /api/v4/users/{id}`: an unknown one is 404 (the contract is silent). */
export function user(context: Context): ApiAnswer {
  if (!context.user.isAdmin) return forbidden();
  const found = context.account.user(Number(context.id));
  if (found === undefined) return problem(404, 'User not found');
  return hal(draw(found, context, new ListQuery(context.request.query)));
}

/** `GET /api/v4/roles` (§3). */
export function roles(context: Context): ApiAnswer {
  if (!context.user.isAdmin) return forbidden();
  const query = new ListQuery(context.request.query);
  const page = { base: context.base, path: context.request.path, query };
  const { roles: known } = context.account.directory();
  return paged('roles', known, page, (role) => drawRole(role, context, query), true);
}

/** `GET /api/v4/roles/{id}`. */
export function role(context: Context): ApiAnswer {
  if (!context.user.isAdmin) return forbidden();
  const found = context.account.directory().roles.find(({ id }) => id === Number(context.id));
  if (found === undefined) return nothing();
  return hal(drawRole(found, context, new ListQuery(context.request.query)));
}

function forbidden(): ApiAnswer {
  return problem(403, 'Доступ запрещён: нужны права администратора');
}

function drawRole(item: { id: number; name: string }, context: Context, query: ListQuery): object {
  const members = membersOf(context.account, item.id);
  return {
    ...item,
    rights: { leads: own, contacts: own, companies: own, tasks: { edit: 'M', delete: 'D' } },
    _links: { self: { href: `${context.base}/api/v4/roles/${item.id}` } },
    ...(query.with('users') ? { _embedded: { users: members.map(({ id }) => ({ id })) } } : {}),
  };
}

function membersOf(it: Account, roleId: number): User[] {
  return it.directory().users.filter((person) => person.roleId === roleId);
}

function draw(person: User, context: Context, query: ListQuery): object {
  const { groups, roles: known } = context.account.directory();
  const rights = person.isAdmin ? all : own;
  const embedded = {
    ...(query.with('role')
      ? {
          roles: known
            .filter(({ id }) => id === person.roleId)
            .map((item) => ({
              ...item,
              _links: { self: { href: `${context.base}/api/v4/roles/${item.id}` } },
            })),
        }
      : {}),
    ...(query.with('group')
      ? {
          groups: groups
            .filter(({ id }) => id === (person.groupId ?? 0))
            .map((group) => ({ ...group, uuid: null })),
        }
      : {}),
  };
  return {
    id: person.id,
    name: person.name,
    email: person.email,
    lang: 'ru',
    rights: {
      leads: rights,
      contacts: rights,
      companies: rights,
      tasks: person.isAdmin ? { edit: 'A', delete: 'A' } : { edit: 'M', delete: 'D' },
      mail_access: false,
      catalog_access: false,
      is_admin: person.isAdmin,
      is_free: person.isFree,
      is_active: person.isActive,
      group_id: person.groupId,
      role_id: person.roleId,
      status_rights: null,
    },
    ...(query.with('uuid') ? { uuid: null } : {}),
    ...(query.with('amojo_id') ? { amojo_id: null } : {}),
    ...(query.with('user_rank') ? { user_rank: 'newbie' } : {}),
    ...(query.with('phone_number') ? { phone_number: null } : {}),
    _links: { self: { href: `${context.base}/api/v4/users/${person.id}` } },
    ...(Object.keys(embedded).length > 0 ? { _embedded: embedded } : {}),
  };
}
