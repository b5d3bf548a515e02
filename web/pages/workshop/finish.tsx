import { useId, useState } from "preact/hooks";
import type { Row } from "../../api/client.ts";
import { useWrite } from "../../api/hooks.ts";
import { Problem } from "../../api/problem.ts";
import { quantity, type Unit } from "../../i18n/format.ts";
import { t } from "../../i18n/language.ts";
import { named } from "../../i18n/names.ts";
import { explain, Note } from "../../ui/states.tsx";
import { say } from "../../ui/toasts.tsx";

type Batch = Row<"/production/batches">;

/** What the store room lacks by the books, as the API names it. */
interface Missing {
  readonly name: string;
  readonly missing_quantity: number;
  readonly unit: Unit;
}

/** How many came out; where the books say that ingredients lack, one may record it with what there is. */
export function Finish({ batch, unit, onDone }: { batch: Batch; unit: Unit; onDone: () => void }) {
  const write = useWrite("completeBatch");
  const [count, setCount] = useState(batch.planned_quantity);
  const id = useId();
  const missing = missingOf(write.error);

  async function record(accept_shortages: boolean) {
    if (write.isPending) return;
    try {
      const done = await write.run({ path: { id: batch.id }, body: { actual_quantity: count, accept_shortages } });
      say(
        done.status === "QUALITY_CHECK"
          ? t.production.awaitsCheck
          : t.production.completed(named(batch.product_name), quantity(done.actual_quantity ?? 0, unit)),
      );
      onDone();
    } catch {
      // `write.error` tells it.
    }
  }

  return (
    <form
      class="finish"
      onSubmit={(event) => {
        event.preventDefault();
        record(false);
      }}
    >
      <label for={id}>{t.workshop.howMany}</label>
      <span class="stepper">
        <button type="button" aria-label={t.workshop.less} onClick={() => setCount(Math.max(0, count - 1))}>
          −
        </button>
        <input
          id={id}
          type="number"
          inputMode="decimal"
          min={0}
          step="any"
          value={count}
          onInput={({ currentTarget: { valueAsNumber } }) => setCount(Number.isNaN(valueAsNumber) ? 0 : valueAsNumber)}
        />
        <button type="button" aria-label={t.workshop.more} onClick={() => setCount(count + 1)}>
          +
        </button>
      </span>
      {write.error && (
        <div role="alert">
          <Note tone="bad" icon="warning">
            {missing ? (
              <>
                <strong>{t.workshop.missing}</strong>
                <ul>
                  {missing.map((each) => (
                    <li key={each.name}>
                      {t.workshop.missingOf(named(each.name), quantity(each.missing_quantity, each.unit))}
                    </li>
                  ))}
                </ul>
                <p class="small">{t.workshop.withWhatThereIsHint}</p>
              </>
            ) : (
              explain(write.error)
            )}
          </Note>
        </div>
      )}
      <div class="acts">
        <button type="button" class="button" onClick={onDone}>
          {t.workshop.cancel}
        </button>
        {missing ? (
          <button
            type="button"
            class={write.isPending ? "button main busy" : "button main"}
            onClick={() => record(true)}
          >
            {t.workshop.withWhatThereIs}
          </button>
        ) : (
          <button type="submit" class={write.isPending ? "button main busy" : "button main"}>
            {t.workshop.confirm}
          </button>
        )}
      </div>
    </form>
  );
}

function missingOf(error: Error | null): readonly Missing[] | undefined {
  if (!(error instanceof Problem) || error.code !== "insufficient_stock") return undefined;
  // SAFETY: the API lists shortages in this form (`Shortage` of production); its document leaves it open.
  return error.document.missing as unknown as readonly Missing[] | undefined;
}
