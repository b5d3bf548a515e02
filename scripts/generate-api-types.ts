/**
 * What the web knows of the API, from the document that the gateway serves: types in `web/api/schema.d.ts`, and in
 * `web/api/operations.ts` where each write is sent and who may do it.
 */

import openapiTS, { astToString } from "openapi-typescript";
import { OPERATION_POLICY } from "#session/operation-policy";
import { openApiJson } from "../workers/gateway/openapi.ts";
import { writeGenerated } from "./write-generated.ts";

interface Write {
  readonly operationId: string;
  readonly security?: readonly object[];
  readonly "x-refused"?: true;
}

interface Document {
  readonly paths: Readonly<Record<string, { readonly post?: Write }>>;
}

const MADE_BY = "// Made by scripts/generate-api-types.ts; do not edit.\n";
const json = openApiJson();

await writeGenerated("web/api/schema.d.ts", MADE_BY + astToString(await openapiTS(json)));
await writeGenerated("web/api/operations.ts", MADE_BY + writesOf(JSON.parse(json) as Document));

function writesOf({ paths }: Document): string {
  const lines = Object.entries(paths).flatMap(([path, { post }]) => {
    if (!post || !isVisitors(post)) return [];
    const roles = OPERATION_POLICY[post.operationId] ?? [];
    return `  ${post.operationId}: { path: ${JSON.stringify(path)}, roles: ${JSON.stringify(roles)} },`;
  });
  return [
    "/** Writes by operation: the path they are posted to and the roles that may do them (none named: anyone). */",
    "export const WRITES = {",
    ...lines,
    "} as const;",
    "",
  ].join("\n");
}

/** What a visitor may do: neither what no demo may, nor what is for services alone. */
function isVisitors({ security = [], "x-refused": refused }: Write): boolean {
  return !refused && !security.some((scheme) => "internalKey" in scheme || "serviceToken" in scheme);
}
