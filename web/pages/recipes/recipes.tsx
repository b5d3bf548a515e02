import { useList } from "../../api/hooks.ts";
import { number, quantity } from "../../i18n/format.ts";
import { t } from "../../i18n/language.ts";
import { named } from "../../i18n/names.ts";
import { OPEN, useAddress } from "../../ui/address.ts";
import { Chips, Search } from "../../ui/filters.tsx";
import { ListView } from "../../ui/list-view.tsx";
import { Page } from "../../ui/page.tsx";
import { Pill } from "../../ui/states.tsx";
import { RecipeDrawer } from "./recipe-drawer.tsx";

const ORDER = "name";

export function Recipes() {
  const { query } = useAddress();
  const { category, sort = ORDER, [OPEN]: open } = query;
  const list = useList("/recipes", { category, sort });
  const { columns } = t.recipes;
  return (
    <Page title={t.recipes.title} status={t.recipes.statusLine}>
      <div class="tools">
        <Search what={t.recipes.what} />
        <Chips label={t.recipes.categoryLabel} name="category" options={t.recipes.category} />
      </div>
      <ListView
        label={t.recipes.title}
        list={list}
        opens
        order={ORDER}
        empty={t.recipes.empty}
        searchIn={({ name, name_en, recipe_code }) => `${name} ${name_en} ${recipe_code}`}
        columns={[
          {
            name: columns.name,
            sort: "name",
            cell: (recipe) => (
              <>
                {named(recipe.name)}
                <span class="under">
                  {t.recipes.category[recipe.category]} · {recipe.recipe_code} · {t.recipes.version(recipe.version)}
                </span>
              </>
            ),
          },
          { name: columns.yield, end: true, cell: (recipe) => quantity(recipe.yield_quantity, recipe.yield_unit) },
          { name: columns.dough, end: true, cell: (recipe) => quantity(recipe.dough_weight_kg, "kg") },
          {
            name: columns.time,
            end: true,
            cell: (recipe) =>
              t.recipes.minutes(recipe.preparation_minutes + recipe.proofing_minutes + recipe.baking_minutes),
          },
          {
            name: columns.oven,
            end: true,
            cell: (recipe) => recipe.oven_celsius !== null && t.recipes.celsius(number(recipe.oven_celsius)),
          },
        ]}
      />
      {open && <RecipeDrawer key={open} id={open} />}
    </Page>
  );
}

export const Inactive = ({ of }: { of: { readonly is_active: boolean } }) =>
  of.is_active ? null : <Pill tone="plain">{t.recipes.inactive}</Pill>;
