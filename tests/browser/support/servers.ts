import { type DevServer, startDevServer } from "../../end-to-end/support/dev-server.ts";

const SERVERS = { STILL_ORIGIN: { entry: "tests/still/product.ts" }, BAKERY_ORIGIN: {} };

/**
 * Starts the product for all tests. They find it in `BAKERY_ORIGIN`, which is every test's `baseURL`; where that is set
 * already, the server that runs there is tested. On the other one, in `STILL_ORIGIN`, time stands still.
 */
// biome-ignore lint/style/noDefaultExport: Playwright asks for the module's default.
export default async function startServers(): Promise<() => Promise<void>> {
  const servers: DevServer[] = [];
  // One after another, as each builds what both serve.
  for (const [variable, options] of Object.entries(SERVERS)) {
    if (process.env[variable]) continue;
    const server = await startDevServer({}, options);
    process.env[variable] = server.origin;
    servers.push(server);
  }
  return async () => {
    for (const server of servers) await server.stop();
  };
}
