import { expect, it } from "vitest";
import { ARRIVAL } from "./support/arrival.ts";
import { query } from "./support/object.ts";
import { freshStub, look, PROFILE } from "./support/session.ts";

/** Every hour of a week's days, both changes of the clock, the end of a year and a leap day. */
const INSTANTS = [
  ...Array.from({ length: 24 }, (_, hour) => Date.UTC(2027, 5, 7 + (hour % 7), hour, 37, 12, 345)),
  ...[0, 1, 2, 3].flatMap((hour) => [Date.UTC(2027, 2, 28, hour), Date.UTC(2027, 9, 31, hour, 30)]),
  Date.UTC(2027, 11, 31, 22, 59, 59, 999),
  Date.UTC(2028, 1, 29, 12),
].map((instantMs) => new Date(instantMs).toISOString());

it.each(INSTANTS)("the professional bakery opens with its four alerts at %s", async (instant) => {
  const stub = freshStub();
  const made = await stub.create({
    profile: PROFILE,
    virtualTenantId: crypto.randomUUID(),
    language: "es",
    createdAtMs: Date.parse(instant),
    durationMs: 1_800_000,
    extensionsMaximum: 3,
  });
  expect(made.ok).toBe(true);
  await look(stub);
  const found = await query(stub, "SELECT alert_type, severity FROM alerts ORDER BY alert_type");
  expect(found.map(({ alert_type, severity }) => [alert_type, severity])).toEqual(ARRIVAL);
});
