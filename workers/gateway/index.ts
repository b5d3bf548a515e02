import type { DemoSessionService } from "../demo-session/index.ts";
import { createGateway } from "./app.ts";

export { BakerySession } from "../../durable-objects/bakery-session/bakery-session.ts";
export { DemoSessionService } from "../demo-session/index.ts";

const gateway = createGateway();

// The runtime takes the public entrypoint from the default export.
export default {
  fetch: gateway.fetch,
  async scheduled(_controller, env) {
    // SAFETY: wrangler.toml binds this service to the entrypoint; the generated type leaves the class out.
    await (env.DEMO_SESSIONS as unknown as Service<DemoSessionService>).sweep();
  },
} satisfies ExportedHandler<Env>;
