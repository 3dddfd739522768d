import type { DesktopReportView } from '../../../app/desktop/show-desktop-report.ts';
import type { LocalDate } from '../../../domain/time/zone.ts';
import { html } from './html.ts';
import type { Markup } from './html.ts';
import type { DesktopWords } from './i18n/desktop-words.ts';
import type { Written } from './written.ts';

const HEIGHT = 40;

/** Consultations by day, week or month as bars from zero up, under what they show in words; null for fewer than two steps or without calls. */
export function chartOf(view: DesktopReportView, words: DesktopWords, written: Written): Markup | null {
  const { series, seriesStep } = view;
  const [first] = series;
  const last = series.at(-1);
  if (!view.callsKnown || first === undefined || last === undefined || first === last) return null;
  const highest = series.reduce((most, point) => (point.consultations > most.consultations ? point : most));
  const step = (from: LocalDate, day: string): string => {
    if (seriesStep === 'month') return written.month(from);
    return seriesStep === 'week' ? words.weekFrom(written.day(from)) : day;
  };
  const title = [
    words.chart[seriesStep],
    ...(highest.consultations === 0
      ? []
      : [
          words.most(
            written.number(highest.consultations),
            step(highest.from, written.weekday(highest.from)),
          ),
        ]),
  ].join(' · ');
  return html`<section class="${series.length < 10 ? 'few' : 'many'}">
    <h2>${title}</h2>
    ${bars(
      series.map((point) => point.consultations),
      title,
    )}
    <p class="axis" aria-hidden="true">
      <span>${step(first.from, written.day(first.from))}</span
      ><span>${step(last.from, written.day(last.from))}</span>
    </p>
  </section>`;
}

/** Drawn to any width. */
function bars(values: readonly number[], label: string): Markup {
  const most = Math.max(...values, 1);
  const step = 100 / values.length;
  const width = step * 0.72;
  return html`<svg viewBox="0 0 100 ${HEIGHT}" preserveAspectRatio="none" role="img" aria-label="${label}">
    ${values.map((value, index) => {
      const height = (value / most) * HEIGHT;
      return html`<rect
        x="${round(step * index + (step - width) / 2)}"
        y="${round(HEIGHT - height)}"
        width="${round(width)}"
        height="${round(height)}"
      />`;
    })}
  </svg>`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
