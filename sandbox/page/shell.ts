import { ACCOUNT, TASK_TYPES, type User, widgetNames } from '../amocrm/model.ts';
import type { World } from '../world.ts';
import type { Archives } from './archives.ts';
import { type Html, html, inScript } from './html.ts';
import { sayInstant, say, type StringKey, strings } from './strings.ts';

/** Where on the page a person is: what amoCRM calls an area. */
export type Area = {
  /** As in a manifest's `locations`, and in `self.system().area`. */
  readonly location: string;
  /** As `APP.getWidgetsArea()` says it. */
  readonly name: string;
  readonly title: StringKey;
  readonly content: Html;
  /** The card on the screen (contracts/amocrm-widgets.md §3.3); absent elsewhere. */
  readonly cardId?: number;
  /** Whose own settings page this is. */
  readonly widgetCode?: string;
  readonly status?: number;
};

const menu: readonly (readonly [href: string, label: StringKey])[] = [
  ['/dashboard/', 'menuDashboard'],
  ['/leads/detail/1', 'menuCard'],
  ['/', 'menuTasks'],
  ['/settings/widgets/', 'menuSettings'],
  ['/sandbox/journal', 'menuJournal'],
  ['/sandbox/faults', 'menuFaults'],
];

/** The whole page around an area, with what its scripts need to know. */
export function shell(world: World, archives: Archives, user: User, area: Area, path: string): string {
  const people = world.account.directory().users.filter(({ isActive }) => isActive);
  const { text } = html`<!doctype html>
    <html lang="ru">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${say(area.title)} — ${say('title')}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/sandbox-static/page.css" />
        <link rel="stylesheet" href="/sandbox-static/surfaces.css" />
        <script src="/sandbox-static/theme.js"></script>
      </head>
      <body>
        <nav class="left-menu" id="left_menu" aria-label="${say('menu')}">
          ${menu.map(([href, label]) => html`<a href="${href}" ${current(href, path)}>${say(label)}</a>`)}
        </nav>
        <div class="page">
          <header class="top">
            <form method="post" action="/sandbox/user" class="who">
              <label for="user">${say('who')}</label>
              <select id="user" name="userId">
                ${people.map((person) => option(person, user))}
              </select>
              <button class="button">${say('switchUser')}</button>
            </form>
            <span class="top-buttons">
              <button class="button" type="button" id="call">${say('call')}</button>
              <button class="button" type="button" id="theme">${say('theme')}</button>
            </span>
          </header>
          <section class="clock" id="clock" aria-label="${say('clock')}">
            <time id="clock-now">${sayInstant(world.clock.now())}</time>
            <button class="button" type="button" data-advance="PT1H">${say('plusHour')}</button>
            <button class="button" type="button" data-advance="P1D">${say('plusDay')}</button>
            <button class="button" type="button" data-to="next-event">${say('nextEvent')}</button>
            <form id="clock-set">
              <input type="datetime-local" name="at" required aria-label="${say('setClockLabel')}" /><button
                class="button"
              >
                ${say('setClock')}
              </button>
            </form>
            <span id="clock-workers"></span>
            <span id="clock-state" role="status"></span>
          </section>
          ${problemsOf(archives)}
          <main id="page_holder">${area.content}</main>
        </div>
        <aside
          class="notifications"
          id="notifications"
          aria-label="${say('notifications')}"
          aria-live="polite"
        ></aside>
        <script type="application/json" id="area-state">
          ${inScript(areaState(area))}
        </script>
        <script type="application/json" id="sandbox-state">
          ${inScript(pageState(world, archives, user))}
        </script>
        <script src="/vendor/require.js"></script>
        <script src="/sandbox-static/start.js"></script>
      </body>
    </html> `;
  return text;
}

/** What the scripts know of the area; it changes with navigation inside the page. */
export function areaState(area: Area): object {
  return {
    location: area.location,
    name: area.name,
    cardId: area.cardId ?? null,
    widgetCode: area.widgetCode ?? null,
  };
}

function current(href: string, path: string): Html {
  const here = href === '/' ? path === '/' : path.startsWith(href);
  return here ? html` aria-current="page"` : html``;
}

function option(person: User, chosen: User): Html {
  const marks = [person.isAdmin ? say('admin') : '', person.isFree ? say('free') : '']
    .filter(Boolean)
    .join(', ');
  const label = marks === '' ? person.name : `${person.name} (${marks})`;
  return html`<option value="${person.id}" ${person.id === chosen.id ? html` selected` : ''}>
    ${label}
  </option>`;
}

/** What keeps widgets from being drawn. A widget that is not packed is not installed and no problem, unless none is. */
function problemsOf(archives: Archives): Html[] {
  const problems = widgetNames.map((name) => archives.get(name)).filter((loaded) => 'problem' in loaded);
  const noneInstalled = problems.length === widgetNames.length;
  return problems
    .filter((problem) => noneInstalled || !problem.absent)
    .map((problem) => html`<p class="notice" role="note">${problem.problem}</p>`);
}

/** The page's constants: contracts/amocrm-widgets.md §§3.2, 3.3. */
function pageState(world: World, archives: Archives, user: User): object {
  const { users, groups } = world.account.directory();
  return {
    strings,
    now: world.clock.now(),
    user: { id: user.id, name: user.name, login: user.email, isAdmin: user.isAdmin, isFree: user.isFree },
    account: {
      id: ACCOUNT.id,
      name: ACCOUNT.name,
      subdomain: ACCOUNT.subdomain,
      timezone: 'Europe/Moscow',
      language: 'ru',
    },
    managers: Object.fromEntries(users.map((person) => [String(person.id), manager(person)])),
    groups: Object.fromEntries(groups.map(({ id, name }) => [`group_${id}`, name])),
    taskTypes: Object.fromEntries(
      TASK_TYPES.map((type) => [String(type.id), { ...type, option: type.name }]),
    ),
    widgets: world.account.integrations().flatMap((integration) => {
      const loaded = archives.get(integration.name);
      if ('problem' in loaded) return [];
      const { files: _files, ...archive } = loaded.archive;
      const { active, fields } = world.account.widgetState(integration.name);
      const { name, clientId, widgetCode } = integration;
      return [
        {
          name,
          code: widgetCode,
          clientId,
          path: `/widgets/${name}`,
          ...archive,
          manifestFields: archive.fields,
          active,
          fields,
        },
      ];
    }),
  };
}

function manager(person: User): object {
  return {
    id: person.id,
    title: person.name,
    option: person.name,
    login: person.email,
    active: person.isActive,
    is_admin: person.isAdmin ? 'Y' : 'N',
    free_user: person.isFree ? 'Y' : 'N',
    group: `group_${person.groupId ?? 0}`,
  };
}
