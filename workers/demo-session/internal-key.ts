import { createMiddleware } from "hono/factory";
import { equalSecrets } from "#shared/digest";
import { ProductError } from "#shared/errors";
import { internalKeysOf } from "../environment.ts";

export const INTERNAL_KEY_HEADER = "X-Internal-API-Key";

/**
 * Lets pass who has the internal key, or the one before it while keys are being changed; both are compared in constant
 * time. @throws ProductError internal_key_required, not_configured when the deployment has no proper key
 */
export const requireInternalKey = createMiddleware<{ Bindings: Env }>(async (c, next) => {
  const accepted = internalKeysOf(c.env);
  const given = c.req.header(INTERNAL_KEY_HEADER) ?? "";
  const matches = await Promise.all(accepted.map((key) => equalSecrets(given, key)));
  if (!matches.includes(true)) throw new ProductError("internal_key_required");
  await next();
});
