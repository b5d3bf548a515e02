/** Writes `web/messages/en/names.ts`: what things of the seed are called in English, for rows that hold the Spanish name. */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { writeGenerated } from "./write-generated.ts";

const SEEDS = join(import.meta.dirname, "../seed-data");

const names = new Map<string, string>();
const inSpanish = new Intl.Collator("es");
for (const path of globSync("*/**/[01][0-9]-*.json", {
  cwd: SEEDS,
  exclude: ["mutations/**", "schemas/**"],
}).toSorted())
  collect(JSON.parse(readFileSync(join(SEEDS, path), "utf8")));

const lines = [...names]
  .toSorted(([one], [other]) => inSpanish.compare(one, other))
  .map(
    ([name, english]) =>
      `  ${/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name) ? name : JSON.stringify(name)}: ${JSON.stringify(english)},`,
  );
await writeGenerated(
  "web/messages/en/names.ts",
  `// Made from seed-data by scripts/generate-english-names.ts; do not edit.\nexport const names: Readonly<Record<string, string>> = {\n${lines.join("\n")}\n};\n`,
);

function collect(value: unknown): void {
  if (typeof value !== "object" || value === null) return;
  const { name, name_en: english } = value as { name?: unknown; name_en?: unknown };
  if (typeof name === "string" && typeof english === "string") {
    const known = names.get(name);
    if (known !== undefined && known !== english) {
      console.error(`seed-data calls ${name} both ${known} and ${english} in English`);
      process.exitCode = 1;
    }
    names.set(name, english);
  }
  for (const each of Object.values(value)) collect(each);
}
