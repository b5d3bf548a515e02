import { countTenantRows, eraseTenantRows } from "#erasure/erase-tenant";
import { type ErasedService, erasedServices } from "#erasure/erasure-order";
import { deletionJobs, deletionSteps, type JobState } from "#session/schema";
import { pauseAfter } from "./alarm.ts";
import type { ObjectDatabase } from "./object-database.ts";

/** A job whose steps fail this often is left to people. */
const ATTEMPTS = 5;

/** What became of one tenant's rows in one service (document 004, `TenantDataDeletionResult`). */
export interface ServiceDeletion {
  readonly tenant_id: string;
  readonly service_name: string;
  readonly success: boolean;
  readonly deleted_counts: Readonly<Record<string, number>>;
  readonly errors: readonly string[];
}

export interface DeletionJob {
  readonly job_id: string;
  readonly tenant_id: string;
  readonly status: JobState;
  readonly created_at: string;
  readonly completed_at: string | null;
  readonly total_deleted: number;
  readonly services: readonly ServiceDeletion[];
}

type JobRow = Record<"id" | "tenant_id" | "created_at", string> & {
  [column: string]: string | number | null;
  state: JobState;
  attempts: number;
  completed_at: string | null;
};
type StepRow = Record<"id" | "tenant_id" | "service" | "state" | "deleted_counts", string> & { error: string | null };

/** Erasure of tenants, written down step by step: every method but `add` may be repeated after whatever interrupted it. */
export class DeletionJobs {
  readonly #database: ObjectDatabase;

  constructor(database: ObjectDatabase) {
    this.#database = database;
  }

  /** A job for these tenants, the first of which was asked for; its steps are one transaction each. */
  add(
    id: string,
    tenantIds: readonly string[],
    nowMs: number,
    services = erasedServices().map(({ name }) => name),
  ): void {
    const now = new Date(nowMs).toISOString();
    this.#database.run(`INSERT INTO "${deletionJobs.name}" VALUES (?, ?, 'pending', 0, ?, ?, NULL)`, [
      id,
      tenantIds[0]!,
      now,
      now,
    ]);
    // A bakery's shops go before the bakery that they belong to.
    const steps = [...tenantIds].reverse().flatMap((tenant) => services.map((service) => ({ tenant, service })));
    steps.forEach(({ tenant, service }, position) => {
      this.#database.run(`INSERT INTO "${deletionSteps.name}" VALUES (?, ?, ?, ?, ?, 'pending', '{}', NULL)`, [
        `${id} ${String(position).padStart(3, "0")}`,
        id,
        tenant,
        position,
        service,
      ]);
    });
  }

  /** Carries out the next step. @returns whether the job is done with it */
  runStep(id: string, nowMs: number): boolean {
    const [step] = this.#steps(id, "AND state <> 'completed' ORDER BY position LIMIT 1");
    if (step) {
      const counts = eraseTenantRows(this.#database, serviceNamed(step.service)!, step.tenant_id);
      this.#database.run(
        `UPDATE "${deletionSteps.name}" SET state = 'completed', deleted_counts = ?, error = NULL WHERE id = ?`,
        [JSON.stringify(counts), step.id],
      );
    }
    const done = this.#steps(id, "AND state <> 'completed' LIMIT 1").length === 0;
    const [state, completedAt] = done ? ["completed", new Date(nowMs).toISOString()] : ["in_progress", null];
    this.#database.run(
      `UPDATE "${deletionJobs.name}" SET state = ?, completed_at = ?, next_attempt_at = iif(? = 'completed', NULL, next_attempt_at) WHERE id = ?`,
      [state!, completedAt!, state!, id],
    );
    return done;
  }

  /** Notes that the next step failed, and when it is tried again. @returns whether the job has been given up */
  stepFailed(id: string, nowMs: number): boolean {
    const [job] = this.#jobs("WHERE id = ?", id);
    const [step] = this.#steps(id, "AND state <> 'completed' ORDER BY position LIMIT 1");
    if (!job || !step) return false;
    const attempts = job.attempts + 1;
    const givenUp = attempts >= ATTEMPTS;
    this.#database.run(`UPDATE "${deletionSteps.name}" SET state = ?, error = 'deletion_failed' WHERE id = ?`, [
      givenUp ? "failed" : "pending",
      step.id,
    ]);
    this.#database.run(
      `UPDATE "${deletionJobs.name}" SET state = ?, attempts = ?, next_attempt_at = ?, completed_at = ? WHERE id = ?`,
      [
        givenUp ? "failed" : "in_progress",
        attempts,
        givenUp ? null : new Date(nowMs + pauseAfter(attempts)).toISOString(),
        givenUp ? new Date(nowMs).toISOString() : null,
        id,
      ],
    );
    return givenUp;
  }

  /** Jobs that have something to do now. */
  due(nowMs: number): string[] {
    return this.#jobs("WHERE next_attempt_at <= ? ORDER BY created_at", new Date(nowMs).toISOString()).map(
      ({ id }) => id,
    );
  }

  attemptsAtMs(): number[] {
    return this.#database
      .select<{ at: string }>(
        `SELECT next_attempt_at AS at FROM "${deletionJobs.name}" WHERE next_attempt_at IS NOT NULL`,
      )
      .map(({ at }) => Date.parse(at));
  }

  /** The whole erasure of a tenant that was asked for before, unless it was given up. */
  findByTenant(tenantId: string): string | undefined {
    const [job] = this.#jobs(
      `WHERE tenant_id = ? AND state <> 'failed' AND (SELECT count(*) FROM "${deletionSteps.name}" WHERE job_id = "${deletionJobs.name}".id) > 1`,
      tenantId,
    );
    return job?.id;
  }

  knows(tenantId: string): boolean {
    return this.#jobs("WHERE tenant_id = ?", tenantId).length > 0;
  }

  describe(id: string): DeletionJob | undefined {
    const [job] = this.#jobs("WHERE id = ?", id);
    if (!job) return undefined;
    const services = this.#steps(id, "ORDER BY position").map(
      (step): ServiceDeletion => ({
        tenant_id: step.tenant_id,
        service_name: step.service,
        success: step.state === "completed",
        deleted_counts: JSON.parse(step.deleted_counts) as Record<string, number>,
        errors: step.error ? [step.error] : [],
      }),
    );
    return {
      job_id: job.id,
      tenant_id: job.tenant_id,
      status: job.state,
      created_at: job.created_at,
      completed_at: job.completed_at,
      total_deleted: services.reduce((sum, { deleted_counts }) => sum + totalOf(deleted_counts), 0),
      services,
    };
  }

  /** What a job would delete now, service by service, in the order of its steps. */
  preview(tenantIds: readonly string[], services: readonly ErasedService[] = erasedServices()) {
    return [...tenantIds].reverse().flatMap((tenant_id) =>
      services.map((service) => {
        const counts = countTenantRows(this.#database, service, tenant_id);
        return { tenant_id, service_name: service.name, counts, total: totalOf(counts) };
      }),
    );
  }

  #jobs(where: string, ...bindings: string[]): JobRow[] {
    return this.#database.select<JobRow>(`SELECT * FROM "${deletionJobs.name}" ${where}`, ...bindings);
  }

  #steps(jobId: string, rest: string): StepRow[] {
    return this.#database.select<StepRow & Record<string, string | null>>(
      `SELECT * FROM "${deletionSteps.name}" WHERE job_id = ? ${rest}`,
      jobId,
    );
  }
}

export const serviceNamed = (name: string): ErasedService | undefined =>
  erasedServices().find((service) => service.name === name);

const totalOf = (counts: Readonly<Record<string, number>>) =>
  Object.values(counts).reduce((sum, rows) => sum + rows, 0);
