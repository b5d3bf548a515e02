import type { Row } from "../../api/client.ts";
import { dateTime, longDay, quantity, type Unit } from "../../i18n/format.ts";
import { t } from "../../i18n/language.ts";
import { named } from "../../i18n/names.ts";

type Batch = Row<"/production/batches">;

interface SheetProps {
  readonly bakery: string;
  readonly batches: readonly Batch[];
  readonly unitOf: (batch: Batch) => Unit;
}

/** The day on one sheet of A4, however full it is, for the wall and a pencil; it is only printed. */
export function Sheet({ bakery, batches, unitOf }: SheetProps) {
  const { columns } = t.workshop;
  return (
    <section class="sheet" aria-hidden="true" style={{ "--rows": batches.length }}>
      <h1>{t.workshop.sheet(longDay(Date.now()))}</h1>
      <p>{bakery}</p>
      <table>
        <thead>
          <tr>
            <th />
            <th>{columns.time}</th>
            <th>{columns.product}</th>
            <th class="number">{columns.quantity}</th>
            <th>{columns.status}</th>
            <th>{columns.out}</th>
            <th>{columns.by}</th>
          </tr>
        </thead>
        <tbody>
          {batches.map((batch) => (
            <tr key={batch.id}>
              <td class="tick">{batch.status === "COMPLETED" ? "☑" : "☐"}</td>
              <td>{dateTime(batch.actual_start_time ?? batch.planned_start_time)}</td>
              <td>
                <strong>{named(batch.product_name)}</strong>
                <br />
                <small>{batch.batch_number}</small>
              </td>
              <td class="number">{quantity(batch.planned_quantity, unitOf(batch))}</td>
              <td>{t.production.status[batch.status]}</td>
              <td>{batch.actual_quantity !== null && quantity(batch.actual_quantity, unitOf(batch))}</td>
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
