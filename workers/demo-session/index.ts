import { WorkerEntrypoint } from "cloudflare:workers";
import { createDemoSessionApp } from "./app.ts";

const app = createDemoSessionApp();

/** The second entrypoint of the script: makes, extends, tells of and ends sessions. */
export class DemoSessionService extends WorkerEntrypoint<Env> {
  override fetch(request: Request): Response | Promise<Response> {
    return app.fetch(request, this.env, this.ctx);
  }
}
