import { derived, domains } from "#domain";
import { sessionRoutes } from "#session/routes";
import type { Endpoint } from "./endpoint.ts";

/** Every operation that is answered inside a session's object. */
export const endpoints: readonly Endpoint[] = [
  ...domains.flatMap(({ routes }) => routes),
  ...derived.flatMap(({ routes }) => routes),
  ...sessionRoutes,
];
