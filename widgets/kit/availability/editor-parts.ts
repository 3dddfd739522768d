import type { OfferKeeper, OfferState } from './offer-keeper.ts';

/** What the parts of the editor share. */
export interface EditorParts {
  readonly keeper: OfferKeeper;
  readonly state: () => OfferState;
  /** The same for words and buttons about the strokes, a frame later: letting go is quicker without them. What acts asks `state`. */
  readonly shown: () => OfferState;
  /** Open and not in a quarrel: strokes are taken. */
  readonly editable: () => boolean;
  readonly behalfOf: string | undefined;
  /** Shows «… Отменить» for ten seconds. */
  readonly did: (sentence: string) => void;
  readonly ask: (dialog: 'cannot' | 'nothing' | 'keys') => void;
}
