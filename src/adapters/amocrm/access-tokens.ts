/** Where requests take their token from. */
export interface AccessTokens {
  /** A token to use now. @throws CrmUnavailable `unauthorised` when there is none and only a person can help */
  current(): Promise<string>;
  /** amoCRM answered 401 to this one: another to try once, or null when there is no other. @throws CrmUnavailable */
  insteadOf(rejected: string): Promise<string | null>;
}

/** A token goes into a header: fetch's own complaint about a bad one would repeat it. @throws TypeError without the token */
export function checkedToken(token: string): string {
  if (!/^[\x21-\x7e]+$/.test(token))
    throw new TypeError('An amoCRM token must be printable ASCII without spaces');
  return token;
}
