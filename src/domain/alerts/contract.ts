import * as z from "zod";
import { Text } from "#shared/input";
import { rowContract } from "#table/contract";
import { alertsTable } from "./schema.ts";

export const Alert = rowContract(alertsTable);

export const HandleAlert = z.strictObject({ notes: Text(1000).optional() });
export type HandleAlert = z.infer<typeof HandleAlert>;
