import type { CardView } from '../../../app/dashboard/cards.ts';
import type { CycleSummary } from '../../../app/cycle-view.ts';
import type { DesktopReportView } from '../../../app/desktop/show-desktop-report.ts';
import { firstDayOf } from '../../../domain/time/planning-month.ts';
import type { Language } from '../request-language.ts';
import { chartOf } from './chart.ts';
import { document } from './document.ts';
import { html } from './html.ts';
import type { Markup } from './html.ts';
import { desktopWords } from './i18n/desktop-words-for.ts';
import type { DesktopWords } from './i18n/desktop-words.ts';
import { Written } from './written.ts';

/** The report as a whole page: figures, a chart, stages, and the way to the full dashboard. */
export function desktopPage(view: DesktopReportView, language: Language): string {
  const words = desktopWords(language);
  const written = new Written(words, view.zone);
  const named = written.period(view.period);
  const period = view.period.until > view.today ? words.untilToday(named) : named;
  const body = html`<main>
    <header>
      <h1>${period}</h1>
      ${view.comparedWith === null ? null : html`<p>${words.comparedWith(written.period(view.comparedWith))}</p>`}
    </header>
    <dl class="cards">${view.cards.map((card) => cardOf(card, view, words, written))}</dl>
    ${chartOf(view, words, written)}
    <section class="stages" aria-label="${words.stages}">
      <ul>
        ${view.stages.map((stage) => stageOf(stage, view.now, words, written))}
      </ul>
    </section>
    <footer>
      <p>${freshnessOf(view, words, written)}</p>
      <p>
        <a href="${view.dashboardAddress}" target="_blank" rel="noopener noreferrer"
          >${words.open}<span class="unseen"> ${words.newTab}</span></a
        >
      </p>
    </footer>
  </main>`;
  return document(`${words.product}: ${period}`, language, body);
}

/** A page of one sentence, in place of the report. */
export function sentencePage(sentence: string, language: Language): string {
  return document(desktopWords(language).product, language, html`<main><h1>${sentence}</h1></main>`);
}

function cardOf(card: CardView, view: DesktopReportView, words: DesktopWords, written: Written): Markup {
  const unknown = !view.callsKnown && card.key !== 'coverage';
  const value = unknown ? null : valueOf(card.key, card.value, written);
  const notes = unknown ? unknownNote(card, words) : notesOf(card, view, words, written);
  return html`<div class="${card.key}">
    <dt>${words.card[card.key]}</dt>
    <dd class="value">${value ?? words.nothing}</dd>
    ${notes.map((note) => html`<dd>${note}</dd>`)}
  </div>`;
}

/** Said once: the others need calls too. */
function unknownNote({ key }: CardView, words: DesktopWords): string[] {
  return key === 'consultations' ? [words.callsUnknown] : [];
}

function valueOf(key: CardView['key'], value: number | null, written: Written): string | null {
  if (value === null) return null;
  if (key === 'answered-share' || key === 'coverage') return written.share(value);
  return written.number(value, key === 'score' ? 1 : 0);
}

function notesOf(card: CardView, view: DesktopReportView, words: DesktopWords, written: Written): string[] {
  const { key, value, of, previous } = card;
  if (key === 'score')
    return [
      scoreNote(card, view, words, written),
      ...(view.score === 'told' && view.leftOutDays > 0 ? [words.withoutDays(view.leftOutDays)] : []),
    ];
  if (key === 'consultations')
    return value === null || previous === null
      ? []
      : [changeOf(value - previous, written.number(previous), words, written)];
  const before = valueOf(key, previous, written);
  return [
    ...(of === null ? [] : [words.of[key](written.number(of))]),
    ...(before === null ? [] : [words.before(before)]),
  ];
}

function scoreNote(
  { of, halfWidth }: CardView,
  view: DesktopReportView,
  words: DesktopWords,
  written: Written,
): string {
  if (view.score !== 'told') return words.noScore[view.score];
  return words.answers(
    of ?? 0,
    written.number(of ?? 0),
    // Of thousands of answers: «± 0,0» would claim to be exact.
    halfWidth === null ? null : written.number(halfWidth, halfWidth < 0.05 ? 2 : 1),
  );
}

function changeOf(by: number, before: string, words: DesktopWords, written: Written): string {
  if (by === 0) return words.same;
  return (by > 0 ? words.more : words.fewer)(written.number(Math.abs(by)), before);
}

function stageOf(stage: CycleSummary, now: Date, words: DesktopWords, written: Written): Markup {
  const late = stage.state === 'review' && stage.publishingDue <= now;
  const said = words.stage[late ? 'late' : stage.state]({
    opens: written.instant(stage.opensAt),
    deadline: written.instant(stage.deadline),
    due: written.instant(stage.publishingDue),
  });
  return html`<li><strong>${written.month(firstDayOf(stage.month))}:</strong> ${said}</li>`;
}

function freshnessOf({ freshness }: DesktopReportView, words: DesktopWords, written: Written): string {
  const { calls, callsCompleteUntil } = freshness;
  const state = callsCompleteUntil === null && calls !== 'off' ? 'never' : calls;
  return words.freshness[state](callsCompleteUntil === null ? '' : written.instant(callsCompleteUntil));
}
