import { createMiddleware } from "hono/factory";
import { endpoints } from "#http/api";
import type { OperationDocument } from "#http/endpoint";
import { liveOperation } from "#http/live";
import { OperationTable } from "#http/operations";
import { OPERATION_POLICY } from "#session/operation-policy";
import { ProductError } from "#shared/errors";
import { lifecycleOperations } from "../../demo-session/operations.ts";
import type { GatewayEnvironment } from "../app.ts";
import { canonicalPath, isDemoPath, isLifecyclePath } from "../paths.ts";

const operations = new OperationTable<OperationDocument>([...lifecycleOperations, liveOperation, ...endpoints]);

/**
 * Refuses at the edge what no demo may do, before an object is woken; the object refuses it again. Reading is permitted
 * everywhere, and a session may always be opened, extended and ended.
 */
export const requirePermittedOperation = createMiddleware<GatewayEnvironment>(async (c, next) => {
  const path = canonicalPath(c.req.path);
  if (path === undefined) throw new ProductError("not_found");
  const operation = operations.find(c.req.method, path);
  const reading = c.req.method === "GET" || c.req.method === "HEAD";
  if (operation && (reading || isLifecyclePath(path) || Object.hasOwn(OPERATION_POLICY, operation.operationId))) {
    return next();
  }
  if (!isDemoPath(path) && !c.get("credential")) throw new ProductError("session_required");
  throw operations.refusalOf(c.req.method, path);
});
