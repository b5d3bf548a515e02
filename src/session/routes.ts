import { list } from "#http/resource";
import { activity } from "./schema.ts";

export const sessionRoutes = [
  list({
    path: "/activity",
    operationId: "listActivity",
    summary: "What was changed in this session, newest first",
    table: activity,
    sort: ["-sequence"],
  }),
];
