import { lazily } from "#shared/lazily";
import type { DemoSessionService } from "../demo-session/index.ts";
import { createGateway } from "./app.ts";

export { BakerySession } from "../../durable-objects/bakery-session/bakery-session.ts";
export { DemoSessionService } from "../demo-session/index.ts";

/** An isolate that holds objects only never needs it. */
const gateway = lazily(createGateway);

// The runtime takes the public entrypoint from the default export.
export default {
  fetch: (request, env, context) => gateway().fetch(request, env, context),
  async scheduled(_controller, env) {
    // SAFETY: wrangler.toml binds this service to the entrypoint; the generated type leaves the class out.
    await (env.DEMO_SESSIONS as unknown as Service<DemoSessionService>).sweep();
  },
} satisfies ExportedHandler<Env>;
