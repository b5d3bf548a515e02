import { httpClient } from "./support/http-client.ts";
import { alternate, median } from "./support/measure.ts";
import { type Created, createSession, deleteSession, startProduct } from "./support/product.ts";
import { type Benchmark, spreadTable } from "./support/report.ts";

/** How long it takes to be gone for good, measured by how long it took to come to be. */
export const deletion: Benchmark = {
  name: "delete",
  about:
    "A professional session is created and deleted over HTTP, again and again, on workerd. The answer to a deletion " +
    "comes when every table is dropped, the registry has its audit row and the object is empty.",
  async run() {
    const server = await startProduct();
    const client = httpClient(server.origin);
    try {
      const alive: Created[] = [];
      for (let count = 0; count < 3; count++) alive.push(await createSession(client, "professional"));
      const samples = await alternate(
        [
          { name: "create", run: async () => void alive.push(await createSession(client, "professional")) },
          { name: "delete", run: async () => void (await deleteSession(client, alive.shift()!)) },
        ],
        40,
        10,
      );
      const [create, remove] = samples.map(({ times }) => median(times)) as [number, number];
      return {
        tables: [spreadTable(samples)],
        ratios: [{ label: "delete ÷ create", value: remove / create, goal: { atMost: 0.6 } }],
      };
    } finally {
      client.close();
      await server.stop();
    }
  },
};
