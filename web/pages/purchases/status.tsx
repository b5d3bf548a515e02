import type { Row } from "../../api/client.ts";
import { now } from "../../app/session.ts";
import { t } from "../../i18n/language.ts";
import { Pill, type Tone } from "../../ui/states.tsx";

type Order = Pick<Row<"/procurement/purchase-orders">, "status">;
type Delivery = Pick<Row<"/procurement/deliveries">, "status" | "expected_date">;

const ORDER_TONES: Record<Order["status"], Tone> = {
  DRAFT: "plain",
  PENDING_APPROVAL: "warn",
  APPROVED: "calm",
  SENT: "calm",
  PARTIALLY_RECEIVED: "warn",
  RECEIVED: "good",
  REJECTED: "bad",
  CANCELLED: "plain",
};
const DELIVERY_TONES: Record<Delivery["status"], Tone> = {
  SCHEDULED: "calm",
  IN_TRANSIT: "calm",
  DELIVERED: "good",
  PARTIALLY_DELIVERED: "warn",
  REJECTED: "bad",
};
const HOUR_MS = 3_600_000;

export const OrderStatus = ({ of: { status } }: { of: Order }) => (
  <Pill tone={ORDER_TONES[status]}>{t.purchases.status[status]}</Pill>
);

/** Whether a delivery will still come. */
export const isOpen = ({ status }: Delivery): boolean => status === "SCHEDULED" || status === "IN_TRANSIT";

/** By how much an open delivery is late, in words; nothing while it is not. */
export function lateBy(delivery: Delivery): string | undefined {
  const hours = Math.floor((now.value - Date.parse(delivery.expected_date)) / HOUR_MS);
  if (!isOpen(delivery) || hours < 1) return undefined;
  return hours < 48 ? t.purchases.hours(hours) : t.purchases.days(Math.floor(hours / 24));
}

export function DeliveryStatus({ of }: { of: Delivery }) {
  const late = lateBy(of);
  return (
    <Pill tone={late ? "bad" : DELIVERY_TONES[of.status]}>
      {late ? t.purchases.late(late) : t.purchases.deliveryStatus[of.status]}
    </Pill>
  );
}
