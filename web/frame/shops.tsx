import { useShops } from "../app/shops.ts";
import { t } from "../i18n/language.ts";

/** In a chain, which of its bakeries one looks at; everything on screen is then of that one. */
export function Shops() {
  const { places, current, isChain, choose } = useShops();
  if (!isChain) return null;
  return (
    <select
      class="shops"
      aria-label={t.frame.shop}
      value={current?.id}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      {places.map(({ id, name }) => (
        <option key={id} value={id}>
          {shortName(name)}
        </option>
      ))}
    </select>
  );
}

/** What a bakery is called, without what only says that it is a demo. */
export const shortName = (name: string): string => name.replace(/ - Demo.*$/, "");
