import type { Task, User } from '../amocrm/model.ts';
import type { World } from '../world.ts';
import type { Archives } from './archives.ts';
import { type Html, html, withLinks } from './html.ts';
import type { Area } from './shell.ts';
import { say, sayInstant } from './strings.ts';

/** The chosen person's task list: `/`. */
export function tasksArea(world: World, user: User): Area {
  const content = user.isFree
    ? html`<h1>${say('tasksTitle')}</h1>
        <p class="notice">${say('tasksFree')}</p>`
    : html`<h1>${say('tasksTitle')}</h1>
        <div id="task-list">${taskList(world, user)}</div>`;
  return { location: 'tlist', name: 'todo-line', title: 'menuTasks', content };
}

function taskList(world: World, user: User): Html {
  const mine = world.account.tasks().filter((task) => task.responsible_user_id === user.id);
  const open = mine
    .filter((task) => !task.is_completed)
    .toSorted((a, b) => a.complete_till - b.complete_till);
  const done = mine.filter((task) => task.is_completed).toSorted((a, b) => b.updated_at - a.updated_at);
  const now = world.account.nowSeconds();
  return html`${
      open.length === 0
        ? html`<p>${say('tasksEmpty')}</p>`
        : html`<ul class="tasks">
            ${open.map((task) => openTask(task, now))}
          </ul>`
    }
    <details>
      <summary>${say('tasksDone', { n: done.length })}</summary>
      <ul class="tasks">
        ${done.slice(0, 100).map(doneTask)}
      </ul>
    </details>`;
}

function openTask(task: Task, now: number): Html {
  const due = say('taskDue', { at: sayInstant(task.complete_till * 1000) });
  const late = task.complete_till < now ? html` <strong class="late">${say('taskOverdue')}</strong>` : html``;
  return html`<li class="task" data-task-id="${task.id}">
    <p class="task__text">${withLinks(task.text)}</p>
    <p class="task__due">${due}${late}</p>
    <form method="post" action="/sandbox/tasks/${task.id}/complete" class="task__form">
      <input name="result" aria-label="${say('taskResult')}" placeholder="${say('taskResult')}" />
      <button class="button button-input_blue">${say('taskComplete')}</button>
      <button class="button" formaction="/sandbox/tasks/${task.id}/delete">${say('taskDelete')}</button>
    </form>
  </li>`;
}

function doneTask(task: Task): Html {
  return html`<li class="task task_done" data-task-id="${task.id}">
    <p class="task__text">${withLinks(task.text)}</p>
    <p class="task__due">
      ${say('taskResult')}: ${withLinks(task.result ?? '—')} · ${sayInstant(task.updated_at * 1000)}
    </p>
  </li>`;
}

/** A card with the right panel that `render_template` draws into. */
export function cardArea(): Area {
  const content = html`<div class="card-holder">
    <section class="card-fields">
      <h1>${say('cardTitle')}</h1>
      <p>${say('cardText')}</p>
    </section>
    <aside class="card-widgets" id="widgets_block" aria-label="${say('cardWidgets')}">
      <h2>${say('cardWidgets')}</h2>
    </aside>
  </div>`;
  return { location: 'lcard', name: 'leads_card', title: 'menuCard', content, cardId: 1 };
}

/** Tiles of the account's widgets: `/settings/widgets/`. */
export function settingsArea(world: World, archives: Archives, user: User): Area {
  if (!user.isAdmin) return denied();
  const tiles = world.account.integrations().map(({ name, widgetCode }) => {
    const loaded = archives.get(name);
    if ('problem' in loaded)
      return html`<li class="tile">
        <h2>${name}</h2>
        <p>${loaded.problem}</p>
      </li>`;
    const own = loaded.archive.locations.includes('advanced_settings');
    const off = world.account.widgetState(name).active ? '' : ` · ${say('settingsOff')}`;
    return html`<li class="tile">
      <h2>${loaded.archive.title}${off}</h2>
      <button class="button" type="button" data-widget-settings="${name}">${say('settingsOpen')}</button>
      ${own ? html`<a href="/settings/widgets/${widgetCode}/">${say('settingsPage')}</a>` : html``}
    </li>`;
  });
  const content = html`<h1>${say('settingsTitle')}</h1>
    <ul class="tiles">
      ${tiles}
    </ul>`;
  return { location: 'settings', name: 'widgets-settings', title: 'menuSettings', content };
}

/** A widget's own page: `/settings/widgets/<code>/`, with both containers seen in the wild (§3.1). */
export function advancedArea(world: World, archives: Archives, user: User, code: string): Area {
  if (!user.isAdmin) return denied();
  const found = world.account.integrations().find(({ widgetCode }) => widgetCode === code);
  const loaded = found === undefined ? undefined : archives.get(found.name);
  if (
    loaded === undefined ||
    'problem' in loaded ||
    !loaded.archive.locations.includes('advanced_settings')
  ) {
    return notFoundArea();
  }
  const content = html`<div id="list_page_holder"><div id="work-area-${code}"></div></div>`;
  return {
    location: 'advanced_settings',
    name: `advanced-settings:${code}`,
    title: 'menuSettings',
    content,
    widgetCode: code,
  };
}

function denied(): Area {
  const content = html`<h1>${say('settingsTitle')}</h1>
    <p class="notice">${say('settingsDenied')}</p>`;
  return { location: 'none', name: 'settings', title: 'menuSettings', content, status: 403 };
}

export function notFoundArea(): Area {
  const content = html`<p class="notice">${say('notFound')}</p>`;
  return { location: 'none', name: 'none', title: 'title', content, status: 404 };
}
