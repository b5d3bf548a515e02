import { refreshAlerts } from "#domain/alerts";
import { refreshInsights } from "#domain/insights";
import type { DomainContext, SessionDatabase } from "#shared/context";
import { createContext } from "./context.ts";
import type { SessionRow } from "./session-record.ts";

/** What is computed from a session's rows; both can be switched off (document 002, appendix B). */
export interface Derivations {
  readonly ENABLE_DEMO_ALERT_GENERATION: boolean;
  readonly ENABLE_DEMO_AI_INSIGHTS: boolean;
}

/** Fills what rules compute from the rows of a session that nobody has used yet, as of the session's beginning. */
export function deriveFromClone(db: SessionDatabase, session: SessionRow, enabled: Derivations): void {
  const context = createContext({
    db,
    rootTenantId: session.root_tenant_id,
    locale: session.language,
    requestId: session.id,
    now: () => Date.parse(session.created_at),
  });
  deriveFromWrite(context, enabled);
  if (enabled.ENABLE_DEMO_AI_INSIGHTS) refreshInsights(context);
}

/** Brings up to date what a write may have changed. */
export function deriveFromWrite(context: DomainContext, enabled: Derivations): void {
  if (enabled.ENABLE_DEMO_ALERT_GENERATION) refreshAlerts(context);
}
