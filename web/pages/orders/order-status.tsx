import type { Row } from "../../api/client.ts";
import { t } from "../../i18n/language.ts";
import { Tabs } from "../../ui/filters.tsx";
import { Pill, type Tone } from "../../ui/states.tsx";

type Order = Row<"/orders">;
export type OrderState = Order["status"];

const TONES: Record<OrderState, Tone> = {
  PENDING: "warn",
  CONFIRMED: "calm",
  IN_PRODUCTION: "calm",
  READY: "good",
  OUT_FOR_DELIVERY: "calm",
  COMPLETED: "good",
  CANCELLED: "plain",
};

export const OrderStatus = ({ status }: { status: OrderState }) => (
  <Pill tone={TONES[status]}>{t.orders.status[status]}</Pill>
);

/** What may become of an order, as the API lets it (`ORDER_TRANSITIONS`): the step forward first. */
export function nextStates({
  status,
  delivery_method,
}: Pick<Order, "status" | "delivery_method">): readonly OrderState[] {
  switch (status) {
    case "PENDING":
      return ["CONFIRMED", "CANCELLED"];
    case "CONFIRMED":
      return ["IN_PRODUCTION", "CANCELLED"];
    case "IN_PRODUCTION":
      return ["READY", "CANCELLED"];
    case "READY":
      return delivery_method === "PICKUP" ? ["COMPLETED"] : ["OUT_FOR_DELIVERY"];
    case "OUT_FOR_DELIVERY":
      return ["COMPLETED"];
    default:
      return [];
  }
}

export const OrderTabs = () => (
  <Tabs
    label={t.orders.title}
    of={[
      ["/app/pedidos", t.orders.tabs.orders],
      ["/app/pedidos/clientes", t.orders.tabs.customers],
    ]}
  />
);
