import { defineConfig } from "vite";
import { apiDocs } from "./build/api-docs.ts";
import { appShells } from "./build/app-shells.ts";
import { staticPages } from "./build/static-pages.ts";

/** `npm run build:web`. The pages are plain assets that `wrangler dev` and the deployment serve from `build/web`. */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: "public",
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  plugins: [staticPages(), appShells(), apiDocs()],
  build: {
    outDir: "../build/web",
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      input: ["index.html", "en.html", "app.html", "404.html", "accesibilidad.html", "en/accessibility.html"],
      // The chunk of a language bears its name, for the front page in it.
      output: { chunkFileNames: "assets/[name]-[hash].js" },
    },
  },
});
