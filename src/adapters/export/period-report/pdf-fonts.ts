import { fileURLToPath } from 'node:url';

const file = (name: string): string =>
  fileURLToPath(import.meta.resolve(`pdfmake/fonts/Roboto/Roboto-${name}.ttf`));

/** Roboto as pdfmake brings it: it knows Cyrillic, and no font of the machine is asked for. */
export const FONTS = {
  Roboto: {
    normal: file('Regular'),
    bold: file('Medium'),
    italics: file('Italic'),
    bolditalics: file('MediumItalic'),
  },
};

const FILES: ReadonlySet<string> = new Set(Object.values(FONTS.Roboto));

/** A document may read these files and nothing else. */
export function isFontFile(path: string): boolean {
  return FILES.has(path);
}
