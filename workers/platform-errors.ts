import { ProductError } from "#shared/errors";

/** What the platform writes on an error of a call to an object. */
interface PlatformError {
  readonly overloaded?: boolean;
  readonly retryable?: boolean;
  readonly durableObjectReset?: boolean;
}

/**
 * An object that could not be reached, because too much is asked of it or because the platform has just started it anew,
 * is no fault of the request. Nothing is repeated here: whether to do so is for the caller to say, who knows what the
 * request does, and a server that repeats adds to the load.
 */
export function toldError(error: unknown): unknown {
  const { overloaded, retryable, durableObjectReset } = (error ?? {}) as PlatformError;
  if (!overloaded && !retryable && !durableObjectReset) return error;
  return new ProductError("session_busy", { headers: { "Retry-After": overloaded ? "10" : "1" } });
}
