import { join } from "node:path";
import { type Plugin, runnerImport } from "vite";
import { readAccounts } from "./accounts.ts";

const PLACE = /<!--page:(\w+):(\w+)-->/;

/** Front pages, and the language whose texts one needs after them. */
const PRELOADING_PAGES = { "index.html": "es", "en.html": "en" };

/** Fills `<!--page:landing:es-->` in an HTML file with the page of that name, rendered at build time. */
export function staticPages(): Plugin {
  let root = "";
  return {
    name: "static-pages",
    configResolved(config) {
      root = config.root;
    },
    transformIndexHtml: {
      order: "post",
      async handler(html) {
        const [place, name, language] = PLACE.exec(html) ?? [];
        if (!place) return html;
        const { module } = await runnerImport<typeof import("../landing/pages.tsx")>(join(root, "landing/pages.tsx"), {
          configFile: false,
          oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
        });
        return html.replace(place, await module.renderPage(name!, language!, readAccounts()));
      },
    },
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        // While one reads the front page, the application is fetched: after the click only data travels.
        const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
        const app = chunks.find(({ isEntry, name }) => isEntry && name === "app");
        for (const [page, language] of Object.entries(PRELOADING_PAGES)) {
          const file = bundle[page];
          const texts = chunks.find(({ name }) => name === language);
          if (file?.type !== "asset" || !app || !texts) continue;
          const links = [app.fileName, ...app.imports, texts.fileName]
            .map((name) => `<link rel="modulepreload" href="/${name}">`)
            .join("");
          file.source = String(file.source).replace("</head>", `${links}</head>`);
        }
      },
    },
  };
}
