import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type DemoAccount, SeedTemplate } from "#seeding/template";
import { PROFILES } from "#shared/vocabulary";

const SEEDS = join(import.meta.dirname, "..", "..", "build", "seed");

/** The bakeries one can open, from the headers of the compiled seeds, in the order of the vocabulary. */
export function readAccounts(): DemoAccount[] {
  return readdirSync(SEEDS)
    .filter((name) => name.endsWith(".bin"))
    .map((name) => {
      const bytes = readFileSync(join(SEEDS, name));
      return new SeedTemplate(new Uint8Array(bytes).buffer).header.account;
    })
    .sort((left, right) => order(left) - order(right));
}

const order = ({ demo_account_type }: DemoAccount) => (PROFILES as readonly string[]).indexOf(demo_account_type);
