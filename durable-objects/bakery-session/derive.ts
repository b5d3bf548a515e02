import { refreshAlerts } from "#domain/alerts";
import { refreshInsights } from "#domain/insights";
import type { SessionDatabase } from "#shared/context";
import { createContext } from "./context.ts";
import type { SessionRow } from "./session-record.ts";

/** Fills what rules compute from the rows of a session that was cloned a moment ago, as of the session's beginning. */
export function deriveFromClone(db: SessionDatabase, session: SessionRow): void {
  const context = createContext({
    db,
    rootTenantId: session.root_tenant_id,
    locale: session.language,
    requestId: session.id,
    now: () => Date.parse(session.created_at),
    afterWrite: () => {},
  });
  refreshAlerts(context);
  refreshInsights(context);
}
