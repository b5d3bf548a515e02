import { SALES_HISTORY_DAYS } from "#domain/sales";
import type { DemoAccount } from "#seeding/template";
import type { Seed, SeedRow } from "./read-seed.ts";

/** What a visitor is told of a profile, from its own rows. The seed must be valid. */
export function demoAccount({ manifest, rows }: Seed): DemoAccount {
  const all = (table: string): SeedRow[] => (rows.get(table) ?? []).map(({ values }) => values);
  const root = all("tenant.tenants").find(({ id }) => id === manifest.base_tenant_id)!;
  const ofRoot = (table: string) => all(table).filter(({ tenant_id }) => tenant_id === root.id);
  const owner = ofRoot("tenant.tenant_members").find(({ role }) => role === "owner")!;
  const subscription = ofRoot("tenant.subscriptions")[0]!;
  const ofType = (type: string) =>
    ofRoot("inventory.ingredients").filter(({ product_type }) => product_type === type).length;
  return {
    demo_account_type: manifest.profile,
    name: root.name as string,
    description: root.description as string,
    city: root.city as string,
    business_model: root.business_model as string,
    subscription_tier: root.subscription_tier as string,
    features: subscription.features as string[],
    credentials: {
      email: all("auth.users").find(({ id }) => id === owner.user_id)!.email as string,
      password: manifest.demo_password,
    },
    owner_user_id: owner.user_id as string,
    contents: {
      outlets: all("tenant.tenants").filter(({ tenant_type }) => tenant_type === "child").length,
      people: all("auth.users").length,
      products: ofType("FINISHED_PRODUCT"),
      ingredients: ofType("INGREDIENT"),
      recipes: ofRoot("recipes.recipes").length,
      suppliers: ofRoot("suppliers.suppliers").length,
      sales_days: SALES_HISTORY_DAYS,
    },
  };
}
