import { type HttpClient, httpClient } from "./support/http-client.ts";
import { median } from "./support/measure.ts";
import { createSession, startProduct } from "./support/product.ts";
import { type Benchmark, spreadTable } from "./support/report.ts";

const PROFILES = ["professional", "enterprise"] as const;
const ROUNDS = 25;
const WARM_UPS = 6;
const STEPS = ["creation", "first look", "next look"] as const;

/** What whoever looks first waits for: rules compute alerts and insights from the rows then, and not before. */
export const derivations: Benchmark = {
  name: "derivations",
  about:
    "Sessions created over HTTP on workerd and looked at twice. The first look finds no alerts and insights yet and " +
    "computes them; what it takes longer than the next is what a creation does not wait for.",
  async run() {
    const server = await startProduct();
    const client = httpClient(server.origin);
    const samples = PROFILES.flatMap((profile) =>
      STEPS.map((step) => ({ name: `${profile}, ${step}`, times: [] as number[] })),
    );
    try {
      for (let round = -WARM_UPS; round < ROUNDS; round++) {
        for (const [index, profile] of PROFILES.entries()) {
          const times = await createAndLook(client, profile);
          if (round >= 0) times.forEach((time, step) => void samples[index * STEPS.length + step]!.times.push(time));
        }
      }
      const [creation, first, next] = STEPS.map((_, step) =>
        PROFILES.map((_profile, index) => median(samples[index * STEPS.length + step]!.times)),
      ) as [number[], number[], number[]];
      return {
        tables: [spreadTable(samples)],
        ratios: PROFILES.map((profile, index) => ({
          label: `${profile}: (first look − next look) ÷ creation`,
          value: (first[index]! - next[index]!) / creation[index]!,
        })),
      };
    } finally {
      client.close();
      await server.stop();
    }
  },
};

async function createAndLook(client: HttpClient, profile: (typeof PROFILES)[number]): Promise<number[]> {
  const moments = [performance.now()];
  const { session_id } = await createSession(client, profile);
  moments.push(performance.now());
  for (let look = 0; look < 2; look++) {
    await client.send("GET", "/api/v1/alerts?status=open", 200, undefined, session_id);
    moments.push(performance.now());
  }
  return STEPS.map((_, step) => moments[step + 1]! - moments[step]!);
}
