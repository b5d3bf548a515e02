/** No secret stands in the tree or in the history; the values of development and of tests say that they are none. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { finish, ROOT } from "./lock.ts";

interface Rule {
  readonly name: string;
  readonly pattern: RegExp;
  /** What looks like it and is none. */
  readonly allowed?: RegExp;
}

const DEMO =
  /not-for-production|of-sufficient-length|not-to-be-told|example|placeholder|\$\{|process\.env|env\.|<|x{8}/i;

export const RULES: readonly Rule[] = [
  { name: "private key", pattern: /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----/ },
  { name: "JWT", pattern: /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{20,}/ },
  { name: "AWS key", pattern: /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/ },
  { name: "GitHub token", pattern: /\b(?:gh[pousr]_\w{36,}|github_pat_\w{40,})/ },
  { name: "npm token", pattern: /\bnpm_\w{36}\b/ },
  { name: "Slack token", pattern: /\bxox[abprs]-[\w-]{10,}/ },
  { name: "Stripe key", pattern: /\b[rs]k_live_\w{16,}/ },
  { name: "Google key", pattern: /\bAIza[\w-]{35}\b/ },
  {
    name: "Cloudflare token",
    pattern: /\b(?:CLOUDFLARE|CF)_API_(?:TOKEN|KEY)\s*[=:]\s*["']?[\w-]{20,}/,
    allowed: DEMO,
  },
  { name: "credential in an address", pattern: /\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@"'`]+:[^\s/@"'`]+@/i, allowed: DEMO },
  {
    name: "session id",
    pattern: /\bdemo_[0-9a-f]{128}\b/,
    allowed: /demo_(.)\1{127}/,
  },
  {
    name: "secret of the product",
    pattern:
      /\b(?:SESSION_SECRET|INTERNAL_API_KEY(?:_PREVIOUS)?)\s*[=:]\s*["'][^"'\s]{16,}|^(?:SESSION_SECRET|INTERNAL_API_KEY)=\S{16,}/,
    allowed: DEMO,
  },
  {
    name: "key of 256 bits",
    pattern: /(?<![0-9a-f-])[0-9a-f]{64}(?![0-9a-f])/,
    allowed: /hash|sha-?256|digest|etag|@example|checksum|handle|fingerprint|integrity|([0-9a-f])\1{31}/i,
  },
];

/** The names of the rules that a line breaks. */
export const secretsInLine = (line: string): string[] =>
  RULES.filter(({ pattern, allowed }) => pattern.test(line) && !allowed?.test(line)).map(({ name }) => name);

const git = (...options: string[]) =>
  execFileSync("git", options, {
    cwd: ROOT,
    encoding: "utf8",
    maxBuffer: 2 ** 31 - 1,
    stdio: ["ignore", "pipe", "ignore"],
  });

const BINARY = /\.(bin|png|jpe?g|webp|avif|ico|woff2?|gz)$/;

function findingsInTree(): string[] {
  return git("ls-files", "-co", "--exclude-standard", "-z")
    .split("\0")
    .filter((path) => path !== "" && path !== "package-lock.json" && !BINARY.test(path))
    .flatMap((path) => {
      let text: string;
      try {
        text = readFileSync(join(ROOT, path), "utf8");
      } catch {
        return [];
      }
      return text
        .split("\n")
        .flatMap((line, index) => secretsInLine(line).map((name) => `${path}:${index + 1}: ${name}`));
    });
}

/** Lines that any commit added, and its message; a secret that was taken out again is still told. */
function findingsInHistory(): string[] {
  let place = "";
  return git(
    "log",
    "--all",
    "-p",
    "--unified=0",
    "--no-color",
    "--format=commit %H%n %B",
    "--",
    ".",
    ":!package-lock.json",
  )
    .split("\n")
    .flatMap((line) => {
      if (/^commit [0-9a-f]{40}$/.test(line)) place = line.slice(0, 15);
      const added = /^[+ ]/.test(line) && !line.startsWith("+++");
      return added ? secretsInLine(line.slice(1)).map((name) => `${place}: ${name}: ${line.slice(1, 60)}`) : [];
    });
}

if (import.meta.main) {
  finish([...new Set([...findingsInTree(), ...findingsInHistory()])], "no secret in the tree, none in the history");
}
