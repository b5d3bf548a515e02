import type { Profile } from "#shared/vocabulary";
import { type RunningWorker, startBundle } from "./bundle.ts";
import type { HttpClient } from "./http-client.ts";

/** What the wrangler.toml of the product binds, secrets in place of production's, and caps that no benchmark meets. */
export const PRODUCT_BINDINGS = {
  objects: { BAKERY_SESSION: "BakerySession" },
  entrypoints: { DEMO_SESSIONS: "DemoSessionService" },
  databases: ["REGISTRY"],
  variables: {
    SESSION_SECRET: "bench-session-secret-not-for-production-0123456789",
    INTERNAL_API_KEY: "bench-internal-key-not-for-production",
    DEMO_MAX_ACTIVE_SESSIONS: "1000000",
    DEMO_MAX_SESSIONS_PER_DAY: "1000000",
    DEMO_MAX_ROWS_ADDED: "1000000",
    DEMO_MAX_BYTES_ADDED: "1000000000",
  },
};

/** The product as it is deployed, on bare workerd. */
export const startProduct = (): Promise<RunningWorker> => startBundle("wrangler.toml", PRODUCT_BINDINGS);

/** What a benchmark reads of the answer to a creation. */
export interface Created {
  readonly session_id: string;
  readonly status: string;
  readonly clone: { readonly total_records: number };
}

/** A session over HTTP, from the request to the last byte of its answer. @throws unless it is READY */
export async function createSession({ send }: HttpClient, profile: Profile): Promise<Created> {
  const created = await send<Created>("POST", "/api/v1/demo-sessions", 201, { demo_account_type: profile });
  if (created.status !== "READY") throw new Error(`a session came out ${created.status}`);
  return created;
}

export const deleteSession = ({ send }: HttpClient, { session_id }: Created): Promise<unknown> =>
  send("DELETE", `/api/v1/demo-sessions/${session_id}`, 200);
