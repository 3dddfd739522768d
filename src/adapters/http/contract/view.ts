import type { Api, RouteName } from './routes.ts';

/** What a use case may answer where the contract has text: instants are Dates until JSON writes them. */
export type ViewOf<T> = T extends string
  ? T | Date
  : T extends readonly (infer Item)[]
    ? readonly ViewOf<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: ViewOf<T[Key]> }
      : T;

export type RouteView<Name extends RouteName> = ViewOf<Api[Name]['response']>;
