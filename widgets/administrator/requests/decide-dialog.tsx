import { createSignal, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { AdminRequest, Candidate, DecideBody } from '../../../src/adapters/http/contract/shifts.ts';
import type { ApiError } from '../../kit/api/api-error.ts';
import { createAction } from '../../kit/app/action.ts';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { createKept } from '../../kit/app/kept.ts';
import { Button } from '../../kit/components/button.tsx';
import { Dialog } from '../../kit/components/dialog.tsx';
import { Field } from '../../kit/components/field.tsx';
import { Problem } from '../../kit/components/problem.tsx';
import { fits } from './requests.ts';
import { REQUESTS_WORDS } from './words.ts';

/** What the administrator is about to decide. */
export type Decision =
  | { readonly outcome: 'replaced'; readonly candidate: Candidate }
  | { readonly outcome: 'left-gap' }
  | { readonly outcome: 'declined' };

/** Says what the decision does, asks for what it needs, and decides. What is typed is kept until it is decided. */
export function DecideDialog(props: {
  readonly request: AdminRequest;
  readonly decision: Decision;
  readonly onClose: () => void;
  readonly onDecided: (request: AdminRequest) => Promise<void>;
  /** The request is not as it was, or the choice does not fit: said in the story. */
  readonly onRefused: (error: ApiError) => Promise<void>;
}): JSX.Element {
  const app = useApp();
  const words = useWords(REQUESTS_WORDS);
  const { decision, request } = props;
  const answer = createKept(app.store, `answer.${request.id}`, '');
  const reason = createKept(app.store, `reason.${request.id}`, '');
  const [missing, setMissing] = createSignal<'answer' | 'reason' | null>(null);
  const deciding = createAction();
  const needsReason = decision.outcome === 'replaced' && !fits(decision.candidate);
  const against = (): string =>
    decision.outcome === 'replaced'
      ? decision.candidate.against.map((one) => words().against[one]).join('; ')
      : '';

  const body = (): DecideBody => {
    const common = { answer: answer.value().trim(), version: request.version };
    if (decision.outcome !== 'replaced') return { outcome: decision.outcome, ...common };
    const { id } = decision.candidate.volunteer;
    const said = needsReason ? { reason: reason.value().trim() } : {};
    return { outcome: 'replaced', volunteerId: id, ...said, ...common };
  };
  const decide = async (): Promise<void> => {
    if (needsReason && reason.value().trim() === '') return void setMissing('reason');
    if (decision.outcome === 'declined' && answer.value().trim() === '') return void setMissing('answer');
    setMissing(null);
    let decided: AdminRequest | null = null;
    await deciding.run(async () => {
      decided = await app.api.call('decideRequest', { params: { id: request.id }, body: body() });
    });
    if (decided !== null) {
      answer.forget();
      reason.forget();
      return props.onDecided(decided);
    }
    const error = deciding.failure();
    if (error === null) return;
    const missingField = error.field === 'reason' && needsReason ? 'reason' : null;
    if (missingField !== null) setMissing(missingField);
    else if (error.kind === 'conflict' || error.kind === 'missing' || error.kind === 'invalid')
      return props.onRefused(error);
  };

  const title = (): string =>
    decision.outcome === 'replaced'
      ? words().replaceTitle(decision.candidate.volunteer.name)
      : decision.outcome === 'left-gap'
        ? words().gapTitle
        : words().declineTitle;
  const text = (): string =>
    decision.outcome === 'replaced'
      ? words().replaceText(request.volunteer.name, decision.candidate.volunteer.name)
      : decision.outcome === 'left-gap'
        ? words().gapText(request.volunteer.name)
        : words().declineText(request.volunteer.name);
  const go = (): string =>
    ({ replaced: words().replaceGo, 'left-gap': words().gapGo, declined: words().declineGo })[
      decision.outcome
    ];

  return (
    <Dialog
      title={title()}
      onClose={() => props.onClose()}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{app.words().cancel}</Button>
          <Button look="primary" busy={deciding.busy()} onClick={() => void decide()}>
            {go()}
          </Button>
        </>
      }
    >
      <p>{text()}</p>
      <Show when={needsReason}>
        <Field
          label={words().againstReason}
          hint={words().againstHint(against())}
          error={missing() === 'reason' ? words().againstMissing : undefined}
        >
          {(control) => (
            <textarea
              id={control.id}
              maxlength="2000"
              required
              aria-describedby={control.describedBy}
              aria-invalid={control.invalid ? 'true' : undefined}
              value={reason.value()}
              onInput={(event) => reason.set(event.currentTarget.value)}
            />
          )}
        </Field>
      </Show>
      <Field
        label={decision.outcome === 'declined' ? words().answerNeeded : words().answer}
        error={missing() === 'answer' ? words().answerMissing : undefined}
      >
        {(control) => (
          <textarea
            id={control.id}
            maxlength="2000"
            required={decision.outcome === 'declined'}
            aria-describedby={control.describedBy}
            aria-invalid={control.invalid ? 'true' : undefined}
            value={answer.value()}
            onInput={(event) => answer.set(event.currentTarget.value)}
          />
        )}
      </Field>
      <p class="smena-muted">{words().cannotUndo}</p>
      <Show when={missing() === null && deciding.failure()}>{(error) => <Problem error={error()} />}</Show>
    </Dialog>
  );
}
