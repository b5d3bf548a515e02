import type { Row } from "../../api/client.ts";
import { t } from "../../i18n/language.ts";
import { named } from "../../i18n/names.ts";
import { Action } from "../../ui/action.tsx";
import { say } from "../../ui/toasts.tsx";

type Batch = Pick<Row<"/production/batches">, "id" | "status" | "is_quarantined" | "product_name">;

/** Whether a batch waits to be started, or to go on after it was held. */
export const isWaiting = ({ status, is_quarantined }: Batch): boolean =>
  status === "PENDING" || (status === "ON_HOLD" && !is_quarantined);

/** Starts a batch, or lets it go on, and says which ingredients will not suffice. */
export const StartBatch = ({ batch }: { batch: Batch }) => (
  <Action
    operation="startBatch"
    path={{ id: batch.id }}
    icon="play"
    text={batch.status === "ON_HOLD" ? t.production.goOn : t.production.start}
    onDone={({ shortages }) =>
      say(
        shortages.length > 0
          ? t.production.startedShort(shortages.length)
          : t.production.started(named(batch.product_name)),
      )
    }
  />
);
