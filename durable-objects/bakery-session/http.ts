import { endpoints } from "#http/api";
import { REQUEST_ID_HEADER } from "#http/headers";
import { languageOf, problemResponse } from "#http/problem";
import { createRouter } from "#http/router";
import type { SessionDatabase } from "#shared/context";
import { ProductError } from "#shared/errors";
import { logError } from "#shared/log";
import { requestContext } from "./context.ts";
import type { SessionLifecycle } from "./lifecycle.ts";

const router = createRouter(endpoints);

/** Answers a domain request next to the rows it is about; paths begin below `/api/v1`. */
export async function answerInSession(
  request: Request,
  lifecycle: SessionLifecycle,
  db: SessionDatabase,
): Promise<Response> {
  const locale = languageOf(request.headers.get("Accept-Language"));
  const requestId = request.headers.get(REQUEST_ID_HEADER) ?? crypto.randomUUID();
  // Every new row takes its id from the context, so the ids given out since the last write are the rows it added.
  let added = 0;
  const context = () =>
    requestContext(request, {
      db,
      rootTenantId: lifecycle.live().root_tenant_id,
      locale,
      requestId,
      now: lifecycle.ports.now,
      newId: () => {
        added += 1;
        return crypto.randomUUID();
      },
      afterWrite: (inside) => {
        lifecycle.ports.afterWrite(inside);
        lifecycle.countAdded(added);
        added = 0;
      },
    });
  try {
    return await router.fetch(request, { context });
  } catch (error) {
    if (!(error instanceof ProductError)) logError("unexpected_error", error, { request_id: requestId });
    return problemResponse(error, { language: locale, requestId });
  }
}
