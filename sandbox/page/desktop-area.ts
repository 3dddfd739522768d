import type { Request } from 'express';
import type { User } from '../amocrm/model.ts';
import { type Html, html } from './html.ts';
import type { Area } from './shell.ts';
import { say } from './strings.ts';

const PERIODS = ['day', 'week', 'month'] as const;

/**
 * The desktop: `/dashboard/`. A report of one's own is a frame of an address with what amoCRM adds to it (contracts/amocrm-widgets.md fact 4).
 * amoCRM remembers the address for the desktop; here it stands in the page's own.
 */
export function desktopArea(user: User, req: Request): Area {
  const content = html`<h1>${say('dashboardTitle')}</h1>
    <p>${say('dashboardText')}</p>
    ${user.isAdmin ? addressForm(req) : html``} ${report(req)}`;
  return { location: 'dashboard', name: 'dashboard', title: 'menuDashboard', content };
}

function addressForm(req: Request): Html {
  return html`<form class="report-form" method="get" action="/dashboard/">
    <label
      >${say('reportAddress')}
      <input type="url" name="report" required value="${asked(req, 'report')}" spellcheck="false"
    /></label>
    <label
      >${say('reportPeriod')}
      <select name="period">
        ${PERIODS.map((period) => option(period, asked(req, 'period') || 'week'))}
      </select></label
    >
    <label>${say('reportFrom')} <input type="date" name="from" value="${asked(req, 'from')}" /></label>
    <label>${say('reportTo')} <input type="date" name="to" value="${asked(req, 'to')}" /></label>
    <button class="button">${say('reportShow')}</button>
  </form>`;
}

function option(period: (typeof PERIODS)[number], chosen: string): Html {
  const label = say(({ day: 'reportDay', week: 'reportWeek', month: 'reportMonth' } as const)[period]);
  return html`<option value="${period}" ${period === chosen ? html` selected` : ''}>${label}</option>`;
}

function report(req: Request): Html {
  const address = URL.parse(asked(req, 'report'));
  if (address === null || !/^https?:$/.test(address.protocol)) return html``;
  const [from, to] = [asked(req, 'from'), asked(req, 'to')].map(dotted);
  const added = { lang: 'ru', currency: 'RUB', period: asked(req, 'period') || 'week' };
  for (const [name, value] of Object.entries(added)) address.searchParams.set(name, value);
  if (from !== '' && to !== '' && from !== undefined && to !== undefined) {
    address.searchParams.set('date_from', from);
    address.searchParams.set('date_to', to);
  }
  return html`<div class="report-frame">
    <iframe src="${address.href}" title="${say('reportTitle')}"></iframe>
  </div>`;
}

/** As amoCRM writes days: `01.06.2020`. */
function dotted(day: string): string {
  return day.split('-').toReversed().join('.');
}

function asked(req: Request, name: string): string {
  const value = req.query[name];
  return typeof value === 'string' ? value : '';
}
