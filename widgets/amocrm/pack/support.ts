/** Where people turn for help with a widget; amoCRM demands one of the two (contracts/amocrm-widgets.md §1.3). */
export type Support = { readonly link: string } | { readonly email: string };

/** In a domain that never exists (RFC 2606), so that it leads to no stranger; packing and checking warn of it. */
export const NO_SUPPORT: Support = { link: 'https://smena.example/' };

/**
 * The setting SMENA_SUPPORT_LINK: an https address or an e-mail.
 * @throws Error when it is neither
 */
export function supportFrom(written: string | undefined): Support {
  const text = written?.trim() ?? '';
  if (text === '') return NO_SUPPORT;
  if (URL.canParse(text) && new URL(text).protocol === 'https:') return { link: text };
  if (/^[^@\s:/]+@[^@\s:/]+\.[^@\s:/]+$/.test(text)) return { email: text };
  throw new Error(`SMENA_SUPPORT_LINK is "${text}": expected an https address or an e-mail`);
}
