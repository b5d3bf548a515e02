import type { ComponentChildren } from "preact";
import { useShops } from "../app/shops.ts";
import { shortName } from "../frame/shops.tsx";
import { t } from "../i18n/language.ts";
import { Note } from "./states.tsx";

interface SoldInShopsProps {
  /** That there is nothing to show. */
  readonly when: boolean;
  /** What stands there otherwise. */
  readonly children?: ComponentChildren;
}

/** In a chain the centre bakes and the shops sell: where it has nothing to show, the way to where there is something. */
export function SoldInShops({ when, children }: SoldInShopsProps) {
  const { places, current, isChain, choose } = useShops();
  if (!when || !isChain || current?.tenant_type === "child") return <>{children}</>;
  return (
    <Note tone="calm">
      <p>{t.network.soldInShops}</p>
      <p class="row">
        {places
          .filter(({ tenant_type }) => tenant_type === "child")
          .map(({ id, name }) => (
            <button key={id} type="button" class="button small" onClick={() => choose(id)}>
              {shortName(name)}
            </button>
          ))}
      </p>
    </Note>
  );
}
