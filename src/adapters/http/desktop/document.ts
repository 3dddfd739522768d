import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Language } from '../request-language.ts';
import { Markup, html } from './html.ts';

const STYLE = readFileSync(new URL('./desktop.css', import.meta.url), 'utf8');

/** In one piece: a line break more and the hash of the policy would not fit. */
const STYLED = new Markup(`<style>${STYLE}</style>`);

/** What a page may do: nothing but wear its own style, inside the account's pages alone (contracts/amocrm-widgets.md §5). */
export function contentPolicy(accountOrigin: string): string {
  const hash = createHash('sha256').update(STYLE).digest('base64');
  return [
    "default-src 'none'",
    `style-src 'sha256-${hash}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${accountOrigin}`,
  ].join('; ');
}

export function document(title: string, language: Language, body: Markup): string {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        ${STYLED}
      </head>
      <body>
        ${body}
      </body>
    </html>`.text;
}
