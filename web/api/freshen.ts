import { countChange } from "../app/session-log.ts";
import { WRITES } from "./operations.ts";
import { queryClient } from "./query-client.ts";

/** What a write in a domain changes beside that domain. Alerts, figures and the log of changes follow every write. */
const ALSO_CHANGES: Readonly<Record<string, readonly string[]>> = {
  production: ["inventory", "orders"],
  procurement: ["inventory"],
  orders: ["inventory", "sales"],
  pos: ["inventory", "sales"],
  orchestrator: ["production", "procurement"],
  alerts: [],
  inventory: [],
};
const AFTER_EVERY_WRITE = ["alerts", "insights", "dashboard", "activity"];

/** Fetches again whatever is on screen and depends on what was written. */
export async function freshen(operation: keyof typeof WRITES): Promise<void> {
  const domain = WRITES[operation].path.split("/")[1] ?? "";
  // Another person, or more time: everything that is shown may be otherwise for them.
  if (!(domain in ALSO_CHANGES)) return queryClient.invalidateQueries();
  countChange();
  const domains = new Set([domain, ...ALSO_CHANGES[domain]!, ...AFTER_EVERY_WRITE]);
  await queryClient.invalidateQueries({ predicate: ({ queryKey }) => domains.has(String(queryKey[0])) });
}
