import type { Profile } from "#shared/vocabulary";
import { readSeed } from "../seed-data/read-seed.ts";
import { startBundle } from "./support/bundle.ts";
import { httpClient } from "./support/http-client.ts";
import { alternate, median } from "./support/measure.ts";
import { type Benchmark, spreadTable } from "./support/report.ts";

const PROFILES: readonly Profile[] = ["professional", "enterprise"];
const WAYS = ["template", "drizzle"] as const;

/** The same object filled in two ways, with nothing of the product around it. */
export const createWithDrizzle: Benchmark = {
  name: "create-with-drizzle",
  about:
    "An object on workerd makes the session's tables and fills them: with the product's template, one INSERT … SELECT " +
    "a table, and from the seed's rows with Drizzle's insert of as many as fit into the 100 parameters of a statement. " +
    "For Drizzle too ids and dates are moved as fast as is known, from cells made ready before the clock runs.",
  async run() {
    const worker = await startBundle("bench/workers/drizzle-insert.toml", {
      objects: { FILLED_SESSION: "FilledSession" },
    });
    const client = httpClient(worker.origin);
    const rows: Record<string, Set<number>> = {};
    try {
      for (const profile of PROFILES) {
        const { manifest, rows: seeded } = readSeed(profile);
        await client.send("POST", `/prepare/${profile}`, 200, { manifest, rows: [...seeded] });
      }
      const samples = await alternate(
        PROFILES.flatMap((profile) =>
          WAYS.map((way) => ({
            name: `${profile}, ${way}`,
            run: async () => {
              const filled = await client.send<{ rows: number }>("POST", `/${way}/${profile}`, 200);
              rows[profile] = (rows[profile] ?? new Set()).add(filled.rows);
            },
          })),
        ),
        20,
        5,
      );
      for (const [profile, counts] of Object.entries(rows)) {
        if (counts.size !== 1) throw new Error(`the two ways made different rows of ${profile}: ${[...counts]}`);
      }
      const times = samples.map((sample) => median(sample.times));
      return {
        tables: [spreadTable(samples)],
        ratios: PROFILES.map((profile, index) => ({
          label: `${profile}: template ÷ Drizzle`,
          value: times[2 * index]! / times[2 * index + 1]!,
          goal: { atMost: 0.25 },
        })),
      };
    } finally {
      client.close();
      await worker.stop();
    }
  },
};
