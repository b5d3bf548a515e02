import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Plugin } from "vite";
import { firstReads } from "../app/first-reads.ts";
import { SHELL_PATHS } from "../app/sections.ts";

/**
 * One shell for each known route, so that a deep link is a plain asset and an unknown one is a real 404. Each asks for
 * its first data with the script, not after it.
 */
export function appShells(): Plugin {
  let output = "";
  return {
    name: "app-shells",
    apply: "build",
    configResolved(config) {
      output = join(config.root, config.build.outDir);
    },
    writeBundle() {
      const shell = readFileSync(join(output, "app.html"), "utf8");
      for (const path of SHELL_PATHS) {
        const file = join(output, `${path.slice(1)}.html`);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, shell.replace("</head>", `${preloads(path)}</head>`));
      }
    },
  };
}

const preloads = (path: string): string =>
  firstReads(path)
    .map(([read, { path: names = {}, query = {} } = {}]) => {
      const url = read.replace(/\{(\w+)\}/g, (_all, name: string) => names[name] ?? "");
      const search = new URLSearchParams(
        Object.entries(query).map(([name, value]) => [name, String(value)]),
      ).toString();
      return `/api/v1${url}${search && `?${search}`}`.replaceAll("&", "&amp;");
    })
    .map((url) => `<link rel="preload" as="fetch" crossorigin href="${url}">`)
    .join("");
