import { env } from "cloudflare:workers";
import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { endpoints } from "#http/api";
import { lifecycleOperations } from "../../workers/demo-session/operations.ts";
import { createVisitedSession, type TestSession } from "../runtime/support/session.ts";
import { type Case, sendAll } from "./support/cases.ts";
import {
  type BodyField,
  type Schema,
  schemaOf,
  type WritableOperation,
  withValue,
  writableOperations,
} from "./support/samples.ts";

/**
 * Requests made from the declarations, half right and half wrong: 5,000 a run, `SECURITY_CASES=100000` for more.
 * `SECURITY_SEED` repeats a run; the seed is printed.
 */
const { SECURITY_CASES = "5000", SECURITY_SEED = "" } = env as unknown as Record<string, string | undefined>;
const COUNT = Number(SECURITY_CASES);
const SEED = SECURITY_SEED === "" ? crypto.getRandomValues(new Int32Array(1))[0]! : Number(SECURITY_SEED);
const ROUND = 500;

let writes: WritableOperation[];
let session: TestSession;
beforeAll(async () => {
  session = await createVisitedSession();
  writes = await writableOperations(session);
});

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.string({ unit: "binary-ascii", maxLength: 500 }),
);
const anyValue = fc.oneof(
  fc.jsonValue({ stringUnit: "binary", maxDepth: 4 }),
  anyText,
  fc.double(),
  fc.bigInt().map(String),
  fc.constantFrom(null, true, -0, 2 ** 53, 1e308, -1e308, "__proto__", "constructor"),
);

/** A value that a schema takes, or nearly so. */
function valueFor(schema: Schema): fc.Arbitrary<unknown> {
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map(valueFor));
  switch (schema.type) {
    case "string":
      if (schema.pattern?.includes("T(")) {
        return fc
          .date({ min: new Date("2026-01-01"), max: new Date("2028-12-31"), noInvalidDate: true })
          .map((date) => date.toISOString());
      }
      if (schema.pattern) return fc.uuid();
      return fc.string({
        unit: "grapheme",
        minLength: schema.minLength ?? 0,
        maxLength: Math.min(schema.maxLength ?? 200, 400),
      });
    case "integer":
      return fc.integer({ min: Math.max(schema.minimum ?? -1000, -1e9), max: Math.min(schema.maximum ?? 1000, 1e9) });
    case "number":
      return fc.double({ min: schema.minimum ?? -1000, max: schema.maximum ?? 1000, noNaN: true });
    case "boolean":
      return fc.boolean();
    case "array":
      return fc.array(valueFor(schema.items ?? {}), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 5, 5),
      });
    case "object":
      return fc.record(
        Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, child]) => [name, valueFor(child)])),
        { requiredKeys: [...(schema.required ?? [])] },
      );
    default:
      return anyValue;
  }
}

const json = (value: unknown) => JSON.stringify(value) ?? "null";

const writeCase = (write: WritableOperation): fc.Arbitrary<Omit<Case, "id">> => {
  const request = (body: unknown) => ({ method: "POST", path: write.path, body: json(body) });
  const changed = ({ path, schema }: BodyField) =>
    fc
      .oneof({ weight: 3, arbitrary: anyValue }, { weight: 1, arbitrary: valueFor(schema) })
      .map((value) => request(withValue(write.body, path, value)));
  const whole = write.operation.body ? valueFor(schemaOf(write.operation.body)).map(request) : anyValue.map(request);
  const extra = fc
    .tuple(fc.string({ maxLength: 20 }), anyValue)
    .map(([name, value]) => request({ ...write.body, [name]: value }));
  return fc.oneof(...(write.fields.length > 0 ? [fc.constantFrom(...write.fields).chain(changed)] : []), whole, extra);
};

const readCase = fc
  .constantFrom(
    ...endpoints.filter(({ method }) => method === "get"),
    ...lifecycleOperations.filter(({ method }) => method === "get"),
  )
  .chain((operation) => {
    const names = Object.keys(operation.query.shape);
    const name = fc.oneof(
      fc.constantFrom(...(names.length > 0 ? names : ["x"]), "tenant_id"),
      fc.string({ maxLength: 12 }),
    );
    const value = fc.oneof(
      anyText,
      fc.integer().map(String),
      fc.uuid(),
      fc.constantFrom("", "name", "-name", "2026-11-21", "true"),
    );
    const id = fc.oneof(fc.uuid(), anyText, fc.constantFrom("current", session.tenantId));
    return fc
      .tuple(fc.array(fc.tuple(name, value), { maxLength: 4 }), id, fc.constantFrom("GET", "GET", "GET", "HEAD"))
      .map(([query, place, method]) => ({
        method,
        path: `/api/v1${operation.path.replace(/\{\w+\}/, () => encodeURIComponent(place.toWellFormed()) || "x")}?${new URLSearchParams(query.map(([key, text]) => [key.toWellFormed(), text.toWellFormed()]))}`,
      }));
  });

it(`[G1] ${COUNT} generated requests: no fault, no delay, no change by what was refused`, async () => {
  console.log(`generated requests: SECURITY_CASES=${COUNT} SECURITY_SEED=${SEED}`);
  const request = fc.oneof(
    { weight: 3, arbitrary: readCase },
    { weight: 2, arbitrary: fc.constantFrom(...writes).chain(writeCase) },
  );
  let sent = 0;
  for (let round = 0; sent < COUNT; round++) {
    // A session is used up by what is permitted: each round has its own.
    if (round > 0) {
      session = await createVisitedSession();
      writes = await writableOperations(session);
    }
    const cases = fc.sample(request, { seed: SEED + round, numRuns: Math.min(ROUND, COUNT - sent) });
    const tally = await sendAll(
      session,
      cases.map((one, index) => ({
        id: `G1 seed ${SEED + round} ${index} ${one.method} ${one.path.slice(0, 200)}`,
        ...one,
      })),
    );
    sent += tally.sent;
    expect(tally.sent).toBe(cases.length);
  }
}, 3_600_000);
