import { useNames, usePeople } from "../../api/by-id.ts";
import type { Answer } from "../../api/client.ts";
import { useRead } from "../../api/hooks.ts";
import { dateTime, money, number } from "../../i18n/format.ts";
import { t } from "../../i18n/language.ts";
import { named } from "../../i18n/names.ts";
import { Action } from "../../ui/action.tsx";
import { Drawer } from "../../ui/drawer.tsx";
import { Facts } from "../../ui/facts.tsx";
import { PlainTable } from "../../ui/plain-table.tsx";
import { Failure, Loading, Note } from "../../ui/states.tsx";
import { Sums } from "../../ui/sums.tsx";
import { say } from "../../ui/toasts.tsx";
import { nextStates, OrderStatus } from "./order-status.tsx";

type Order = Answer<"/orders/{id}">;

/** A customer's order: what is in it, where it stands and where it goes next. */
export function OrderDrawer({ id }: { id: string }) {
  const { data: order, error, refetch } = useRead("/orders/{id}", { path: { id } });
  const customerOf = useNames("/orders/customers");
  const { facts } = t.orders;
  return (
    <Drawer title={order ? customerOf(order.customer_id) || order.order_number : t.orders.title}>
      {error && <Failure error={error} retry={() => refetch()} />}
      {!order ? (
        !error && <Loading lines />
      ) : (
        <>
          <div class="row">
            <OrderStatus status={order.status} />
            <span class="soft small">{order.order_number}</span>
          </div>
          <Next order={order} />
          <Facts
            of={[
              [facts.delivery, dateTime(order.delivery_date)],
              [facts.method, t.orders.method[order.delivery_method]],
              [facts.channel, t.orders.channel[order.channel]],
              [facts.placed, dateTime(order.order_date)],
              [facts.completed, order.completed_at && dateTime(order.completed_at)],
              [facts.payment, t.orders.payment[order.payment_status]],
            ]}
          />
          {order.notes && <Note tone="plain">{order.notes}</Note>}
          <Lines order={order} />
          <History order={order} />
        </>
      )}
    </Drawer>
  );
}

const Next = ({ order }: { order: Order }) => {
  const states = nextStates(order);
  if (states.length === 0) return null;
  return (
    <div class="row">
      {states.map((status) => (
        <Action
          key={status}
          operation="changeOrderStatus"
          path={{ id: order.id }}
          body={{ status }}
          kind={status === "CANCELLED" ? "danger" : "main"}
          text={t.orders.take[status]}
          onDone={(done) => say(t.orders.moved(done.order_number, t.orders.status[done.status]))}
        />
      ))}
    </div>
  );
};

function Lines({ order }: { order: Order }) {
  const { columns, facts } = t.orders;
  return (
    <section>
      <h3>{t.orders.lines}</h3>
      <PlainTable
        label={t.orders.lines}
        heads={[columns.product, t.lines.quantity, columns.price, columns.sum]}
        ends={[1, 2, 3]}
        rows={order.items.map((item) => [
          <>
            {named(item.product_name)}
            {item.notes && <span class="under">{item.notes}</span>}
          </>,
          number(item.quantity, 2),
          money(item.unit_price_cents),
          money(item.line_total_cents),
        ])}
      />
      <Sums
        of={(
          [
            [facts.subtotal, order.subtotal_cents],
            [facts.discount, -order.discount_cents],
            [facts.tax, order.tax_cents],
            [facts.total, order.total_cents],
          ] as const
        ).filter(([name, cents]) => cents !== 0 || name === facts.total)}
      />
    </section>
  );
}

function History({ order: { status_history } }: { order: Order }) {
  const personOf = usePeople();
  return (
    <section>
      <h3>{t.orders.history}</h3>
      <ol class="timeline">
        {status_history.map((step) => (
          <li key={step.id}>
            <strong>{t.orders.status[step.to_status]}</strong>
            <span class="under">
              {dateTime(step.changed_at)}
              {step.changed_by && ` · ${personOf(step.changed_by)}`}
              {step.notes && ` · ${step.notes}`}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
