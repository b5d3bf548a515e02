import type { Answer } from "../../api/client.ts";
import { useRead } from "../../api/hooks.ts";
import { now } from "../../app/session.ts";
import { madridDay, madridHour, quantity, time } from "../../i18n/format.ts";
import { t } from "../../i18n/language.ts";
import { named } from "../../i18n/names.ts";
import { Empty, Loading } from "../../ui/states.tsx";
import { statusTone } from "../production/batch-status.tsx";

type Batch = Answer<"/dashboard">["production_today"][number];

/** Today's batches on the hours of the day. */
export function ProductionLine() {
  const { data, isPending } = useRead("/dashboard");
  const batches = (data?.production_today ?? []).toSorted((left, right) =>
    left.planned_start_time < right.planned_start_time ? -1 : 1,
  );
  const done = batches.filter(({ status }) => status === "COMPLETED").length;
  return (
    <section class="card" aria-labelledby="line-title">
      <header>
        <h2 id="line-title">{t.dashboard.productionTitle}</h2>
        <p>
          {t.dashboard.productionText(done, batches.length)} ·{" "}
          <a href="/app/produccion">{t.dashboard.productionLink}</a>
        </p>
      </header>
      {isPending ? (
        <Loading lines />
      ) : batches.length === 0 ? (
        <Empty title={t.dashboard.noBatches} />
      ) : (
        <Line batches={batches} />
      )}
    </section>
  );
}

function Line({ batches }: { batches: readonly Batch[] }) {
  const spans = batches.map((batch) => spanOf(batch));
  const current = madridHour(now.value);
  const from = Math.floor(Math.min(current, ...spans.map(({ start }) => start)));
  const to = Math.ceil(Math.max(current, ...spans.map(({ end }) => end)));
  const place = (hour: number) => ((hour - from) / Math.max(1, to - from)) * 100;
  const step = to - from > 14 ? 3 : to - from > 8 ? 2 : 1;
  const hours = Array.from({ length: to - from }, (_hour, index) => from + index).filter(
    (hour) => (hour - from) % step === 0,
  );
  return (
    <div class="line">
      <div class="hours" aria-hidden="true">
        {hours.map((hour) => (
          <span key={hour} style={{ insetInlineStart: `${place(hour)}%` }}>
            {hour % 24}:00
          </span>
        ))}
      </div>
      <div class="now" aria-hidden="true" style={{ insetInlineStart: `${place(current)}%` }} />
      <ol>
        {batches.map((batch, index) => {
          const { start, end } = spans[index]!;
          // The words stand after the bar, or before it where the day ends too soon for them.
          const isLate = place(end) > 62;
          const padding = isLate
            ? { paddingInlineEnd: `${100 - place(start)}%` }
            : { paddingInlineStart: `${place(end)}%` };
          return (
            <li key={batch.id} class={`${statusTone(batch)} ${isLate ? "late" : ""}`} style={padding}>
              <span
                class="bar"
                style={{ insetInlineStart: `${place(start)}%`, inlineSize: `${place(end) - place(start)}%` }}
              />
              <Entry batch={batch} />
            </li>
          );
        })}
      </ol>
    </div>
  );
}

function Entry({ batch }: { batch: Batch }) {
  const stage = batch.status === "IN_PROGRESS" && batch.current_process_stage;
  return (
    <a href={`/app/produccion?ver=${batch.id}`}>
      <span class="start">{time(batch.planned_start_time)}</span>
      <b>{named(batch.product_name)}</b>
      <span class="soft">{quantity(batch.actual_quantity ?? batch.planned_quantity, "unit")}</span>
      <small>{stage ? t.production.stage[stage] : t.production.status[batch.status]}</small>
    </a>
  );
}

/** From when to when, in hours of today in Madrid; what began before or ends after it is cut off. */
function spanOf(batch: Batch): { start: number; end: number } {
  const from = batch.actual_start_time ?? batch.planned_start_time;
  const hoursLong = (Date.parse(batch.planned_end_time) - Date.parse(batch.planned_start_time)) / HOUR_MS;
  const until = batch.actual_end_time ?? new Date(Date.parse(from) + hoursLong * HOUR_MS).toISOString();
  const start = hourOfToday(from);
  return { start: Math.max(0, start), end: Math.min(24, Math.max(0.5, hourOfToday(until))) };
}

const HOUR_MS = 3_600_000;

function hourOfToday(at: string): number {
  const days = (Date.parse(madridDay(at)) - Date.parse(madridDay(Date.now()))) / (24 * HOUR_MS);
  return days * 24 + madridHour(at);
}
