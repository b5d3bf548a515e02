import { startDevServer } from "../../end-to-end/support/dev-server.ts";

/**
 * Starts the product for all tests. They find it in `BAKERY_ORIGIN`, which is every test's `baseURL`; where that is set
 * already, the server that runs there is tested.
 */
// biome-ignore lint/style/noDefaultExport: Playwright asks for the module's default.
export default async function startServers(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.BAKERY_ORIGIN) return undefined;
  const server = await startDevServer();
  process.env.BAKERY_ORIGIN = server.origin;
  return () => server.stop();
}
