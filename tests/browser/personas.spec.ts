import type { Locator, Page } from "@playwright/test";
import type { Role } from "../../src/shared/vocabulary.ts";
import { NEW } from "../../web/ui/new.ts";
import { drawer, enter, heading, type Profile, state, t, takeWare, told } from "./support/bakery.ts";
import { expect, test } from "./support/test.ts";

/** One deed of each kind of work: the way to its button. */
const DEEDS = {
  "plan a batch": (page) => formAt(page, `/app/produccion?ver=${NEW}`),
  "record a check": (page) => formAt(page, `/app/calidad?ver=${NEW}`),
  "run the assistant": async (page) => {
    await page.goto("/app/orquestador");
    return page.getByRole("button", { name: t.orchestrator.run });
  },
  "adjust stock": async (page) => {
    await openRow(page, "/app/inventario");
    return submitIn(drawer(page));
  },
  "receive a delivery": async (page) => {
    await openRow(page, "/app/compras/entregas", t.purchases.deliveryStatus.SCHEDULED);
    return submitIn(drawer(page));
  },
  "order from a supplier": (page) => formAt(page, `/app/compras?ver=${NEW}`),
  "approve a purchase": async (page) => {
    // Whoever may approve may do so up to a sum: the smallest order comes first.
    await openRow(page, "/app/compras?status=PENDING_APPROVAL&sort=total_cents", t.purchases.status.PENDING_APPROVAL);
    return drawer(page).getByRole("button", { name: t.purchases.approve });
  },
  "take an order": (page) => formAt(page, `/app/pedidos?ver=${NEW}`),
  "sell at the counter": async (page) => {
    await page.goto("/app/ventas/mostrador");
    await takeWare(page);
    return page.getByRole("button", { name: /^Cobrar / });
  },
} satisfies Record<string, (page: Page) => Promise<Locator>>;

type Deed = keyof typeof DEEDS;
const ALL = Object.keys(DEEDS) as Deed[];

/** What the specification lets each role do (§10, operation policy). */
const MAY: Readonly<Record<Role, readonly Deed[]>> = {
  owner: ALL,
  admin: ALL,
  production_manager: ["plan a batch", "record a check", "run the assistant"],
  baker: ["plan a batch", "record a check"],
  quality_control: ["record a check"],
  warehouse: ["adjust stock", "receive a delivery"],
  procurement: ["order from a supplier", "approve a purchase"],
  sales: ["take an order", "sell at the counter"],
  logistics: [],
  maintenance: [],
};

/** Who works there, whose place one takes: the owner's is the visitor's own at first. */
const PEOPLE: Readonly<Partial<Record<Profile, Readonly<Record<string, Role>>>>> = {
  professional: {
    "María García López": "owner",
    "Laura Admin": "admin",
    "Isabel Producción": "production_manager",
    "Juan Panadero": "baker",
    "Pedro Calidad": "quality_control",
    "Carlos Almacén": "warehouse",
    "Ana Ventas": "sales",
  },
  enterprise: {
    "Carlos Martínez Ruiz": "owner",
    "Roberto Producción": "production_manager",
    "Marta Calidad": "quality_control",
    "Luis Compras": "procurement",
    "Carmen Ventas": "sales",
    "Javier Logística": "logistics",
    "Miguel Mantenimiento": "maintenance",
  },
};

test.skip(({ isMobile }) => isMobile, "roles are the same at every size");

/** Roles that are tried in one profile are the same in the other. */
const tried = new Set<Role>();

for (const [profile, people] of Object.entries(PEOPLE)) {
  test(`everybody of ${profile} can be chosen, and nobody else`, async ({ page }) => {
    // What one becomes them with comes last.
    let release = () => {};
    const opened = new Promise<void>((resolve) => (release = resolve));
    await page.route("**/api/v1/demo-accounts", async (route) => {
      await opened;
      await route.continue();
    });
    await enter(page, profile as Profile);
    await page.locator('button[popovertarget="personas"]').click();
    const choices = page.locator("#personas").getByRole("button");
    await expect(page.getByText(t.frame.personaIntro)).toBeVisible();
    await expect(choices).toHaveCount(0);
    release();
    await expect(choices).toHaveCount(Object.keys(people).length);
    expect((await choices.locator("strong").allTextContents()).toSorted()).toEqual(Object.keys(people).toSorted());
    const [[name, role]] = Object.entries(people).slice(-1) as [[string, Role]];
    await choices.filter({ hasText: name }).click();
    await told(page, `${t.frame.youAre(name)}. ${t.roles[role].can}`);
  });

  for (const [name, role] of Object.entries(people)) {
    if (tried.has(role)) continue;
    tried.add(role);
    test(`${name} of ${profile}, ${role}, may do what is theirs, and is told who does the rest`, async ({ page }) => {
      await enter(page, profile as Profile);
      if (role !== "owner") await become(page, name, role);
      await expect(page.locator(".person")).toContainText(name);
      await expect(heading(page)).toContainText(name.split(" ")[0]!);
      await expect(page.getByRole("region", { name: t.alerts.title }).getByRole("listitem").first()).toBeVisible();
      for (const deed of ALL) await test.step(deed, () => tries(page, role, deed));
    });
  }
}

async function tries(page: Page, role: Role, deed: Deed): Promise<void> {
  const mayDo = MAY[role].includes(deed);
  if (deed === "approve a purchase" && mayDo) await orderOneUnit(page);
  const button = await DEEDS[deed](page);
  await expect(button).toHaveAttribute("aria-disabled", String(!mayDo));
  if (mayDo) return;
  const able = (Object.keys(MAY) as Role[]).filter((other) => MAY[other].includes(deed));
  const refusal = t.errors.role(t.roles[role].name, able.map((other) => t.roles[other].name).join(", "));
  const written = page.getByText(refusal);
  if ((await button.getAttribute("title")) === refusal) await button.press("Enter");
  await expect(written.filter({ visible: true }).first()).toBeVisible();
}

async function become(page: Page, name: string, role: Role): Promise<void> {
  await page.locator('button[popovertarget="personas"]').click();
  await page.locator("#personas").getByRole("button").filter({ hasText: name }).click();
  await told(page, `${t.frame.youAre(name)}. ${t.roles[role].can}`);
}

/** What the bakeries wait to order may be more than a buyer approves. */
async function orderOneUnit(page: Page): Promise<void> {
  const status = await page.evaluate(async () => {
    const read = async (path: string) => (await (await fetch(`/api/v1${path}`)).json()).data;
    const [{ id: supplier_id }] = await read("/suppliers?limit=1");
    const [{ ingredient_id }] = await read(`/suppliers/${supplier_id}/price-list?limit=1`);
    const order = { supplier_id, lines: [{ ingredient_id, quantity: 1 }] };
    const headers = { "Content-Type": "application/json" };
    const body = JSON.stringify(order);
    return (await fetch("/api/v1/procurement/purchase-orders", { method: "POST", headers, body })).status;
  });
  expect(status).toBe(201);
}

async function formAt(page: Page, address: string): Promise<Locator> {
  await page.goto(address);
  return submitIn(drawer(page));
}

/** Opens the first row of a list, or the first in a state. */
async function openRow(page: Page, address: string, status?: string): Promise<void> {
  await page.goto(address);
  const rows = page.locator("#content").getByRole("table").locator("tbody").getByRole("row");
  await (status ? rows.filter({ has: state(page, status) }) : rows).first().getByRole("link").first().click();
}

const submitIn = (within: Locator): Locator => within.locator("button[type=submit]").first();
