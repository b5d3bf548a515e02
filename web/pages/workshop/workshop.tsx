import { useEffect } from "preact/hooks";
import { useById } from "../../api/by-id.ts";
import type { Row } from "../../api/client.ts";
import { useRead } from "../../api/hooks.ts";
import { now } from "../../app/session.ts";
import { useShops } from "../../app/shops.ts";
import { Clock } from "../../frame/clock.tsx";
import { SessionEnd } from "../../frame/session-end.tsx";
import { shortName } from "../../frame/shops.tsx";
import { isToday, longDay, type Unit } from "../../i18n/format.ts";
import { t } from "../../i18n/language.ts";
import { Icon } from "../../ui/icon.tsx";
import { Empty, Failure, Loading } from "../../ui/states.tsx";
import { Toasts } from "../../ui/toasts.tsx";
import { BatchCard } from "./batch-card.tsx";
import { Sheet } from "./sheet.tsx";

type Batch = Row<"/production/batches">;

const UNDER_WAY: readonly Batch["status"][] = ["IN_PROGRESS", "QUALITY_CHECK", "ON_HOLD"];
const OVER: readonly Batch["status"][] = ["COMPLETED", "FAILED", "CANCELLED"];
const DAY_MS = 86_400_000;

/** The production day for a tablet on the wall: big cards, and on paper one sheet. */
export function Workshop() {
  const { data, error, isPending, refetch } = useRead("/production/batches", {
    query: { sort: "-planned_start_time", limit: 100 },
  });
  const productOf = useById("/inventory/ingredients");
  const { current } = useShops();
  useEffect(() => {
    document.title = `${t.workshop.title} · Bakery-IA`;
  }, []);
  const batches = (data?.data ?? []).toReversed().filter(belongsHere);
  const unitOf = ({ product_id }: Batch): Unit => productOf(product_id)?.unit ?? "unit";
  const done = batches.filter(({ status }) => OVER.includes(status));
  const groups = [
    [t.workshop.now, batches.filter(({ status }) => UNDER_WAY.includes(status))],
    [t.workshop.next, batches.filter((each) => each.status === "PENDING" && isBeforeTomorrow(each))],
    [t.workshop.later, batches.filter((each) => each.status === "PENDING" && !isBeforeTomorrow(each))],
    [t.workshop.done, done],
  ] as const;
  return (
    <>
      <div class="workshop">
        <header>
          <a class="button" href="/app/produccion">
            <Icon name="close" /> {t.workshop.back}
          </a>
          <div>
            <h1>{t.workshop.title}</h1>
            <p>
              {longDay(now.value)} · {t.workshop.statusLine(done.length, batches.length)}
            </p>
          </div>
          <span class="spacer" />
          <span class="demo" title={t.frame.demoLong}>
            {t.frame.demo}
          </span>
          <Clock />
          <button type="button" class="button" onClick={() => window.print()}>
            {t.workshop.print}
          </button>
        </header>
        <main id="content">
          {error ? (
            <Failure error={error} retry={() => refetch()} />
          ) : isPending ? (
            <Loading lines />
          ) : batches.length === 0 ? (
            <Empty title={t.workshop.none}>{t.workshop.noneText}</Empty>
          ) : (
            groups.map(([title, group]) => <Group key={title} title={title} batches={group} unitOf={unitOf} />)
          )}
        </main>
      </div>
      <Sheet bakery={current ? shortName(current.name) : ""} batches={batches} unitOf={unitOf} />
      <Toasts />
      <SessionEnd />
    </>
  );
}

interface GroupProps {
  readonly title: string;
  readonly batches: readonly Batch[];
  readonly unitOf: (batch: Batch) => Unit;
}

const Group = ({ title, batches, unitOf }: GroupProps) =>
  batches.length === 0 ? null : (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ul class="batch-cards">
        {batches.map((batch) => (
          <BatchCard key={batch.id} batch={batch} unit={unitOf(batch)} />
        ))}
      </ul>
    </section>
  );

/** Today's, what is left over from before, and tomorrow's that the night shift begins. */
const belongsHere = (batch: Batch): boolean =>
  isToday(batch.planned_start_time) ||
  isToday(batch.actual_end_time ?? 0) ||
  UNDER_WAY.includes(batch.status) ||
  (batch.status === "PENDING" && Date.parse(batch.planned_start_time) < Date.now() + DAY_MS);

const isBeforeTomorrow = ({ planned_start_time }: Batch): boolean =>
  isToday(planned_start_time) || Date.parse(planned_start_time) < Date.now();
