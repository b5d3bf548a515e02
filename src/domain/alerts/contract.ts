import * as z from "zod";
import { Text } from "#shared/input";
import { lazily, type Parsed } from "#shared/lazily";
import { rowContract } from "#table/contract";
import { alertsTable } from "./schema.ts";

export const Alert = lazily(() => rowContract(alertsTable));

export const HandleAlert = lazily(() => z.strictObject({ notes: Text(1000).optional() }));
export type HandleAlert = Parsed<typeof HandleAlert>;
