/** Writes `docs/openapi.json`, the API document as `/openapi.json` serves it; `--check` fails when it is stale. */
import { openApiJson } from "../workers/gateway/openapi.ts";
import { writeGenerated } from "./write-generated.ts";

await writeGenerated("docs/openapi.json", `${JSON.stringify(JSON.parse(openApiJson()), null, 2)}\n`);
