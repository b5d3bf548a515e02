import { endpoints } from "#http/api";
import { CHANGE_SEQUENCE_HEADER, CHANGED_RESOURCES_HEADER, resourcesOf, type WrittenChange } from "#http/changes";
import { REQUEST_ID_HEADER } from "#http/headers";
import { liveOperation } from "#http/live";
import { languageOf, problemResponse } from "#http/problem";
import { createRouter } from "#http/router";
import { lastSequence } from "#session/write";
import type { SessionDatabase } from "#shared/context";
import { ProductError } from "#shared/errors";
import { logError } from "#shared/log";
import { requestContext } from "./context.ts";
import type { SessionLifecycle } from "./lifecycle.ts";
import type { Live } from "./live.ts";
import { toldError } from "./storage-full.ts";
import type { WrittenTables } from "./written-tables.ts";

const router = createRouter(endpoints);

/** What answering takes of the object. */
interface Answering {
  readonly lifecycle: SessionLifecycle;
  readonly database: SessionDatabase;
  readonly live: Live;
  readonly written: WrittenTables;
}

/** Answers a domain request next to the rows it is about; paths begin below `/api/v1`. */
export async function answerInSession(request: Request, object: Answering): Promise<Response> {
  const { lifecycle, database: db, live, written } = object;
  const locale = languageOf(request.headers.get("Accept-Language"));
  const requestId = request.headers.get(REQUEST_ID_HEADER) ?? crypto.randomUUID();
  // Every new row takes its id from the context, so the ids given out since the last write are the rows it added.
  let added = 0;
  let change: WrittenChange | undefined;
  const context = () => {
    // What an earlier request wrote and then undid is no change; nothing can come between here and this one's writes.
    written.take();
    return requestContext(request, {
      db,
      rootTenantId: lifecycle.live().root_tenant_id,
      locale,
      requestId,
      now: lifecycle.ports.now,
      newId: () => {
        added += 1;
        return crypto.randomUUID();
      },
      bringUpToDate: () => {
        lifecycle.bringUpToDate();
        // What was computed from the rows as they were is no change of theirs.
        written.take();
      },
      afterWrite: (inside) => {
        lifecycle.ports.afterWrite(inside);
        lifecycle.countAdded(added);
        added = 0;
        change = { keys: resourcesOf(written.take()), sequence: lastSequence(inside) };
      },
    });
  };
  try {
    if (new URL(request.url).pathname === liveOperation.path) {
      context();
      return live.open(request);
    }
    const response = await router(request, context);
    return change ? told(response, change, lifecycle) : response;
  } catch (thrown) {
    lifecycle.upkeep.record.forget();
    const error = toldError(thrown);
    if (!(error instanceof ProductError)) logError("unexpected_error", error, { request_id: requestId });
    return problemResponse(error, { language: locale, requestId });
  }
}

/** Says what a write has changed: to whoever asked for it on its answer, to everybody else over their sockets. */
function told(response: Response, { keys, sequence }: WrittenChange, { ports }: SessionLifecycle): Response {
  ports.listeners.tell({ type: "invalidate", keys, sequence });
  response.headers.set(CHANGED_RESOURCES_HEADER, keys.join(", "));
  response.headers.set(CHANGE_SEQUENCE_HEADER, String(sequence));
  return response;
}
