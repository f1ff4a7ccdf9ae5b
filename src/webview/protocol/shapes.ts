/** Whether a value that came from the other side is what it is said to be. */
export type Shape<T> = (value: unknown) => value is T;

/** What a shape is the shape of. */
export type Of<S> = S extends Shape<infer T> ? T : never;

export const text: Shape<string> = (value): value is string => typeof value === 'string';
export const yesNo: Shape<boolean> = (value): value is boolean => typeof value === 'boolean';
export const number: Shape<number> = (value): value is number =>
  typeof value === 'number' && Number.isFinite(value);

/** How many there are, or which one. */
export const count: Shape<number> = (value): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;

export const list =
  <T>(each: Shape<T>): Shape<readonly T[]> =>
  (value): value is readonly T[] =>
    Array.isArray(value) && value.every(each);

/** An object with any keys. */
export const record =
  <T>(each: Shape<T>): Shape<Readonly<Record<string, T>>> =>
  (value): value is Readonly<Record<string, T>> =>
    isPlain(value) && Object.values(value).every(each);

export const oneOf =
  <T extends string>(...words: readonly T[]): Shape<T> =>
  (value): value is T =>
    words.some(word => word === value);

type Fields = Readonly<Record<string, Shape<unknown>>>;
type Needed<F> = { readonly [K in keyof F]: Of<F[K]> };
type Possible<F> = { readonly [K in keyof F]?: Of<F[K]> };

/** An object that has the fields of `needed`, may have those of `possible`, and no others. */
export const object =
  <N extends Fields, P extends Fields = Record<never, never>>(
    needed: N,
    possible?: P,
  ): Shape<Needed<N> & Possible<P>> =>
  (value): value is Needed<N> & Possible<P> =>
    isPlain(value) &&
    Object.entries(needed).every(([key, shape]) => shape(value[key])) &&
    Object.entries(value).every(([key, field]) =>
      Object.hasOwn(needed, key)
        ? true
        : possible !== undefined && Object.hasOwn(possible, key) && possible[key]!(field),
    );

export const either =
  <S extends readonly Shape<unknown>[]>(...shapes: S): Shape<Of<S[number]>> =>
  (value): value is Of<S[number]> =>
    shapes.some(shape => shape(value));

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
