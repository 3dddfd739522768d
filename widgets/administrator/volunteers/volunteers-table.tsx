import { createMemo, For, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { VolunteerRow } from '../../../src/adapters/http/contract/administration.ts';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { Button } from '../../kit/components/button.tsx';
import { numberWords } from '../../kit/i18n/numbers.ts';
import { ExtensionField } from './extension-field.tsx';
import { VOLUNTEERS_WORDS } from './words.ts';

/** A table; on a phone each row is a card. Roles are written out, for a table drawn as cards is none to a screen reader. */
export function VolunteersTable(props: {
  readonly rows: readonly VolunteerRow[];
  /** The month answers are about; null while it is unknown or none is asked. */
  readonly month: string | null;
  readonly onChanged: (row: VolunteerRow) => void;
}): JSX.Element {
  const app = useApp();
  const words = useWords(VOLUNTEERS_WORDS);
  const months = (): readonly string[] => props.rows[0]?.shifts.map(({ month }) => month) ?? [];
  const short = (month: string): string =>
    new Intl.DateTimeFormat(app.language(), { month: 'short', timeZone: 'UTC' }).format(
      new Date(`${month}-01T00:00:00Z`),
    );
  const answerTitle = (): string =>
    props.month === null ? words().answer : words().answerFor(app.calendar().forMonth(props.month));
  const byId = createMemo(() => new Map(props.rows.map((row) => [row.volunteer.id, row])));
  return (
    <table class="smena-volunteers-table" role="table">
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            {words().name}
          </th>
          <th role="columnheader" scope="col">
            {answerTitle()}
          </th>
          <For each={months()}>
            {(month) => (
              <th role="columnheader" scope="col" class="smena-number">
                <span class="smena-hidden">
                  {words().shifts}, {app.calendar().month(month)}
                </span>
                <span aria-hidden="true">{short(month)}</span>
              </th>
            )}
          </For>
          <th role="columnheader" scope="col" class="smena-number">
            {words().consultations}
          </th>
          <th role="columnheader" scope="col" class="smena-number">
            {words().reportsMissing}
          </th>
          <th role="columnheader" scope="col">
            {words().score}
          </th>
          <th role="columnheader" scope="col">
            {words().extension}
          </th>
          <th role="columnheader" scope="col">
            {words().requests}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {/* By id, so that saving in a row leaves the row and the focus where they are. */}
        <For each={props.rows.map((row) => row.volunteer.id)}>
          {(id) => (
            <Row row={byId().get(id)} answerTitle={answerTitle()} short={short} onChanged={props.onChanged} />
          )}
        </For>
      </tbody>
    </table>
  );
}

function Row(props: {
  readonly row: VolunteerRow | undefined;
  readonly answerTitle: string;
  readonly short: (month: string) => string;
  readonly onChanged: (row: VolunteerRow) => void;
}): JSX.Element {
  const app = useApp();
  const words = useWords(VOLUNTEERS_WORDS);
  const row = createMemo<VolunteerRow | undefined>((last) => props.row ?? last);
  return (
    <Show when={row()}>
      {(row) => (
        <tr role="row">
          <th role="rowheader" scope="row">
            {row().volunteer.name}
            <span class="smena-muted smena-volunteer-more">
              {[row().group, row().email, row().shiftReminder ? null : words().noReminder]
                .filter((part) => part !== null)
                .join(' · ')}
            </span>
          </th>
          <Cell label={props.answerTitle}>
            <span
              class="smena-badge"
              classList={{
                'smena-badge-warning':
                  row().answer === 'none' || row().answer === 'unsent' || row().answer === 'changed-unsent',
              }}
            >
              {words().answers[row().answer ?? 'nothing']}
            </span>
          </Cell>
          <For each={row().shifts}>
            {({ month, shifts }) => (
              <Cell label={props.short(month)} number>
                {shifts}
              </Cell>
            )}
          </For>
          <Cell label={words().consultationsShort} number>
            {row().consultationsCount}
          </Cell>
          <Cell label={words().reportsMissingShort} number>
            <Show when={row().reportsMissing > 0} fallback={0}>
              <strong class="smena-badge smena-badge-warning">{row().reportsMissing}</strong>
            </Show>
          </Cell>
          <Cell label={words().score}>
            <Score row={row()} />
          </Cell>
          <Cell label={words().extension}>
            <ExtensionField row={row()} onSaved={props.onChanged} />
          </Cell>
          <Cell label={words().requests}>
            <Show when={row().openRequests > 0} fallback={words().noRequests}>
              <Button look="link" onClick={() => app.navigate('requests')}>
                {words().requestsLink(row().openRequests)}
              </Button>
            </Show>
          </Cell>
        </tr>
      )}
    </Show>
  );
}

/** Never without the number of answers; too few say nothing of anybody. */
function Score(props: { readonly row: VolunteerRow }): JSX.Element {
  const app = useApp();
  const words = useWords(VOLUNTEERS_WORDS);
  const numbers = createMemo(() => numberWords(app.language()));
  return (
    <Show
      when={props.row.averageClientScoring}
      fallback={<span class="smena-muted">{words().fewScores}</span>}
    >
      {(average) =>
        words().scoreOf(numbers().decimal(average(), 1), numbers().whole(props.row.scoreAnswers ?? 0))
      }
    </Show>
  );
}

function Cell(props: {
  readonly label: string;
  readonly number?: boolean;
  readonly children: JSX.Element;
}): JSX.Element {
  return (
    <td role="cell" classList={{ 'smena-number': props.number === true }}>
      <span class="smena-cell-label" aria-hidden="true">
        {props.label}
      </span>
      {props.children}
    </td>
  );
}
