import * as z from "zod";
import { post } from "#http/endpoint";
import { detail, equals, list } from "#http/resource";
import { Uuid } from "#table/contract";
import { Alert, HandleAlert } from "./contract.ts";
import { acknowledgeAlert, resolveAlert } from "./handle-alert.ts";
import { alertInteractions, alertsTable } from "./schema.ts";

const handling = { tag: "alerts", params: () => z.strictObject({ id: Uuid() }), body: HandleAlert, response: Alert };

export const alertsRoutes = [
  list({
    path: "/alerts",
    operationId: "listAlerts",
    summary: "Alerts that the rules found, latest first",
    table: alertsTable,
    sort: ["-triggered_at", "severity_rank", "money_at_stake_cents", "alert_type"],
    filters: {
      status: equals(alertsTable, "status"),
      severity: equals(alertsTable, "severity"),
      alert_type: equals(alertsTable, "alert_type"),
    },
  }),
  detail({
    path: "/alerts/{id}",
    operationId: "getAlert",
    summary: "An alert with what people did about it",
    table: alertsTable,
    children: { interactions: { table: alertInteractions, column: "alert_id", order: "created_at" } },
  }),
  post({
    ...handling,
    path: "/alerts/{id}/acknowledge",
    operationId: "acknowledgeAlert",
    summary: "Say that someone takes care of it",
    run: (context, { params, body }) => acknowledgeAlert(context, params.id, body),
  }),
  post({
    ...handling,
    path: "/alerts/{id}/resolve",
    operationId: "resolveAlert",
    summary: "Say that it is dealt with; it is not raised again while its cause lasts",
    run: (context, { params, body }) => resolveAlert(context, params.id, body),
  }),
];
