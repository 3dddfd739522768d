import type { Language } from '../request-language.ts';
import type { PackedFile, PageFiles } from './packed-page.ts';

/** The whole page: a frame for its script. What the script must know stands in attributes, as data. @param facts `language` is that of the words */
export function pageHtml(
  parts: PageFiles,
  words: { readonly title: string; readonly noScript: string },
  facts: { readonly account: string; readonly nonce: string; readonly language: Language },
): string {
  const widgets = Object.fromEntries(
    [...parts]
      .filter(([part]) => part !== 'page')
      .map(([part, files]) => [
        part,
        Object.fromEntries(Object.entries(files).map(([what, file]) => [what, address(file)])),
      ]),
  );
  return `<!doctype html>
<html lang="${facts.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<link rel="icon" href="${ICON}">
<title>${escaped(words.title)}</title>
</head>
<body data-account="${escaped(facts.account)}" data-widgets="${escaped(JSON.stringify(widgets))}">
<noscript>${escaped(words.noScript)}</noscript>
<script nonce="${escaped(facts.nonce)}" src="${address(parts.get('page')?.['script'])}"></script>
</body>
</html>
`;
}

/** Four squares, as on the launcher's button. */
const ICON = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="4" fill="#2f6fdc"/><path fill="#fff" d="M3 3h4v4H3zm6 6h4v4H9z"/><path fill="#fff" opacity=".6" d="M9 3h4v4H9zM3 9h4v4H3z"/></svg>',
)}`;

function address(file: PackedFile | undefined): string {
  return `/app/${file?.name ?? ''}`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
