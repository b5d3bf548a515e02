import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** Pages of somebody else. */
export interface OtherSite {
  /** An origin of another site, for which a browser keeps `SameSite` cookies back. */
  readonly crossSite: string;
  /** Another origin of our own site, to which such cookies are sent. */
  readonly sameSite: string;
  close(): Promise<void>;
}

/** A server that answers every path with one page. */
export async function startOtherSite(page: string): Promise<OtherSite> {
  const server = createServer((_request, response) => {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    crossSite: `http://localhost:${port}`,
    sameSite: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
