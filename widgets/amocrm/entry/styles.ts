import { styleElement } from '../../kit/styles/style-sheet.ts';

/** A sheet that all widgets bring, in the order in which they must stand in the page; a widget's own comes after them. */
const SHARED = ['launch', 'kit'];

/**
 * Puts a style sheet into the page; what it answers takes it out again. Archives bring the same sheets, each its copy: a sheet stands there
 * once, whoever came first, until the last who asked for it is gone. Archives of different versions bring different sheets of one name; then
 * both stand there, before the widgets' own ones.
 * @param name `launch`, `kit` or a widget's
 */
export function addStyles(name: string, css: string): () => void {
  const standing = [...document.head.querySelectorAll<HTMLStyleElement>('style[data-smena]')];
  const same = standing.find((one) => one.dataset['smena'] === name && one.textContent === css);
  const element = same ?? styleElement(document, css);
  if (same === undefined) {
    element.dataset['smena'] = name;
    const place = placeOf(name);
    document.head.insertBefore(
      element,
      standing.find((one) => placeOf(one.dataset['smena'] ?? '') > place) ?? null,
    );
  }
  count(element, 1);
  let here = true;
  return () => {
    if (here && count(element, -1) === 0) element.remove();
    here = false;
  };
}

function placeOf(name: string): number {
  const place = SHARED.indexOf(name);
  return place === -1 ? SHARED.length : place;
}

/** How many widgets ask for it stands on the element, as archives share nothing else. */
function count(element: HTMLElement, more: number): number {
  const users = Number(element.dataset['users'] ?? 0) + more;
  element.dataset['users'] = String(users);
  return users;
}
