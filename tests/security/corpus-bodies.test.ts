import { beforeAll, describe, expect, it } from "vitest";
import { createSession, type TestSession } from "../runtime/support/session.ts";
import { type Case, sendAll } from "./support/cases.ts";
import { corpus } from "./support/corpus.ts";
import {
  type BodyField,
  isInstant,
  isText,
  lifecycleWrites,
  type Schema,
  type WritableOperation,
  withValue,
  writableOperations,
} from "./support/samples.ts";

/** The fixed corpus, as far as it stands in a body: data in `corpus/`, places from the declarations of the operations. */

let session: TestSession;
let writes: WritableOperation[];
beforeAll(async () => {
  session = await createSession();
  writes = await writableOperations(session);
});

let sent = 0;
async function run(cases: readonly Case[], atLeast: number): Promise<void> {
  const tally = await sendAll(session, cases);
  sent += tally.sent;
  expect(tally.sent).toBeGreaterThanOrEqual(atLeast);
}

const post = (id: string, path: string, body: Case["body"], expected?: readonly number[]): Case => ({
  id,
  method: "POST",
  path,
  ...(body !== undefined && { body }),
  ...(expected && { expected }),
});
const named = (wanted: readonly string[]) => writes.filter(({ operation }) => wanted.includes(operation.operationId));

interface Place extends BodyField {
  readonly write: WritableOperation;
}
const places = (wanted: (schema: Schema) => boolean): Place[] =>
  writes.flatMap((write) => write.fields.filter(({ schema }) => wanted(schema)).map((field) => ({ ...field, write })));
const at = (id: string, { write, path }: Place, value: unknown, expected?: readonly number[]): Case =>
  post(
    `${id} ${write.operation.operationId} ${path.join("/")}`,
    write.path,
    JSON.stringify(withValue(write.body, path, value)),
    expected,
  );

/** Each value in one place, so that all places get their turn. */
const inTurn = (id: string, values: readonly unknown[], where: readonly Place[]): Case[] =>
  values.map((value, index) => at(`${id}-${index}`, where[index % where.length]!, value));

const LIFECYCLE = lifecycleWrites.map(({ path }) => `/api/v1${path}`);

it("the bodies that the corpus is built on are right, but for what it changes in them", () => {
  for (const { operation, body } of writes) {
    const parsed = operation.body?.safeParse(body);
    expect(parsed?.error?.issues ?? [], operation.operationId).toEqual([]);
  }
});

describe("what is no JSON object", () => {
  it("[C1] is refused by every kind of write", async () => {
    const paths = [...LIFECYCLE, ...named(["placeOrder", "sellAtPointOfSale"]).map(({ path }) => path)];
    const cases = corpus.notJson.flatMap((body, index) => paths.map((path) => post(`C1-${index}`, path, body, [400])));
    await run(cases, 500);
  });

  it("[C2] of whatever depth, width and size is refused", async () => {
    const paths = [...LIFECYCLE, ...named(["adjustStock", "placeOrder"]).map(({ path }) => path)];
    const cases = corpus.sizes.flatMap((body, index) =>
      paths.map((path) => post(`C2-${index}`, path, body, [400, 413])),
    );
    await run(cases, 240);
  });
});

describe("fields", () => {
  it("[C3] take no value of another type", async () => {
    const cases = places(() => true).flatMap((place) =>
      corpus.wrongTypes.map(({ name, value }) => at(`C3 ${name}`, place, value)),
    );
    await run(cases, 900);
  });

  it("[C4] [T24] are held to their bounds, one below and one above", async () => {
    const cases = places(() => true).flatMap((place) =>
      beyondBounds(place.schema).map((value) => at("C4", place, value, [400, 403, 404, 409])),
    );
    await run(cases, 150);
  });

  it("[C5] [T53] [F44] keep texts in any script whole, or refuse them", async () => {
    await run(inTurn("C5", corpus.unicode, places(isText)), 500);
  });

  it("[C6] [F33] take only instants of the calendar", async () => {
    const dates = places(isInstant);
    await run(
      corpus.dates.flatMap((date, index) => dates.map((place) => at(`C6-${index}`, place, date))),
      400,
    );
  });

  it("[C9] [T5] [T32] keep markup as the text that it is", async () => {
    await run(inTurn("C9", corpus.markup, places(isText)), 410);
  });

  it("[C10] [T30] [T33] [T34] keep templates, commands, paths and addresses as texts, and follow none", async () => {
    await run(inTurn("C10", corpus.commands, places(isText)), 90);
  });

  it("[C24] [T34] keep formulas as they are: what leaves as a table disarms them", async () => {
    const texts = places(isText);
    await run(
      corpus.formulas.flatMap((formula, index) => texts.map((place) => at(`C24-${index}`, place, formula))),
      250,
    );
  });

  it("[C8] [T20] keep SQL as the text that it is", async () => {
    await run(inTurn("C8", corpus.sql, places(isText)), 300);
  });
});

describe("a body", () => {
  it("[C11] [T15] [T21] may hold no field that the contract has not, and changes no prototype", async () => {
    const known = new Set(writes.flatMap(({ fields }) => fields.map(({ path }) => String(path[0]))));
    const cases = corpus.properties.flatMap((extra, index) =>
      named(["placeOrder", "adjustStock", "createBatch"]).map(({ path, body }) => {
        const names = extra.startsWith("{") ? Object.keys(JSON.parse(extra)) : [];
        const merged = extra.startsWith("{") ? `${JSON.stringify(body).slice(0, -1)},${extra.slice(1)}` : extra;
        return post(`C11-${index}`, path, merged, names.every((name) => !known.has(name)) ? [400] : undefined);
      }),
    );
    await run(cases, 300);
  });

  it("[C16] is taken only as application/json", async () => {
    const [order] = named(["placeOrder"]);
    const cases = corpus.contentTypes.map((type, index) => ({
      ...post(
        `C16-${index}`,
        order!.path,
        Uint8Array.from(new TextEncoder().encode(JSON.stringify(order!.body))),
        [415],
      ),
      headers: { "Content-Type": type },
    }));
    await run(cases, 45);
  });

  it("[C18] is safe to repeat only under a key of visible ASCII", async () => {
    const [order] = named(["placeOrder"]);
    const cases = corpus.keys.map((key, index) => ({
      ...post(`C18-${index}`, order!.path, "{}", [400]),
      headers: { "Idempotency-Key": key },
    }));
    await run(cases, 45);
  });
});

it("the corpus of bodies holds at least 3,000 cases", () => {
  expect(sent).toBeGreaterThanOrEqual(3000);
});

/** Values just outside of what a field takes. */
function beyondBounds({
  type,
  minLength,
  maxLength,
  minimum,
  maximum,
  exclusiveMinimum,
  minItems,
  maxItems,
  enum: values,
}: Schema): unknown[] {
  const beyond: unknown[] = [];
  if (type === "string" && minLength) beyond.push("a".repeat(minLength - 1));
  if (type === "string" && maxLength) beyond.push("a".repeat(maxLength + 1), "ñ".repeat(maxLength + 1));
  if (minimum !== undefined) beyond.push(minimum - 1, minimum - 0.0001, -(2 ** 53));
  if (maximum !== undefined) beyond.push(maximum + 1, maximum * 10, 2 ** 53 + 2);
  if (exclusiveMinimum !== undefined) beyond.push(exclusiveMinimum, exclusiveMinimum - 1);
  if (minItems) beyond.push([]);
  if (maxItems) beyond.push(Array.from({ length: maxItems + 1 }, () => crypto.randomUUID()));
  if (values) beyond.push(`${values[0]}x`, String(values[0]).toUpperCase().split("").reverse().join(""), "");
  return beyond;
}
