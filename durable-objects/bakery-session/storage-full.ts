import { ProductError } from "#shared/errors";

/** An error that SQLite or the platform raises when an object's storage has no room left, as the refusal that it is. */
export function toldError(error: unknown): unknown {
  return isFull(error) ? new ProductError("quota_exceeded") : error;
}

/** Query builders put the database's own complaint into the cause. */
const isFull = (error: unknown): boolean =>
  error instanceof Error && (/SQLITE_FULL|database or disk is full/i.test(error.message) || isFull(error.cause));
