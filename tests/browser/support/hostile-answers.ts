import type { BrowserContext } from "@playwright/test";
import { apiDocument, isFreeText, resolved, type Schema } from "./free-text.ts";

/** Texts that a screen looks something up by, and never shows. */
const KEYS = ["next_cursor", "i18n_key", "entity", "operation", "session_id", "key"];

/** Schemas of what is read, by the form of its path; those without parameters first. */
const READS = Object.entries(apiDocument.paths)
  .flatMap(([path, { get }]) => {
    const schema = get?.responses["200"]?.content?.["application/json"]?.schema;
    return schema ? [{ form: new RegExp(`^/api/v1${path.replaceAll(/\{\w+\}/g, "[^/]+")}$`), path, schema }] : [];
  })
  .sort((one, other) => Number(one.path.includes("{")) - Number(other.path.includes("{")));

/**
 * Puts a payload into the place of every text that any answer to a reader holds: names, codes and notes alike, also of
 * what no visitor can write. @returns the payloads that were handed out
 */
export async function answerWith(context: BrowserContext, payloads: readonly string[]): Promise<Set<string>> {
  const told = new Set<string>();
  let turn = 0;
  const next = () => {
    const payload = payloads[turn++ % payloads.length]!;
    told.add(payload);
    return payload;
  };
  await context.route("**/api/v1/**", async (route) => {
    const request = route.request();
    const { pathname } = new URL(request.url());
    const read = request.method() === "GET" ? READS.find(({ form }) => form.test(pathname)) : undefined;
    if (!read) return route.fallback();
    const response = await route.fetch();
    if (response.status() !== 200) return route.fulfill({ response });
    return route.fulfill({ response, json: withTexts(await response.json(), read.schema, next) });
  });
  return told;
}

function withTexts(value: unknown, schema: Schema, next: () => string): unknown {
  const { properties, items, additionalProperties, anyOf, allOf, oneOf } = resolved(schema);
  const choices = [resolved(schema), ...[anyOf, allOf, oneOf].flatMap((each) => each ?? []).map(resolved)];
  if (typeof value === "string") return choices.some(isFreeText) ? next() : value;
  if (Array.isArray(value)) {
    const each = items ?? choices.find((choice) => choice.items)?.items;
    return each ? value.map((one) => withTexts(one, each, next)) : value;
  }
  if (typeof value !== "object" || value === null) return value;
  const known = properties ?? Object.assign({}, ...choices.map((choice) => choice.properties ?? {}));
  const others = additionalProperties ?? choices.find((choice) => choice.additionalProperties)?.additionalProperties;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => {
      const of = known[name] ?? (typeof others === "object" ? others : undefined);
      return [name, of && !KEYS.includes(name) ? withTexts(one, of, next) : one];
    }),
  );
}
