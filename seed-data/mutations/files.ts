/** A way to break a profile's folder: what its files hold after it, by name. `undefined` takes a file away. */
export interface FileMutation {
  readonly name: string;
  readonly file: string;
  readonly edit: (text: string) => string | undefined;
  /** The place that is found; `unreadable` where no validation is possible. */
  readonly finds: { readonly file?: string; readonly table?: string; readonly row?: number; readonly field?: string };
  readonly unreadable?: true;
  readonly reason: RegExp;
}

const parsed = (edit: (content: { domain: string; tables: Record<string, unknown> }) => void) => (text: string) => {
  const content = JSON.parse(text);
  edit(content);
  return JSON.stringify(content);
};

export const fileMutations: readonly FileMutation[] = [
  {
    name: "a domain's file is missing",
    file: "11-orders.json",
    edit: () => undefined,
    finds: { file: "manifest.json", field: "counts.orders.customers" },
    reason: /says 5 rows, the files hold 0/,
  },
  {
    name: "all of a domain is missing, and the manifest knows it",
    file: "12-orchestration.json",
    edit: () => undefined,
    finds: { file: "manifest.json", field: "counts" },
    reason: /no file holds rows of the domain orchestrator/,
  },
  {
    name: "a generated file is missing",
    file: "10-sales-historical.json",
    edit: () => undefined,
    finds: { file: "manifest.json", field: "counts.sales.sales_data" },
    reason: /the files hold 0/,
  },
  {
    name: "a file that is cut off",
    file: "02-inventory.json",
    edit: (text) => text.slice(0, text.length / 2),
    finds: {},
    unreadable: true,
    reason: /is not JSON/,
  },
  { name: "an empty file", file: "01-users.json", edit: () => "", finds: {}, unreadable: true, reason: /is not JSON/ },
  {
    name: "a file that is no JSON",
    file: "04-recipes.json",
    edit: () => "domain: recipes\n",
    finds: {},
    unreadable: true,
    reason: /is not JSON/,
  },
  {
    name: "a comma too many",
    file: "03-suppliers.json",
    edit: (text) => text.replace("},\n", "},,\n"),
    finds: {},
    unreadable: true,
    reason: /is not JSON/,
  },
  {
    name: "no manifest",
    file: "manifest.json",
    edit: () => undefined,
    finds: {},
    unreadable: true,
    reason: /cannot be read/,
  },
  {
    name: "an unknown domain",
    file: "04-recipes.json",
    edit: parsed((content) => {
      content.domain = "baking";
    }),
    finds: {},
    reason: /"domain" must name one of the domains, not "baking"/,
  },
  {
    name: "no domain",
    file: "04-recipes.json",
    edit: () => "[]",
    finds: {},
    reason: /"domain" must name/,
  },
  {
    name: "an unknown table",
    file: "04-recipes.json",
    edit: parsed(({ tables }) => {
      tables.recipe_photos = [];
    }),
    finds: { table: "recipe_photos" },
    reason: /has no such table/,
  },
  {
    name: "a table of another domain",
    file: "04-recipes.json",
    edit: parsed(({ tables }) => {
      tables.users = [];
    }),
    finds: { table: "users" },
    reason: /the domain recipes has no such table/,
  },
  {
    name: "tables that are a list",
    file: "04-recipes.json",
    edit: parsed((content) => {
      content.tables = [] as never;
    }),
    finds: {},
    reason: /"tables" must be an object/,
  },
  {
    name: "a row that is no object",
    file: "04-recipes.json",
    edit: parsed(({ tables }) => {
      (tables.recipes as unknown[])[2] = "Pan";
    }),
    finds: { table: "recipes.recipes", row: 3 },
    reason: /must be an object/,
  },
  {
    name: "a table that is neither rows nor columns",
    file: "04-recipes.json",
    edit: parsed(({ tables }) => {
      tables.recipes = { rows: [] };
    }),
    finds: { table: "recipes.recipes" },
    reason: /"columns" and "rows"/,
  },
  {
    name: "a history row with a value missing",
    file: "10-sales-historical.json",
    edit: parsed(({ tables }) => {
      (tables.sales_data as { rows: unknown[][] }).rows[6]!.pop();
    }),
    finds: { table: "sales.sales_data", row: 7 },
    reason: /must hold \d+ values/,
  },
  {
    name: "a history row with a value too many",
    file: "02-inventory-lots.json",
    edit: parsed(({ tables }) => {
      (tables.stock as { rows: unknown[][] }).rows[0]!.push(1);
    }),
    finds: { table: "inventory.stock", row: 1 },
    reason: /must hold \d+ values/,
  },
  {
    name: "a history row that is an object",
    file: "02-inventory-lots.json",
    edit: parsed(({ tables }) => {
      (tables.stock as { rows: unknown[] }).rows[0] = {};
    }),
    finds: { table: "inventory.stock", row: 1 },
    reason: /must hold \d+ values/,
  },
  {
    name: "a manifest that counts otherwise",
    file: "manifest.json",
    edit: (text) => text.replace('"inventory.ingredients": 54', '"inventory.ingredients": 55'),
    finds: { field: "counts.inventory.ingredients" },
    reason: /says 55 rows, the files hold 54/,
  },
  {
    name: "a manifest that counts a table nobody knows",
    file: "manifest.json",
    edit: (text) => text.replace('"inventory.stock":', '"inventory.shelves": 1, "inventory.stock":'),
    finds: { field: "counts.inventory.shelves" },
    reason: /names no table/,
  },
  {
    name: "a manifest of another profile",
    file: "manifest.json",
    edit: (text) => text.replace('"profile": "professional"', '"profile": "enterprise"'),
    finds: { field: "profile" },
    reason: /must be professional/,
  },
  {
    name: "a manifest of another tenant",
    file: "manifest.json",
    edit: (text) => text.replace("a1b2c3d4-e5f6-47a8-b9c0-d1e2f3a4b5c6", "a1b2c3d4-e5f6-47a8-b9c0-d1e2f3a4b5c7"),
    finds: { field: "base_tenant_id" },
    reason: /is not in tenant\.tenants/,
  },
  {
    name: "a manifest without a version",
    file: "manifest.json",
    edit: (text) => text.replace('"version": "1.0.0"', '"version": "latest"'),
    finds: { field: "version" },
    reason: /must be a version/,
  },
];
