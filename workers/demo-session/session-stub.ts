import type { BakerySession } from "../../durable-objects/bakery-session/bakery-session.ts";
import { environmentOf } from "../environment.ts";
import type { Handle } from "./session-id.ts";

/** The only file that makes stubs of session objects. */

/** Session objects, all in the jurisdiction that is configured: local runtimes know none. */
function namespaceOf(env: Env): DurableObjectNamespace<BakerySession> {
  // SAFETY: wrangler.toml binds this namespace to the class; the generated type leaves the class out.
  const namespace = env.BAKERY_SESSION as unknown as DurableObjectNamespace<BakerySession>;
  const { DEMO_JURISDICTION: jurisdiction } = environmentOf(env);
  return jurisdiction ? namespace.jurisdiction(jurisdiction) : namespace;
}

/** A new object; ids of `newUniqueId` need no world-wide check on first access. */
export const newSessionStub = (env: Env): DurableObjectStub<BakerySession> => {
  const namespace = namespaceOf(env);
  return namespace.get(namespace.newUniqueId());
};

/** The object of a handle whose MAC or token was verified. */
export const sessionStub = (env: Env, handle: Handle): DurableObjectStub<BakerySession> => {
  const namespace = namespaceOf(env);
  return namespace.get(namespace.idFromString(handle));
};
