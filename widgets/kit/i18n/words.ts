export type Language = 'ru' | 'en';

/** The shape of a dictionary: the same keys with other sentences. A function's arguments are part of its key. */
export type Words<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends readonly string[]
      ? readonly string[]
      : T[K] extends (...input: infer A) => string
        ? (...input: A) => string
        : Words<T[K]>;
};

/** One dictionary per language; English must have exactly the Russian keys. */
export interface Dictionaries<T> {
  readonly ru: T;
  readonly en: T;
}

/** The form of a noun after a whole number in Russian: 1 смена, 2 смены, 5 смен; with the number and a space that does not break. */
export function countRu(count: number, one: string, few: string, many: string): string {
  const tens = count % 100;
  const units = count % 10;
  const form =
    units === 1 && tens !== 11 ? one : units >= 2 && units <= 4 && (tens < 12 || tens > 14) ? few : many;
  return `${numberRu(count)}\u00a0${form}`;
}

/** 1 shift, 2 shifts. */
export function countEn(count: number, one: string, many: string): string {
  return `${numberEn(count)}\u00a0${count === 1 ? one : many}`;
}

// Made when the first number is written: until then they would cost every page of amoCRM.
let ru: Intl.NumberFormat | undefined;
let en: Intl.NumberFormat | undefined;

/** A whole number as Russian sentences write it: «1 234», spaces that do not break. */
export function numberRu(count: number): string {
  ru ??= new Intl.NumberFormat('ru-RU');
  return ru.format(count);
}

/** «1,234». */
export function numberEn(count: number): string {
  en ??= new Intl.NumberFormat('en-GB');
  return en.format(count);
}
