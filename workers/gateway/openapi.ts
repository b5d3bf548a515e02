import { endpoints } from "#http/api";
import { liveOperation } from "#http/live";
import { openApiDocument } from "#http/openapi";
import { lifecycleOperations } from "../demo-session/operations.ts";

const API_VERSION = "1.0.0";

let document: string | undefined;

/** The OpenAPI document; made the first time an isolate is asked for it. */
export function openApiJson(): string {
  document ??= JSON.stringify(openApiDocument([...lifecycleOperations, liveOperation, ...endpoints], API_VERSION));
  return document;
}
