import * as z from "zod";
import { described, type OperationDescription, type OperationDocument } from "#http/endpoint";
import { lazily } from "#shared/lazily";
import {
  AcceptedConversion,
  ConversionInput,
  CreatedSession,
  CreateSessionInput,
  DemoAccounts,
  EndedSession,
  LoggedIn,
  LoginInput,
  SessionStatus,
} from "./contract.ts";
import { serviceOperations } from "./service-operations.ts";

const SessionPath = lazily(() =>
  z.strictObject({ id: z.string().describe("A session id, or `current` for the credential's own") }),
);
const credentials = ["sessionId", "sessionToken", "sessionCookie"] as const;

const descriptions: readonly OperationDescription[] = [
  {
    method: "get",
    path: "/demo-accounts",
    operationId: "listDemoAccounts",
    summary: "The bakeries one can open, with what is in them and their credentials",
    tag: "session",
    status: 200,
    security: [],
    response: DemoAccounts,
  },
  {
    method: "post",
    path: "/demo-sessions",
    operationId: "createSession",
    summary: "Open a private copy of a bakery",
    tag: "session",
    status: 201,
    security: [],
    body: CreateSessionInput,
    response: CreatedSession,
  },
  ...(["/demo-sessions/{id}", "/demo-sessions/{id}/status"] as const).map(
    (path): OperationDescription => ({
      method: "get",
      path,
      operationId: path.endsWith("status") ? "getSessionStatus" : "getSession",
      summary: "State, time left, extensions left and how the copy was made",
      tag: "session",
      status: 200,
      security: credentials,
      params: SessionPath,
      response: SessionStatus,
    }),
  ),
  {
    method: "post",
    path: "/demo-sessions/{id}/extend",
    operationId: "extendSession",
    summary: "Stay longer",
    tag: "session",
    status: 200,
    security: credentials,
    params: SessionPath,
    response: SessionStatus,
  },
  {
    method: "delete",
    path: "/demo-sessions/{id}",
    operationId: "endSession",
    summary: "Erase the copy now",
    tag: "session",
    status: 200,
    security: credentials,
    params: SessionPath,
    response: EndedSession,
  },
  {
    method: "post",
    path: "/auth/login",
    operationId: "login",
    summary: "Take another person's place, with their demo credentials",
    tag: "auth",
    status: 200,
    security: credentials,
    body: LoginInput,
    response: LoggedIn,
  },
  {
    method: "post",
    path: "/conversions",
    operationId: "recordConversion",
    summary: "Tell sales what the prospect did, once for each event",
    tag: "session",
    status: 202,
    security: credentials,
    body: ConversionInput,
    response: AcceptedConversion,
  },
];

/** What the OpenAPI document says of the operations of this entrypoint; `app.ts` answers them. */
export const lifecycleOperations: readonly OperationDocument[] = [...descriptions.map(described), ...serviceOperations];
