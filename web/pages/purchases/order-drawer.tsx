import { useState } from "preact/hooks";
import { useNames, usePeople } from "../../api/by-id.ts";
import type { Answer } from "../../api/client.ts";
import { useRead } from "../../api/hooks.ts";
import { useMe } from "../../app/session.ts";
import { dateTime, money, quantity } from "../../i18n/format.ts";
import { t } from "../../i18n/language.ts";
import { reasonText } from "../../i18n/values.ts";
import { Action } from "../../ui/action.tsx";
import { Drawer } from "../../ui/drawer.tsx";
import { Facts } from "../../ui/facts.tsx";
import { Field, Form } from "../../ui/form.tsx";
import { PlainTable } from "../../ui/plain-table.tsx";
import { Failure, Loading, Note, Pill } from "../../ui/states.tsx";
import { Sums } from "../../ui/sums.tsx";
import { say } from "../../ui/toasts.tsx";
import { DeliveryStatus, lateBy, OrderStatus } from "./status.tsx";

type Order = Answer<"/procurement/purchase-orders/{id}">;

/** A purchase order: why it was proposed, what is in it, and the decision on it. */
export function PurchaseOrderDrawer({ id }: { id: string }) {
  const { data: order, error, refetch } = useRead("/procurement/purchase-orders/{id}", { path: { id } });
  const supplierOf = useNames("/suppliers");
  const personOf = usePeople();
  const { facts } = t.purchases;
  const why = order?.reasoning_data && reasonText(order.reasoning_data);
  return (
    <Drawer title={order ? supplierOf(order.supplier_id) || order.po_number : t.purchases.columns.order}>
      {error && <Failure error={error} retry={() => refetch()} />}
      {!order ? (
        !error && <Loading lines />
      ) : (
        <>
          <div class="row">
            <OrderStatus of={order} />
            {order.deliveries.some(lateBy) && <DeliveryStatus of={order.deliveries.find(lateBy)!} />}
            <span class="soft small">
              {order.po_number} · {order.proposed_by === "assistant" ? t.purchases.byAssistant : t.purchases.byUser}
            </span>
          </div>
          {order.rejection_reason && (
            <Note tone="bad" icon="close">
              {t.purchases.rejected(order.rejection_reason)}
            </Note>
          )}
          {why && (
            <section>
              <h3>{t.purchases.why}</h3>
              <p>{why}</p>
            </section>
          )}
          <Decision order={order} />
          <Facts
            of={[
              [
                facts.supplier,
                <a href={`/app/proveedores?ver=${order.supplier_id}`}>{supplierOf(order.supplier_id)}</a>,
              ],
              [facts.ordered, dateTime(order.order_date)],
              [facts.expected, dateTime(order.expected_delivery_date)],
              [
                facts.deadline,
                order.status === "PENDING_APPROVAL" && order.approval_deadline && dateTime(order.approval_deadline),
              ],
              [
                facts.approved,
                order.approved_at &&
                  `${dateTime(order.approved_at)} ${facts.approvedBy(
                    order.approval_source === "assistant" ? facts.assistant : personOf(order.approved_by),
                  )}`,
              ],
              [facts.priority, t.production.priority[order.priority]],
            ]}
          />
          <Lines order={order} />
          <Deliveries order={order} />
          {order.notes && <Note tone="plain">{order.notes}</Note>}
        </>
      )}
    </Drawer>
  );
}

function Lines({ order }: { order: Order }) {
  const nameOf = useNames("/inventory/ingredients");
  const { columns, facts } = t.purchases;
  return (
    <section>
      <h3>{t.purchases.lines}</h3>
      <PlainTable
        label={t.purchases.lines}
        heads={[columns.ingredient, t.lines.quantity, columns.price, columns.sum]}
        ends={[1, 2, 3]}
        rows={order.items.map((item) => [
          <a key={item.id} href={`/app/inventario?ver=${item.ingredient_id}`}>
            {nameOf(item.ingredient_id) || "…"}
          </a>,
          <>
            {quantity(item.ordered_quantity, item.unit)}
            {item.received_quantity > 0 && (
              <span class="under">
                {columns.received}: {quantity(item.received_quantity, item.unit)}
              </span>
            )}
          </>,
          <>
            {money(item.unit_price_cents)}
            {item.contract_price_cents !== null && item.contract_price_cents !== item.unit_price_cents && (
              <span class="under">{t.purchases.saving(money(item.contract_price_cents))}</span>
            )}
          </>,
          money(item.line_total_cents),
        ])}
      />
      <Sums
        of={[
          [facts.subtotal, order.subtotal_cents],
          [facts.tax, order.tax_cents],
          [facts.total, order.total_cents],
        ]}
      />
    </section>
  );
}

const Deliveries = ({ order: { deliveries, status } }: { order: Order }) => (
  <section>
    <h3>{t.purchases.deliveries}</h3>
    {deliveries.length === 0 ? (
      status !== "REJECTED" && status !== "CANCELLED" && <p class="soft">{t.purchases.noDeliveries}</p>
    ) : (
      <ul class="rows">
        {deliveries.map((delivery) => (
          <li key={delivery.id}>
            <a href={`/app/compras/entregas?ver=${delivery.id}`}>{delivery.delivery_number}</a>
            <span class="soft small">{dateTime(delivery.actual_date ?? delivery.expected_date)}</span>
            <DeliveryStatus of={delivery} />
          </li>
        ))}
      </ul>
    )}
  </section>
);

/** Above the bakery's limit only these approve (`UNLIMITED_APPROVERS` of the API). */
const UNLIMITED = ["owner", "admin"] as const;

function Decision({ order }: { order: Order }) {
  const [rejecting, setRejecting] = useState(false);
  const isBuyer = useMe()?.role === "procurement";
  const tenant = useRead("/tenants/{id}", { path: { id: order.tenant_id } }).data;
  // Without the limit nobody can tell yet whether a buyer may decide.
  if (order.status !== "PENDING_APPROVAL" || (isBuyer && !tenant)) return null;
  const limit = tenant?.settings[0]?.purchase_approval_limit_cents;
  const isOver =
    isBuyer && limit !== undefined && order.total_cents > limit
      ? t.purchases.overLimit(
          money(order.total_cents),
          money(limit),
          UNLIMITED.map((role) => t.roles[role].name).join(", "),
        )
      : undefined;
  if (rejecting) return <Reject order={order} onDone={() => setRejecting(false)} />;
  return (
    <>
      {isOver && <Note tone="calm">{isOver}</Note>}
      <div class="row">
        {isOver ? (
          <button
            type="button"
            class="button main"
            aria-disabled="true"
            title={isOver}
            onClick={() => say(isOver, "bad")}
          >
            {t.purchases.approve}
          </button>
        ) : (
          <Action
            operation="approvePurchaseOrder"
            path={{ id: order.id }}
            icon="check"
            text={t.purchases.approve}
            onDone={() => say(t.purchases.approved(order.po_number))}
          />
        )}
        <button type="button" class="button" onClick={() => setRejecting(true)}>
          {t.purchases.reject}
        </button>
        <Pill tone="plain">{money(order.total_cents)}</Pill>
      </div>
    </>
  );
}

const Reject = ({ order, onDone }: { order: Order; onDone: () => void }) => (
  <section>
    <h3>{t.purchases.reject}</h3>
    <Form
      operation="rejectPurchaseOrder"
      path={{ id: order.id }}
      submit={t.purchases.reject}
      onDone={() => {
        say(t.purchases.rejectedDone(order.po_number));
        onDone();
      }}
    >
      <Field name="reason" label={t.purchases.rejectReason} rows={2} />
    </Form>
    <button type="button" class="button plain" onClick={onDone}>
      {t.common.cancel}
    </button>
  </section>
);
