import { runInDurableObject } from "cloudflare:test";
import type { BakerySession } from "../../../durable-objects/bakery-session/bakery-session.ts";

/** Waits until a session's object has told the registry everything, as far as the registry listens. */
export const settled = (stub: DurableObjectStub<BakerySession>): Promise<void> =>
  runInDurableObject(stub, (instance: BakerySession) => instance.lifecycle.upkeep.report());
