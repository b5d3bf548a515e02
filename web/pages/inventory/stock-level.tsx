import type { Row } from "../../api/client.ts";
import { quantity } from "../../i18n/format.ts";
import { t } from "../../i18n/language.ts";
import { Pill, type Tone } from "../../ui/states.tsx";

type Ingredient = Pick<Row<"/inventory/ingredients">, "unit" | "reorder_point" | "maximum_stock" | "usable_quantity">;

/** How full the shelf is: what there is, with a mark where one orders. */
export function StockLevel({ of }: { of: Ingredient }) {
  const { usable_quantity: usable } = of;
  const full = Math.max(of.maximum_stock, usable, of.reorder_point, 0.001);
  const share = (value: number) => `${Math.min(100, (value / full) * 100)}%`;
  const has = quantity(usable, of.unit);
  return (
    <span class="level">
      <span>{has}</span>
      <span
        class={`meter ${levelTone(of)}`}
        role="img"
        aria-label={t.inventory.stockMeter(has, quantity(of.reorder_point, of.unit))}
      >
        <i style={{ inlineSize: share(usable) }} />
        <b style={{ insetInlineStart: share(of.reorder_point) }} />
      </span>
    </span>
  );
}

export const levelTone = ({ reorder_point, usable_quantity: usable }: Ingredient): Tone =>
  usable <= 0 && reorder_point > 0 ? "bad" : usable < reorder_point ? "warn" : "good";

export function StockState({ of }: { of: Ingredient }) {
  const tone = levelTone(of);
  const { empty, low, enough } = t.inventory.state;
  return <Pill tone={tone}>{tone === "bad" ? empty : tone === "warn" ? low : enough}</Pill>;
}
