/**
 * Every refusal of the domain: a stable code and the facts the caller may show.
 * Codes are closed sets declared beside the concept that raises them; the sentence a person reads is made
 * from the code by a dictionary at the edge. `details` never holds personal data beyond ids.
 */
export class DomainError<Code extends string = string> extends Error {
  readonly code: Code;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: Code, details: Readonly<Record<string, unknown>> = {}) {
    super(code);
    this.name = 'DomainError';
    this.code = code;
    this.details = details;
  }
}
