import type { Clock } from "#shared/clock";
import { logError } from "#shared/log";
import type { DeletionJob } from "./deletion-jobs.ts";
import type { Upkeep } from "./upkeep.ts";

/** Carries out deletion jobs, one transaction a step, and tells the registry when one begins and when it is done. */
export class TenantErasure {
  readonly #handle: string;
  readonly #upkeep: Upkeep;
  readonly #now: Clock;

  constructor(handle: string, upkeep: Upkeep, now: Clock) {
    this.#handle = handle;
    this.#upkeep = upkeep;
    this.#now = now;
  }

  /** Begins the erasure of tenants, which the alarm carries out. @returns its job, or that of an earlier call */
  async begin(tenantIds: readonly [string, ...string[]]): Promise<DeletionJob> {
    const { jobs } = this.#upkeep;
    const earlier = jobs.findByTenant(tenantIds[0]);
    if (earlier) return jobs.describe(earlier)!;
    const id = crypto.randomUUID();
    await this.#upkeep.commit(() => {
      jobs.add(id, tenantIds, this.#now());
      this.#tell(id);
    });
    return jobs.describe(id)!;
  }

  /** Erases a tenant's rows of one service at once: a job of a single step, which is written down only when it is done. */
  async eraseService(tenantId: string, service: string): Promise<DeletionJob> {
    const id = crypto.randomUUID();
    await this.#upkeep.commit(() => {
      this.#upkeep.jobs.add(id, [tenantId], this.#now(), [service]);
      this.#runStep(id);
    });
    void this.#upkeep.report();
    return this.#upkeep.jobs.describe(id)!;
  }

  /**
   * Does what the alarm was set for. A step that fails is tried again later; nothing of it remains.
   * @returns whether there was anything to do
   */
  async runDue(): Promise<boolean> {
    const due = this.#upkeep.jobs.due(this.#now());
    for (const id of due) {
      try {
        while (!(await this.#upkeep.commit(() => this.#runStep(id))));
      } catch (error) {
        logError("deletion_step_failed", error);
        await this.#upkeep.commit(() => {
          if (this.#upkeep.jobs.stepFailed(id, this.#now())) this.#tell(id);
        });
      }
    }
    return due.length > 0;
  }

  #runStep(id: string): boolean {
    const done = this.#upkeep.jobs.runStep(id, this.#now());
    if (done) this.#tell(id);
    return done;
  }

  #tell(id: string): void {
    const { job_id, services, status, total_deleted: _total, ...job } = this.#upkeep.jobs.describe(id)!;
    this.#upkeep.outbox.add(
      {
        kind: "deletion_job",
        job: { id: job_id, handle: this.#handle, state: status, service_results: JSON.stringify(services), ...job },
      },
      this.#now(),
    );
  }
}
