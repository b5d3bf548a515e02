import { type RunningWorker, startBundle } from "./support/bundle.ts";
import { type HttpClient, httpClient } from "./support/http-client.ts";
import { alternate, median } from "./support/measure.ts";
import { createSession, PRODUCT_BINDINGS } from "./support/product.ts";
import { type Benchmark, spreadTable } from "./support/report.ts";

const PROFILES = ["professional", "enterprise"] as const;
const SWITCHED_OFF: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "as it is": {},
  "without insights": { ENABLE_DEMO_AI_INSIGHTS: "false" },
  "without insights and alerts": { ENABLE_DEMO_AI_INSIGHTS: "false", ENABLE_DEMO_ALERT_GENERATION: "false" },
};

/** What of a creation goes into alerts and insights, which rules compute from the rows once these are there. */
export const derivations: Benchmark = {
  name: "derivations",
  about: "Sessions created over HTTP on workerd, with what is computed after the clone switched off bit by bit.",
  async run() {
    const servers: RunningWorker[] = [];
    const clients: HttpClient[] = [];
    try {
      for (const off of Object.values(SWITCHED_OFF)) {
        const variables = { ...PRODUCT_BINDINGS.variables, ...off };
        const server = await startBundle("wrangler.toml", { ...PRODUCT_BINDINGS, variables });
        servers.push(server);
        clients.push(httpClient(server.origin));
      }
      const samples = await alternate(
        PROFILES.flatMap((profile) =>
          Object.keys(SWITCHED_OFF).map((name, index) => ({
            name: `${profile}, ${name}`,
            run: async () => void (await createSession(clients[index]!, profile)),
          })),
        ),
        25,
        6,
      );
      const times = samples.map((sample) => median(sample.times));
      return {
        tables: [spreadTable(samples)],
        ratios: PROFILES.map((profile, index) => ({
          label: `${profile}: share of a creation that computes alerts and insights`,
          value: 1 - times[3 * index + 2]! / times[3 * index]!,
        })),
      };
    } finally {
      for (const client of clients) client.close();
      for (const server of servers) await server.stop();
    }
  },
};
