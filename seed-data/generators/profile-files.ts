import { tables } from "#domain";
import { readSeed, SEED_ROOT, type SeedRow } from "../read-seed.ts";
import { GENERATED_FILES, profileHistory } from "./history.ts";
import type { ProfilePlan } from "./site.ts";
import { GENERATED_BY, renderSeedFile } from "./write-file.ts";

/** What a profile's generated files must contain, by file name, from the hand-written ones; the manifest comes last. */
export function profileFiles(plan: ProfilePlan, root = SEED_ROOT): ReadonlyMap<string, string> {
  const written = writtenRows(plan, root);
  const history = profileHistory(plan, written);
  const files = new Map<string, string>();
  const counts = new Map([...written].map(([path, rows]) => [path, rows.length]));
  for (const [file, rows] of history) {
    if (![...rows.values()].some((tableRows) => tableRows.length > 0)) continue;
    files.set(file, renderSeedFile(rows));
    for (const [path, tableRows] of rows) counts.set(path, (counts.get(path) ?? 0) + tableRows.length);
  }
  const inOrder = tables.flatMap(({ path }) => (counts.get(path) ? [[path, counts.get(path)] as const] : []));
  const manifest = {
    generated_by: GENERATED_BY,
    profile: plan.profile,
    base_tenant_id: plan.baseTenantId,
    version: plan.version,
    demo_password: plan.demoPassword,
    counts: Object.fromEntries(inOrder),
  };
  return files.set("manifest.json", `${JSON.stringify(manifest, null, 2)}\n`);
}

function writtenRows(plan: ProfilePlan, root: string): ReadonlyMap<string, readonly SeedRow[]> {
  const generated: readonly string[] = GENERATED_FILES;
  return new Map(
    [...readSeed(plan.profile, root).rows].map(([path, rows]) => [
      path,
      rows.filter(({ place }) => !generated.includes(place.file)).map(({ values }) => values),
    ]),
  );
}
