import * as z from "zod";
import { lazily, type Parsed } from "#shared/lazily";

/** A sentence the reader's own language completes: a message key and the values that go into it. */
export const Reasoning = lazily(() =>
  z.strictObject({
    i18n_key: z.string().max(120).describe("Message key, the same in every language"),
    params: z.record(z.string().max(60), z.union([z.string().max(400), z.number(), z.boolean(), z.null()])),
  }),
);
export type Reasoning = Parsed<typeof Reasoning>;

/** Opening or delivery hours of one weekday, Madrid time of day `HH:MM`. */
export const Hours = lazily(() =>
  z.strictObject({
    opens: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
    closes: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  }),
);
