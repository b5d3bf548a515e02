/** `npm run size:web`: what the built web weighs, gzipped, against its budgets; fails above them. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const SITE = join(import.meta.dirname, "..", "build", "web");
const KIB = 1024;
/** Budgets in KiB. */
const FIRST_SCREEN = 90;
const LAZY_PAGE = 12;
const LANDING = 1;
const STYLES = 12;

const scriptsOf = (page: string): string[] =>
  [...readFileSync(join(SITE, page), "utf8").matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(
    ([, path]) => path!,
  );
const weigh = (path: string): number => gzipSync(readFileSync(join(SITE, path)), { level: 9 }).length / KIB;
const sum = (paths: readonly string[]): number => paths.reduce((total, path) => total + weigh(path), 0);

const assets = readdirSync(join(SITE, "assets")).map((name) => `assets/${name}`);
const texts = assets.filter((path) => /\/(es|en)-[\w-]+\.js$/.test(path));
const shell = scriptsOf("app.html");
const landing = scriptsOf("index.html").filter((path) => path.includes("/landing-"));
const lazy = assets.filter((path) => path.endsWith(".js") && ![...shell, ...landing, ...texts].includes(path));

const rows: (readonly [what: string, kib: number, budget: number])[] = [
  ["first screen, with Spanish texts", sum([...shell, ...texts.filter((path) => path.includes("/es-"))]), FIRST_SCREEN],
  ["front page", sum(landing), LANDING],
  ...lazy.map((path) => [path, weigh(path), LAZY_PAGE] as const),
  ...assets.filter((path) => path.endsWith(".css")).map((path) => [path, weigh(path), STYLES] as const),
];
for (const [what, kib, budget] of rows) {
  console.log(`${kib > budget ? "FAIL" : "ok  "} ${kib.toFixed(1).padStart(6)} of ${budget} KiB  ${what}`);
}
process.exit(rows.some(([, kib, budget]) => kib > budget) ? 1 : 0);
