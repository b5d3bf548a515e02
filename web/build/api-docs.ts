import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { ERRORS } from "#shared/errors";

const SWAGGER_UI = dirname(fileURLToPath(import.meta.resolve("swagger-ui-dist/package.json")));

/** `/docs`: what the reference page needs, from our own address, and `/docs/errors` with every error there is. */
export function apiDocs(): Plugin {
  return {
    name: "api-docs",
    generateBundle() {
      for (const name of ["swagger-ui.css", "swagger-ui-bundle.js", "LICENSE"]) {
        this.emitFile({
          type: "asset",
          fileName: `docs/swagger-ui/${name}`,
          source: readFileSync(join(SWAGGER_UI, name)),
        });
      }
      this.emitFile({ type: "asset", fileName: "docs/errors.html", source: errorsPage() });
    },
  };
}

/** Problem documents name their error by an address on this page: `/docs/errors#not_found`. */
export function errorsPage(): string {
  const rows = Object.entries(ERRORS)
    .sort(([left, { status: first }], [right, { status: second }]) => first - second || (left < right ? -1 : 1))
    .map(
      ([code, { status, es, en }]) =>
        `<tr id="${code}"><th scope="row"><a href="#${code}"><code>${code}</code></a></th><td>${status}</td><td lang="es">${escaped(es)}</td><td lang="en">${escaped(en)}</td></tr>`,
    );
  return `<!doctype html>
<html lang="es">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>Errores de la API · Bakery-IA</title>
    <link rel="icon" href="/favicon.svg" type="image/svg+xml">
    <link rel="stylesheet" href="/docs/docs.css">
  </head>
  <body>
    <header class="head">
      <h1>Errores de la API <span lang="en">· API errors</span></h1>
      <p>Cada error es un documento <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>; su <code>error</code> es estable.
      <span lang="en">Each error is a problem document with a stable <code>error</code>.</span></p>
      <nav><a href="/docs">Referencia <span lang="en">· Reference</span></a> <a href="/openapi.json">openapi.json</a> <a href="/">Bakery-IA</a></nav>
    </header>
    <main class="errors">
      <table>
        <thead><tr><th scope="col">error</th><th scope="col">HTTP</th><th scope="col">Español</th><th scope="col" lang="en">English</th></tr></thead>
        <tbody>
${rows.join("\n")}
        </tbody>
      </table>
    </main>
  </body>
</html>
`;
}

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
