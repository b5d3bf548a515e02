import type { DatabaseSync } from "node:sqlite";
import { daysBetween, MINUTE_MS, madridDay, madridMinuteOfDay } from "#shared/business-calendar";
import type { ArrivalFact } from "../arrival/arrival-fact.ts";
import { arrivalFacts } from "../arrival/index.ts";
import type { Finding } from "../findings.ts";
import type { CheckContext } from "./check.ts";

/** A session shows what its profile says that a visitor finds. */
export function arrivalState(database: DatabaseSync, profile: string, context: CheckContext): Finding[] {
  const facts = arrivalFacts[profile];
  const file = `../arrival/${profile.replaceAll("_", "-")}.ts`;
  if (!facts) return [{ severity: "warning", place: { file }, reason: "says nothing of the state on arrival" }];
  addFunctions(database, context);
  return facts.flatMap((fact): Finding[] => {
    const query = database.prepare(fact.query);
    query.setReturnArrays(true);
    // SAFETY: so told, a statement answers its rows as arrays.
    const found = query.all() as unknown as unknown[][];
    if (agree(fact, found)) return [];
    return [
      {
        severity: "error",
        place: { file, table: fact.about, field: fact.fact },
        reason: `found ${JSON.stringify(found)}, not ${JSON.stringify(fact.rows)}`,
      },
    ];
  });
}

function agree({ rows, tolerance = 0 }: ArrivalFact, found: readonly (readonly unknown[])[]): boolean {
  return (
    found.length === rows.length &&
    rows.every((row, place) =>
      row.every((wanted, column) => {
        const value = found[place]![column];
        return typeof wanted === "number" && typeof value === "number"
          ? Math.abs(value - wanted) <= tolerance
          : value === wanted;
      }),
    )
  );
}

/** The functions of a moment that facts are told with. */
function addFunctions(database: DatabaseSync, { nowMs, today }: CheckContext): void {
  const ofInstant = (name: string, answer: (instant: string) => number | string) =>
    database.function(name, (value) => (typeof value === "string" ? answer(value) : null));
  database.function("now", () => new Date(nowMs).toISOString());
  database.function("today", () => today);
  ofInstant("minutes_from_now", (instant) => (Date.parse(instant) - nowMs) / MINUTE_MS);
  ofInstant("days_from_today", (value) =>
    daysBetween(today, value.includes("T") ? madridDay(Date.parse(value)) : value),
  );
  ofInstant("madrid_time", (instant) => {
    const minute = madridMinuteOfDay(Date.parse(instant));
    return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, "0")).join(":");
  });
}
