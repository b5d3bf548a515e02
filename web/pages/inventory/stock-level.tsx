import type { Row } from "../../api/client.ts";
import { quantity } from "../../i18n/format.ts";
import { t } from "../../i18n/language.ts";
import { Pill, type Tone } from "../../ui/states.tsx";

type Ingredient = Pick<Row<"/inventory/ingredients">, "unit" | "reorder_point" | "maximum_stock">;

/** How full the shelf is: what there is, with a mark where one orders. */
export function StockLevel({ of, usable }: { of: Ingredient; usable: number }) {
  const full = Math.max(of.maximum_stock, usable, of.reorder_point, 0.001);
  const share = (value: number) => `${Math.min(100, (value / full) * 100)}%`;
  const has = quantity(usable, of.unit);
  return (
    <span class="level">
      <span>{has}</span>
      <span
        class={`meter ${levelTone(of, usable)}`}
        role="img"
        aria-label={t.inventory.stockMeter(has, quantity(of.reorder_point, of.unit))}
      >
        <i style={{ inlineSize: share(usable) }} />
        <b style={{ insetInlineStart: share(of.reorder_point) }} />
      </span>
    </span>
  );
}

export const levelTone = ({ reorder_point }: Ingredient, usable: number): Tone =>
  usable <= 0 && reorder_point > 0 ? "bad" : usable < reorder_point ? "warn" : "good";

export function StockState({ of, usable }: { of: Ingredient; usable: number }) {
  const tone = levelTone(of, usable);
  const { empty, low, enough } = t.inventory.state;
  return <Pill tone={tone}>{tone === "bad" ? empty : tone === "warn" ? low : enough}</Pill>;
}
