import * as z from "zod";
import { RealInstant, Text } from "#shared/input";
import { lazily, type Parsed } from "#shared/lazily";
import { PRIORITIES, UNITS } from "#shared/vocabulary";
import { rowContract, Uuid } from "#table/contract";
import { productionBatches, qualityChecks } from "./schema.ts";

const Notes = lazily(() => Text(2000));
const Quantity = lazily(() => z.number().min(0).max(100_000));
const MAXIMUM_PLANNED = 10_000;

export const CreateBatch = lazily(() =>
  z.strictObject({
    product_id: Uuid(),
    recipe_id: Uuid().optional().describe("Left out: the active recipe of the product"),
    planned_start_time: RealInstant().describe(
      "From five minutes ago to thirty days ahead; the recipe says how long it takes",
    ),
    planned_quantity: z.number().min(0.1).max(MAXIMUM_PLANNED).describe("In the unit of the product"),
    priority: z.enum(PRIORITIES).default("MEDIUM"),
    equipment_used: z.array(Uuid()).min(1).max(20).optional().describe("Operational machines"),
    staff_assigned: z.array(Uuid()).min(1).max(20).optional().describe("Users"),
    order_id: Uuid().optional().describe("The customer order it is baked for"),
    notes: Notes().optional(),
  }),
);
export type CreateBatch = Parsed<typeof CreateBatch>;

export const CompleteBatch = lazily(() =>
  z.strictObject({
    actual_quantity: Quantity().describe("What came out; nothing at all means that the batch has failed"),
    waste_quantity: Quantity().optional().describe("Left out: what is missing of the plan"),
    quality_score: z.number().min(0).max(10).optional(),
    accept_shortages: z
      .boolean()
      .default(false)
      .describe("Take what the store room holds by the books and report the rest, instead of refusing"),
    notes: Notes().optional(),
  }),
);
export type CompleteBatch = Parsed<typeof CompleteBatch>;

export const HoldBatch = lazily(() => z.strictObject({ reason: Text(400) }));
export type HoldBatch = Parsed<typeof HoldBatch>;

export const RecordQualityCheck = lazily(() =>
  z.strictObject({
    batch_id: Uuid(),
    template_id: Uuid(),
    check_id: Uuid()
      .optional()
      .describe("The pending check that this fills; left out: the batch's pending one, or a new one"),
    measured_value: z.number().min(-1000).max(100_000).optional().describe("Required where the template has limits"),
    passed: z.boolean().optional().describe("Required where the template has no limits"),
    score: z.number().min(0).max(10).optional(),
    defects: z.array(Text(120)).max(20).default([]),
    corrective_action: Text(1000).optional(),
    notes: Text(1000).optional(),
  }),
);
export type RecordQualityCheck = Parsed<typeof RecordQualityCheck>;

export const Batch = lazily(() => rowContract(productionBatches));

/** An ingredient of which the store room holds less than the recipe takes. */
export const Shortage = lazily(() =>
  z.strictObject({
    ingredient_id: z.string(),
    name: z.string(),
    required_quantity: z.number(),
    usable_quantity: z.number(),
    missing_quantity: z.number(),
    unit: z.enum(UNITS),
  }),
);
export type Shortage = Parsed<typeof Shortage>;

export const StartedBatch = lazily(() => Batch().extend({ shortages: z.array(Shortage()) }));

export const CompletedBatch = lazily(() =>
  Batch().extend({
    consumed: z.array(z.strictObject({ ingredient_id: z.string(), quantity: z.number() })),
    ingredient_cost_cents: z.int(),
    lot_id: z
      .string()
      .nullable()
      .describe("The product's new lot; null while a check is pending or when nothing came out"),
    shortages: z.array(Shortage()),
  }),
);

export const QualityCheckResult = lazily(() => rowContract(qualityChecks).extend({ batch: Batch() }));
