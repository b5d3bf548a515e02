import * as z from "zod";
import { lazily } from "#shared/lazily";
import { ROLES } from "#shared/vocabulary";
import { rowContract } from "#table/contract";
import { userPreferences, users } from "./schema.ts";

/** A person as others may see them: never the password's hash. */
export const User = lazily(() =>
  rowContract(users)
    .omit({ password_hash: true })
    .extend({ role: z.enum(ROLES), job_title: z.string() }),
);

/** The person whose place the visitor has taken. */
export const CurrentUser = lazily(() => User().extend({ preferences: rowContract(userPreferences).nullable() }));
