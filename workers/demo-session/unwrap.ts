import { ProductError } from "#shared/errors";
import type { Outcome } from "../../durable-objects/bakery-session/bakery-session.ts";

/** What an object answered, or the error that it told. */
export function unwrap<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new ProductError(outcome.error, outcome.error === "seed_failed" ? { headers: { "Retry-After": "5" } } : {});
}
