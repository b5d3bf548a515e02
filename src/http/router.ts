import { Hono } from "hono";
import type { ZodError } from "zod";
import type { DomainContext } from "#shared/context";
import { type FieldError, ProductError } from "#shared/errors";
import type { Endpoint } from "./endpoint.ts";

interface SessionVariables {
  Bindings: { readonly contextFor: (request: Request) => DomainContext };
}

/** An application that answers the given operations, each with its own inputs parsed strictly. */
export function createRouter(endpoints: readonly Endpoint[]): Hono<SessionVariables> {
  const app = new Hono<SessionVariables>();
  for (const endpoint of endpoints) {
    app.on(endpoint.method.toUpperCase(), endpoint.path.replaceAll(/\{(\w+)\}/g, ":$1"), async (c) => {
      const context = c.env.contextFor(c.req.raw);
      const input = {
        params: parsePath(endpoint, c.req.param()),
        query: parse(endpoint.query, queryOf(c.req.url), "query"),
        body: endpoint.body ? parse(endpoint.body, await readJson(c.req.raw), "") : undefined,
      };
      return Response.json(endpoint.run(context, input as never), {
        status: endpoint.status,
        headers: { "Cache-Control": "private, no-cache" },
      });
    });
  }
  for (const [path, allowed] of allowedMethods(endpoints)) {
    app.all(path, () => {
      throw new ProductError("method_not_allowed", {
        headers: { Allow: allowed },
        members: { allowed: allowed.split(", ") },
      });
    });
  }
  app.notFound(() => {
    throw new ProductError("not_found");
  });
  app.onError((error) => {
    throw error;
  });
  return app;
}

function allowedMethods(endpoints: readonly Endpoint[]): Map<string, string> {
  const methods = new Map<string, string>();
  for (const { path, method } of endpoints) {
    const pattern = path.replaceAll(/\{(\w+)\}/g, ":$1");
    const known = methods.get(pattern);
    const own = method === "get" ? "GET, HEAD" : method.toUpperCase();
    methods.set(pattern, known ? `${known}, ${own}` : own);
  }
  return methods;
}

/** Parameters that choose the tenant are read where the context is made; they belong to no operation. */
const TENANT_PARAMETER = "tenant_id";

function queryOf(url: string): Record<string, string> {
  const query: Record<string, string> = {};
  for (const [name, value] of new URL(url).searchParams) {
    if (name === TENANT_PARAMETER) continue;
    if (name in query) throw invalid([{ pointer: `query/${name}`, detail: "is given twice" }]);
    query[name] = value;
  }
  return query;
}

/** A path parameter that cannot be an id names nothing that exists. */
function parsePath(endpoint: Endpoint, params: Record<string, string>) {
  const parsed = endpoint.params.safeParse(params);
  if (!parsed.success) throw new ProductError("not_found");
  return parsed.data;
}

function parse(contract: NonNullable<Endpoint["body"]>, value: unknown, place: string) {
  const parsed = contract.safeParse(value);
  if (!parsed.success) throw invalid(fieldErrors(parsed.error, place));
  return parsed.data;
}

const invalid = (fields: readonly FieldError[]) => new ProductError("invalid_input", { fields });

export const fieldErrors = (error: ZodError, place: string): FieldError[] =>
  error.issues.flatMap((issue) => {
    const at = (path: readonly PropertyKey[]) => [place, ...path.map(String)].join("/") || "/";
    return issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => ({ pointer: at([...issue.path, key]), detail: "is not a known field" }))
      : [{ pointer: at(issue.path), detail: issue.message }];
  });

/** @throws ProductError unsupported_media_type, malformed_json */
export async function readJson(request: Request): Promise<unknown> {
  const type = request.headers.get("Content-Type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") throw new ProductError("unsupported_media_type");
  try {
    return await request.json();
  } catch {
    throw new ProductError("malformed_json");
  }
}
