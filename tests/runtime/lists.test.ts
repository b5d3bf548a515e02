import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import {
  addIngredient,
  addProduct,
  addStock,
  type Bakery,
  openBakery,
  quantitiesOf,
  type Told,
} from "./support/call.ts";
import { problem } from "./support/problem.ts";

let bakery: Bakery;
beforeAll(async () => {
  bakery = await openBakery();
});

const namesOf = async (path: string, q: string): Promise<string[]> => {
  const { data } = await bakery.get(`${path}?limit=100&q=${encodeURIComponent(q)}`);
  return data.map(({ name }: Told) => name as string);
};

describe("a search", () => {
  const NAME = "Ñandú de Crème Brûlée, Àlber I Ç ÜBER 100 %_*";
  beforeAll(async () => {
    await addIngredient(bakery, { name: NAME, name_en: "Rhea", sku: "SEARCH-1" });
  });

  it.each([
    "Ñandú",
    "ñandú",
    "nandu",
    "NANDU",
    "ñandu",
    "creme",
    "CRÈME",
    "alber i c uber",
    "über",
    "100 %_*",
    "rhea",
    "search-1",
    "  nandu  ",
  ])("for %j finds it, whatever its case and accents", async (text) => {
    expect(await namesOf("/inventory/ingredients", text)).toEqual([NAME]);
  });

  it.each(["%", "_", "100 %_*x", "' OR 1=1 --", "nan*", "\\"])("takes %j as it is", async (text) => {
    const found = await namesOf("/inventory/ingredients", text);
    expect(found.every((name) => name.includes(text))).toBe(true);
  });

  it("finds what a plain reading of all rows finds", async () => {
    const plain = (text: string) =>
      text
        .normalize("NFD")
        .replaceAll(/[\u0300-\u036f]/g, "")
        .toLowerCase();
    const { data } = await bakery.get("/inventory/ingredients?limit=100");
    for (const text of ["pan", "ma", "harína", "É", "con", "ñ", "zz"]) {
      const expected = (data as Told[])
        .filter(({ name, name_en, sku }) =>
          [name, name_en, sku].some((word) => plain(word ?? "").includes(plain(text))),
        )
        .map(({ name }) => name);
      expect(await namesOf("/inventory/ingredients", text), text).toEqual(expected);
    }
  });

  it("goes through names of other lists too, with a cursor as any list", async () => {
    for (const path of ["/suppliers", "/orders/customers", "/recipes", "/production/batches"]) {
      const { data } = await bakery.get(`${path}?limit=1`);
      const name = (data[0].name ?? data[0].product_name) as string;
      const found = await bakery.get(`${path}?q=${encodeURIComponent(name.toUpperCase())}`);
      expect(
        found.data.map(({ id }: Told) => id),
        path,
      ).toContain(data[0].id);
    }
    const first = await bakery.get("/inventory/ingredients?q=a&limit=2");
    const second = await bakery.get(`/inventory/ingredients?q=a&limit=2&cursor=${first.next_cursor}`);
    expect(second.data.map(({ id }: Told) => id)).not.toContain(first.data[0].id);
  });

  it.each(["", "%20", "x".repeat(81)])("for %j is refused", async (text) => {
    const answer = await bakery.session.send(`/api/v1/inventory/ingredients?q=${text}`);
    expect(problem(answer, "invalid_input").errors?.map(({ pointer }) => pointer)).toEqual(["query/q"]);
  });
});

describe("filters and order", () => {
  it("keep together only what meets all of them", async () => {
    const { data } = await bakery.get("/inventory/ingredients?product_type=INGREDIENT&q=a&sort=-average_cost_cents");
    expect(data.length).toBeGreaterThan(1);
    const costs = data.map(({ average_cost_cents }: Told) => average_cost_cents as number);
    expect(costs).toEqual([...costs].sort((left, right) => right - left));
    expect(new Set(data.map(({ product_type }: Told) => product_type))).toEqual(new Set(["INGREDIENT"]));
  });
});

describe("pages under writes", () => {
  it("tell each row that nobody moves once, while others are added, sold and removed", async () => {
    const product = await addProduct(bakery);
    const stay: string[] = [];
    for (let number = 0; number < 30; number++) {
      stay.push(await addStock(bakery, product, 100 + (number % 4), { lot_number: `STAY-${number}` }));
    }
    const write: Record<string, () => Promise<unknown>> = {
      add: () => addStock(bakery, product, 50, { lot_number: `NEW-${crypto.randomUUID()}` }),
      remove: () =>
        bakery.rows("DELETE FROM stock WHERE id = (SELECT min(id) FROM stock WHERE lot_number LIKE 'NEW-%')"),
      sell: () => bakery.done("/pos/sales", { lines: [{ product_id: product, quantity: 1 }], payment_method: "cash" }),
    };
    const sorts = ["expiration_date", "-expiration_date", "quantity", "-quantity", "lot_number", "-lot_number"];
    const between = fc.array(fc.constantFrom("add", "remove", "sell"), { minLength: 1, maxLength: 3 });

    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...sorts),
        fc.integer({ min: 3, max: 9 }),
        between,
        async (sort, limit, writes) => {
          const before = await quantitiesOf(bakery, ...stay);
          const seen: string[] = [];
          let cursor: string | null = null;
          do {
            const next: string = cursor ? `&cursor=${cursor}` : "";
            const page = await bakery.get(
              `/inventory/stock?ingredient_id=${product}&sort=${sort}&limit=${limit}${next}`,
            );
            seen.push(...page.data.map(({ id }: Told) => id as string));
            cursor = page.next_cursor;
            for (const name of writes) await write[name]!();
          } while (cursor !== null && seen.length < 300);
          const after = await quantitiesOf(bakery, ...stay);
          // What was sold has another quantity, and in that order another place.
          const unmoved = stay.filter((_id, index) => !sort.endsWith("quantity") || before[index] === after[index]);
          for (const id of unmoved) expect(seen.filter((one) => one === id)).toHaveLength(1);
        },
      ),
      { numRuns: 12 },
    );
  });
});
