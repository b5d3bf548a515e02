import { effect, signal } from "@preact/signals";
import type { WriteOperation } from "../api/client.ts";
import { useSession } from "../app/session.ts";

/** What a step waits for: an address, something opened on the page, or one of these writes. */
export interface Step {
  readonly key: "kpis" | "alert" | "batch" | "sale" | "stock" | "network" | "routes" | "forecast" | "shopForecast";
  /** Where it is done. */
  readonly path: string;
  readonly opens?: string;
  readonly writes?: readonly WriteOperation[];
}

const KPIS: Step = { key: "kpis", path: "/app", opens: ".formula" };
const ALERT: Step = {
  key: "alert",
  path: "/app",
  writes: [
    "acknowledgeAlert",
    "resolveAlert",
    "createPurchaseOrder",
    "approvePurchaseOrder",
    "receiveDelivery",
    "createBatch",
    "startBatch",
  ],
};
const BATCH: Step = {
  key: "batch",
  path: "/app/produccion",
  writes: ["startBatch", "advanceBatch", "completeBatch"],
};
const SALE: Step = { key: "sale", path: "/app/ventas/mostrador", writes: ["sellAtPointOfSale"] };
const STOCK: Step = { key: "stock", path: "/app/inventario/movimientos" };
const NETWORK: Step = { key: "network", path: "/app/red" };
const ROUTES: Step = { key: "routes", path: "/app/reparto" };
const SHOP_FORECAST: Step = { key: "shopForecast", path: "/app/prevision" };
const FORECAST: Step = { key: "forecast", path: "/app/prevision" };

const STEPS = {
  professional: [KPIS, ALERT, BATCH, STOCK, FORECAST],
  individual_bakery: [KPIS, ALERT, BATCH, STOCK, FORECAST],
  central_baker_satellite: [KPIS, ALERT, SALE, STOCK, FORECAST],
  enterprise: [KPIS, ALERT, NETWORK, ROUTES, SHOP_FORECAST],
} as const satisfies Record<string, readonly Step[]>;

interface Progress {
  readonly step: number;
  /** Whether it is on screen; put aside, it goes on where it was left. */
  readonly isOpen: boolean;
  /** Neither offered nor told of any more. */
  readonly isOver: boolean;
}

const STORED = "tour";
const START: Progress = { step: 0, isOpen: false, isOver: false };

export const progress = signal<Progress>({ ...START, ...JSON.parse(localStorage.getItem(STORED) ?? "{}") });
effect(() => localStorage.setItem(STORED, JSON.stringify(progress.value)));

export const change = (changes: Partial<Progress>): void => {
  progress.value = { ...progress.value, ...changes };
};

/** The steps for the bakery one is in. */
export function useSteps(): readonly Step[] {
  const { session } = useSession();
  return session ? STEPS[session.demo_account_type] : [];
}

export const hasBegun = ({ step, isOpen }: Progress): boolean => step > 0 || isOpen;
