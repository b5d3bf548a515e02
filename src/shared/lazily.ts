import type * as z from "zod";

/**
 * A value that is made when it is first asked for, and then kept. A module makes nothing that a request may not need: a
 * new isolate evaluates all of them before it answers anybody.
 */
export function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** What a contract made lazily understands. */
export type Parsed<C extends () => z.ZodType> = z.infer<ReturnType<C>>;
