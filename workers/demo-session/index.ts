import { WorkerEntrypoint } from "cloudflare:workers";
import { lazily } from "#shared/lazily";
import { createDemoSessionApp } from "./app.ts";
import { type SweepReport, sweep } from "./sweep.ts";

const app = lazily(createDemoSessionApp);

/** The second entrypoint of the script: makes, extends, tells of and ends sessions. */
export class DemoSessionService extends WorkerEntrypoint<Env> {
  override fetch(request: Request): Response | Promise<Response> {
    return app().fetch(request, this.env, this.ctx);
  }

  /** What the cron trigger runs every hour. */
  sweep(): Promise<SweepReport> {
    return sweep(this.env);
  }
}
