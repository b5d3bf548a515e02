import { createGateway } from "./app.ts";

export { BakerySession } from "../../durable-objects/bakery-session/bakery-session.ts";
export { DemoSessionService } from "../demo-session/index.ts";

const gateway = createGateway();

// The runtime takes the public entrypoint from the default export.
export default { fetch: gateway.fetch } satisfies ExportedHandler<Env>;
