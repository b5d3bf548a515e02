import { derived, domains } from "#domain";
import { refreshAlerts } from "#domain/alerts";
import { refreshInsights } from "#domain/insights";
import { listAdmins, removeMemberships, transferOwnership } from "#domain/tenant";
import { erasedServices, ownerColumn } from "#erasure/erasure-order";
import { canonicalRows, ofOwner } from "#seeding/canonical";
import { type CloneSession, clonedRows, cloneSession, type RowsQuery, type SqlValue } from "#seeding/clone-table";
import { sessionTime } from "#seeding/session-time";
import type { SessionDatabase } from "#shared/context";
import { ProductError } from "#shared/errors";
import type { ColumnRule } from "#table/field";
import type { Table } from "#table/table";
import { createContext } from "./context.ts";
import { serviceNamed } from "./deletion-jobs.ts";
import type { SessionLifecycle } from "./lifecycle.ts";
import type { ObjectDatabase } from "./object-database.ts";
import type { SessionRow } from "./session-record.ts";

/** What services and operations ask of a session (SPEC §13 and §14). Ids have the form of ids; names may be unknown. */
export type ServiceCall =
  | { readonly kind: "preview"; readonly tenantId: string; readonly service?: string }
  | { readonly kind: "erase_tenant"; readonly tenantId: string }
  | { readonly kind: "erase_service"; readonly tenantId: string; readonly service: string }
  | { readonly kind: "job"; readonly jobId: string }
  | { readonly kind: "admins"; readonly tenantId: string }
  | { readonly kind: "transfer_ownership"; readonly tenantId: string; readonly userId: string }
  | { readonly kind: "remove_memberships"; readonly userId: string }
  | {
      readonly kind: "exists";
      readonly tenantId: string;
      readonly service: string;
      readonly entity: string;
      readonly id: string;
    }
  | {
      readonly kind: "export";
      readonly tenantId: string;
      readonly services?: readonly string[];
      readonly form: "canonical" | "live";
    }
  | { readonly kind: "clone"; readonly tenantId: string; readonly service: string }
  | { readonly kind: "refresh"; readonly tenantId: string; readonly what: "alerts" | "insights" };

/** What only looks, or leaves the writing to the alarm. */
const LOOKING: readonly ServiceCall["kind"][] = ["preview", "erase_tenant", "job", "admins", "exists", "export"];

/** @throws ProductError session_expired, not_found, conflict */
export async function answerService(call: ServiceCall, lifecycle: SessionLifecycle, db: SessionDatabase) {
  const answer = await carryOut(call, lifecycle, db);
  if (!LOOKING.includes(call.kind)) lifecycle.tellOfEverything();
  return answer;
}

async function carryOut(call: ServiceCall, lifecycle: SessionLifecycle, db: SessionDatabase) {
  lifecycle.bringUpToDate();
  const session = lifecycle.live();
  const desk = new ServiceDesk(session, lifecycle, db);
  switch (call.kind) {
    case "preview":
      return desk.preview(call.tenantId, call.service);
    case "erase_tenant":
      return lifecycle.erasure.begin(desk.withShops(call.tenantId));
    case "erase_service":
      desk.withShops(call.tenantId);
      requireService(call.service);
      return lifecycle.erasure.eraseService(call.tenantId, call.service);
    case "job":
      return found(lifecycle.upkeep.jobs.describe(call.jobId));
    case "admins":
      return { data: listAdmins(desk.context(call.tenantId)) };
    case "transfer_ownership":
      return transferOwnership(desk.context(call.tenantId), call.userId);
    case "remove_memberships":
      return removeMemberships(desk.context(), call.userId);
    case "exists":
      return { exists: desk.exists(call.tenantId, call.service, call.entity, call.id) };
    case "export":
      return desk.export(call.tenantId, call.form, call.services);
    case "clone":
      return desk.clone(call.tenantId, call.service);
    case "refresh":
      return desk.refresh(call.tenantId, call.what);
  }
}

class ServiceDesk {
  readonly #session: SessionRow;
  readonly #lifecycle: SessionLifecycle;
  readonly #db: SessionDatabase;
  readonly #database: ObjectDatabase;

  constructor(session: SessionRow, lifecycle: SessionLifecycle, db: SessionDatabase) {
    this.#session = session;
    this.#lifecycle = lifecycle;
    this.#db = db;
    this.#database = lifecycle.upkeep.database;
  }

  /** Services act in the owner's place. @throws ProductError not_found for a tenant outside the session, or erased */
  context(tenantId?: string) {
    if (tenantId) this.#requireTenant(tenantId);
    const { root_tenant_id: rootTenantId, language: locale } = this.#session;
    const { now } = this.#lifecycle.ports;
    return createContext({ db: this.#db, rootTenantId, locale, requestId: "service", now }, tenantId);
  }

  /** A bakery and the shops that belong to it. @throws ProductError not_found for one that the session never had */
  withShops(tenantId: string): [string, ...string[]] {
    if (!this.#lifecycle.upkeep.jobs.knows(tenantId)) this.#requireTenant(tenantId);
    const shops = this.#database.select<{ id: string }>(
      'SELECT id FROM "tenants" WHERE parent_tenant_id = ? ORDER BY id',
      tenantId,
    );
    return [tenantId, ...shops.map(({ id }) => id)];
  }

  #requireTenant(tenantId: string): void {
    if (this.#database.select('SELECT 1 FROM "tenants" WHERE id = ?', tenantId).length === 0) {
      throw new ProductError("not_found");
    }
  }

  preview(tenantId: string, service: string | undefined) {
    const tenantIds = service ? [tenantId] : this.withShops(tenantId);
    this.withShops(tenantId);
    const services = this.#lifecycle.upkeep.jobs.preview(
      tenantIds,
      service ? [requireService(service)] : erasedServices(),
    );
    return {
      tenant_id: tenantId,
      tenants: tenantIds,
      services,
      total: services.reduce((sum, { total }) => sum + total, 0),
    };
  }

  /** @param entity a table of the service, in the singular or the plural */
  exists(tenantId: string, service: string, entity: string, id: string): boolean {
    const table = requireService(service).tables.find(
      ({ name }) => name === entity || singularsOf(name).includes(entity),
    );
    if (!table) throw new ProductError("not_found");
    const statement = `SELECT 1 FROM "${table.name}" WHERE "${table.columnNames[0]}" = ? AND "${ownerColumn(table)}" = ?`;
    return this.#database.select(statement, id, tenantId).length > 0;
  }

  export(tenantId: string, form: "canonical" | "live", services?: readonly string[]) {
    this.#requireTenant(tenantId);
    const { demo_account_type } = this.#session;
    const parts = [...domains, ...derived.filter((part) => part.tables.length > 0)];
    const told = parts.filter(({ name }) => services?.includes(name) ?? true);
    if (told.length === 0) throw new ProductError("not_found");
    return told.map((part) => ({
      service: part.name,
      virtual_tenant_id: tenantId,
      demo_account_type,
      form,
      tables: Object.fromEntries(part.tables.map((table) => [table.name, this.#exportTable(table, tenantId, form)])),
    }));
  }

  #exportTable(table: Table, tenantId: string, form: "canonical" | "live") {
    const live = this.#select({
      statement: `SELECT * FROM "${table.name}" WHERE "${ownerColumn(table)}" = ? ORDER BY "${table.columnNames[0]}"`,
      bindings: [tenantId],
    });
    const owner = { column: ownerColumn(table), tenantId };
    const rows =
      form === "live" ? live : canonicalRows(table, live, owner, this.#template(), this.#clone(), this.#select);
    return rows.map((row) =>
      Object.fromEntries(table.columnNames.map((column) => [column, jsonOf(table.columns[column]!, row[column]!)])),
    );
  }

  /** Clones one service's rows of a tenant, unless some are there: so it may be repeated. */
  clone(tenantId: string, service: string) {
    const domain = found(domains.find(({ name }) => name === service));
    if (service !== "tenant") this.#requireTenant(tenantId);
    const started = this.#lifecycle.ports.stopwatch();
    const details = this.#database.transaction(() =>
      Object.fromEntries(domain.tables.map((table) => [table.name, this.#cloneTable(table, tenantId)])),
    );
    const records_cloned = Object.values(details).reduce((sum, rows) => sum + rows, 0);
    if (service === "tenant") this.#requireTenant(tenantId);
    const duration_ms = Math.round(this.#lifecycle.ports.stopwatch() - started);
    return { service, status: "completed", virtual_tenant_id: tenantId, records_cloned, duration_ms, details };
  }

  #cloneTable(table: Table, tenantId: string): number {
    const [owner, columns] = [ownerColumn(table), table.columnNames.map((column) => `"${column}"`).join(",")];
    const count = () =>
      this.#database.select<{ rows: number }>(
        `SELECT count(*) AS rows FROM "${table.name}" WHERE "${owner}" = ?`,
        tenantId,
      )[0]!.rows;
    const rows = clonedRows(table, this.#template(), this.#clone());
    if (rows && count() === 0) {
      const { statement, bindings } = ofOwner(rows, owner, tenantId);
      this.#database.run(`INSERT INTO "${table.name}" (${columns}) ${statement}`, bindings);
    }
    return count();
  }

  /** Computes alerts or insights anew, of every tenant of the session: they depend on each other's rows. */
  refresh(tenantId: string, what: "alerts" | "insights") {
    const context = this.context(tenantId);
    return this.#db.transaction((db) => {
      // SAFETY: a Drizzle transaction has the database's own query interface.
      const inside = { ...context, db: db as unknown as SessionDatabase };
      return what === "alerts" ? refreshAlerts(inside) : { insights: refreshInsights(inside) };
    });
  }

  #select = ({ statement, bindings }: RowsQuery): Record<string, SqlValue>[] =>
    this.#database.select(statement, ...bindings);

  #template() {
    return this.#lifecycle.ports.templateOf(this.#session.demo_account_type);
  }

  #clone(): CloneSession {
    const tenants = { baseRoot: this.#template().header.baseRoot, virtualRoot: this.#session.root_tenant_id };
    return cloneSession(tenants, sessionTime(Date.parse(this.#session.created_at)));
  }
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new ProductError("not_found");
  return value;
}

const requireService = (name: string) => found(serviceNamed(name));

/** `recipes` → `recipe`, `production_batches` → `production_batch`, `deliveries` → `delivery`. */
const singularsOf = (name: string): string[] => [
  name.replace(/ies$/, "y"),
  name.replace(/es$/, ""),
  name.replace(/s$/, ""),
];

/** A stored value as JSON has it. */
function jsonOf({ kind }: ColumnRule, value: SqlValue): unknown {
  if (kind === "flag") return value === null ? null : value === 1;
  const isJson = (kind === "json" || kind === "reference_list") && typeof value === "string";
  return isJson ? JSON.parse(value) : value;
}
