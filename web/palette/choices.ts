import { useAll } from "../api/by-id.ts";
import type { WriteOperation } from "../api/client.ts";
import { useBecome } from "../app/persona.ts";
import { usePermissions } from "../app/session.ts";
import { useSections } from "../app/shops.ts";
import { t } from "../i18n/language.ts";
import { named } from "../i18n/names.ts";
import type { IconName } from "../ui/icon.tsx";
import { NEW } from "../ui/new.ts";

/** Somewhere to go, or something to do. */
export interface Choice {
  readonly key: string;
  readonly name: string;
  /** Shown below the name and searched like it. */
  readonly also?: string;
  readonly icon: IconName;
  readonly to?: string;
  readonly run?: () => void;
}

interface Group {
  readonly title: string;
  readonly choices: readonly Choice[];
  /** Too many to be shown before one has said what one looks for. */
  readonly onlyWhenAsked: boolean;
}

const ACTIONS = [
  { operation: "createBatch", to: `/app/produccion?ver=${NEW}`, icon: "oven" },
  { operation: "placeOrder", to: `/app/pedidos?ver=${NEW}`, icon: "basket" },
  { operation: "createPurchaseOrder", to: `/app/compras?ver=${NEW}`, icon: "clipboard" },
  { operation: "recordQualityCheck", to: `/app/calidad?ver=${NEW}`, icon: "gauge" },
  { operation: "sellAtPointOfSale", to: "/app/ventas/mostrador", icon: "till" },
] as const satisfies readonly { operation: WriteOperation; to: string; icon: IconName }[];

/** Everything that can be found by its name, as far as the persona may do it. */
export function useChoices(): { readonly groups: readonly Group[]; readonly isPending: boolean } {
  const refusal = usePermissions();
  const { people, me, become } = useBecome();
  const lists = {
    inventory: useAll("/inventory/ingredients"),
    recipes: useAll("/recipes"),
    suppliers: useAll("/suppliers"),
    customers: useAll("/orders/customers"),
  };
  const groups: Group[] = [
    {
      title: t.palette.groups.screens,
      onlyWhenAsked: false,
      choices: useSections().map(({ key, path, icon }) => ({ key, name: t.sections[key], icon, to: path })),
    },
    {
      title: t.palette.groups.actions,
      onlyWhenAsked: false,
      choices: ACTIONS.filter(({ operation }) => refusal(operation) === undefined).map(({ operation, ...rest }) => ({
        key: operation,
        name: t.palette.actions[operation],
        ...rest,
      })),
    },
    {
      title: t.sections.inventory,
      onlyWhenAsked: true,
      choices: lists.inventory.rows.map(({ id, name, sku }) => ({
        key: id,
        name: named(name),
        also: sku,
        icon: "sack",
        to: `/app/inventario?ver=${id}`,
      })),
    },
    {
      title: t.sections.recipes,
      onlyWhenAsked: true,
      choices: lists.recipes.rows.map(({ id, name, recipe_code }) => ({
        key: id,
        name: named(name),
        also: recipe_code,
        icon: "book",
        to: `/app/recetas?ver=${id}`,
      })),
    },
    {
      title: t.sections.suppliers,
      onlyWhenAsked: true,
      choices: lists.suppliers.rows.map(({ id, name, city }) => ({
        key: id,
        name,
        also: city,
        icon: "truck",
        to: `/app/proveedores?ver=${id}`,
      })),
    },
    {
      title: t.palette.groups.customers,
      onlyWhenAsked: true,
      choices: lists.customers.rows.map(({ id, name }) => ({
        key: id,
        name,
        icon: "people",
        to: `/app/pedidos/clientes?ver=${id}`,
      })),
    },
    {
      title: t.frame.persona,
      onlyWhenAsked: true,
      choices: people
        .filter(({ id }) => id !== me?.id)
        .map((person) => ({
          key: person.id,
          name: person.full_name,
          also: named(person.job_title),
          icon: "swap",
          run: () => void become(person),
        })),
    },
  ];
  return { groups, isPending: Object.values(lists).some(({ isPending }) => isPending) };
}
