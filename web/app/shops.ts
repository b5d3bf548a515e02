import { tenantId } from "../api/client.ts";
import { useRead } from "../api/hooks.ts";
import { CHAIN_GROUP, SECTIONS } from "./sections.ts";

/** The bakeries of the session, the root first, and the one whose rows are shown. */
export function useShops() {
  const places = useRead("/tenants").data?.data ?? [];
  const [root] = places;
  const current = places.find(({ id }) => id === tenantId.value) ?? root;
  return {
    places,
    current,
    /** Whether there is anything to choose between. */
    isChain: places.length > 1,
    /** Shows the rows of another one, on every screen. */
    choose: (id: string): void => {
      tenantId.value = id === root?.id ? undefined : id;
    },
  };
}

export type Section = (typeof SECTIONS)[number];

/** Sections that are of use in this session. */
export function useSections(): readonly Section[] {
  const { isChain } = useShops();
  return isChain ? SECTIONS : SECTIONS.filter(({ group }) => group !== CHAIN_GROUP);
}
