import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { ROOT } from "./lock.ts";

/** What the product's own source may not do, read from its syntax: rules that no single request can prove. */

const files = ["src", "workers", "durable-objects"]
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
  )
  .filter((path) => path.endsWith(".ts") && !path.endsWith(".test.ts") && !path.endsWith(".d.ts"))
  .map((path) => {
    const text = readFileSync(join(ROOT, path), "utf8");
    return { path, text, source: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true) };
  });

function nodes(node: ts.Node): ts.Node[] {
  return [node, ...node.getChildren().flatMap(nodes)];
}
const all = files.flatMap(({ path, source }) => nodes(source).map((node) => ({ path, node })));
const called = (name: RegExp, except: readonly string[] = []) =>
  all
    .filter(
      ({ path, node }) => ts.isCallExpression(node) && name.test(node.expression.getText()) && !except.includes(path),
    )
    .map(({ path, node }) => `${path}: ${node.getText().slice(0, 80)}`);

describe("the source", () => {
  it("[T3] logs in one file alone", () => {
    expect(called(/^console\./, ["src/shared/log.ts"])).toEqual([]);
  });

  it("[T30] fetches nothing but its own bindings, and the one address that operations configure", () => {
    const outside = called(/^(globalThis\.|self\.)?fetch$/, ["workers/demo-session/operations-notice.ts"]);
    expect(outside).toEqual([]);
  });

  it("[T28] puts nothing into a shared cache", () => {
    expect(all.filter(({ node }) => ts.isIdentifier(node) && node.text === "caches").map(({ path }) => path)).toEqual(
      [],
    );
  });

  it("[T20] makes SQL text only from declarations", () => {
    // Read one by one: each gets names, bounds and words of the source, none of the request.
    const reviewed = [
      "src/domain/dashboard/bakery.ts",
      "src/domain/production/references.ts",
      "src/table/search.ts",
      "src/table/table.ts",
      "workers/demo-session/metrics.ts",
      "workers/demo-session/registry/reserve.ts",
      "workers/demo-session/registry/retention.ts",
    ];
    expect(called(/\bsql\.(raw|identifier)$/, reviewed)).toEqual([]);
  });

  it("[T21] copies no parsed value over an object, and evaluates no text", () => {
    expect(called(/^(Object\.assign|eval|Function|setTimeout\("|structuredClone)$/)).toEqual([]);
    expect(all.filter(({ node }) => ts.isNewExpression(node) && node.expression.getText() === "Function")).toEqual([]);
  });

  it("[T22] builds regular expressions only from its own words", () => {
    const built = all.filter(({ node }) => ts.isNewExpression(node) && node.expression.getText() === "RegExp");
    const allowed = ["src/table/contract.ts"];
    expect(built.map(({ path }) => path).filter((path) => !allowed.includes(path))).toEqual([]);
  });

  it("[T19] compares no secret with ===", () => {
    const wrong = all.filter(
      ({ node }) =>
        ts.isBinaryExpression(node) &&
        [ts.SyntaxKind.EqualsEqualsEqualsToken, ts.SyntaxKind.ExclamationEqualsEqualsToken].includes(
          node.operatorToken.kind,
        ) &&
        [node.left, node.right].some((side) =>
          /\b(secret|apiKey|mac|signature|password|token)$/i.test(side.getText()),
        ) &&
        ![node.left, node.right].some((side) => /^(undefined|null|"expired")$/.test(side.getText())),
    );
    expect(wrong.map(({ path, node }) => `${path}: ${node.getText()}`)).toEqual([]);
  });

  it("[T29] keeps nothing of a request in a module", () => {
    const known = [
      "src/erasure/erasure-order.ts ordered",
      "src/shared/digest.ts comparisonKey",
      "workers/gateway/openapi.ts document",
    ];
    const changing = files.flatMap(({ path, source }) =>
      source.statements
        .filter(ts.isVariableStatement)
        .filter(({ declarationList }) => !(declarationList.flags & ts.NodeFlags.Const))
        .flatMap(({ declarationList }) => declarationList.declarations.map(({ name }) => `${path} ${name.getText()}`)),
    );
    expect(changing.filter((place) => !known.includes(place))).toEqual([]);
  });
});

describe("[T22] every regular expression", () => {
  const literals = all.filter(({ node }) => ts.isRegularExpressionLiteral(node));
  const expressions = [...new Map(literals.map(({ path, node }) => [node.getText(), path]))];
  const hostile = [
    "a",
    "0",
    " ",
    "-",
    ":",
    "/",
    ".",
    "ñ",
    "\\",
    "\n",
    "ab",
    "0:",
    "a-",
    "/a",
    "::",
    "%25",
    "q=",
    ",;",
    "BASE_TS ",
    "+ 1h",
    "2026-",
  ];

  it("reads 100 KB of anything in less than 50 ms", () => {
    expect(expressions.length).toBeGreaterThan(20);
    for (const [literal, path] of expressions) {
      const end = literal.lastIndexOf("/");
      const flags = literal.slice(end + 1).replace("g", "");
      const expression = new RegExp(literal.slice(1, end), flags);
      for (const part of hostile) {
        const text = part.repeat(100_000 / part.length);
        for (const input of [text, `${text}!`, `x${text}\0`]) {
          // A busy machine makes anything slow now and then; what is slow by itself is slow each time.
          let fastest = Number.POSITIVE_INFINITY;
          for (let turn = 0; turn < 10 && fastest >= 50; turn++) {
            const started = performance.now();
            expression.test(input);
            fastest = Math.min(fastest, performance.now() - started);
          }
          expect(fastest, `${path} ${literal} on ${JSON.stringify(part)}`).toBeLessThan(50);
        }
      }
    }
  });
});
