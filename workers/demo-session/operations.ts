import { z } from "zod";
import type { OperationDocument } from "#http/endpoint";
import {
  CreatedSession,
  CreateSessionInput,
  DemoAccounts,
  EndedSession,
  LoggedIn,
  LoginInput,
  SessionStatus,
} from "./contract.ts";

const SessionPath = z.strictObject({ id: z.string().describe("A session id, or `current` for the credential's own") });
const nothing = z.strictObject({});
const credentials = ["sessionId", "sessionToken", "sessionCookie"] as const;

/** What the OpenAPI document says of the operations of this entrypoint; `app.ts` answers them. */
export const lifecycleOperations: readonly OperationDocument[] = [
  {
    method: "get",
    path: "/demo-accounts",
    operationId: "listDemoAccounts",
    summary: "The bakeries one can open, with what is in them and their credentials",
    tag: "session",
    status: 200,
    security: [],
    params: nothing,
    query: nothing,
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
    params: nothing,
    query: nothing,
    body: CreateSessionInput,
    response: CreatedSession,
  },
  ...(["/demo-sessions/{id}", "/demo-sessions/{id}/status"] as const).map(
    (path): OperationDocument => ({
      method: "get",
      path,
      operationId: path.endsWith("status") ? "getSessionStatus" : "getSession",
      summary: "State, time left, extensions left and how the copy was made",
      tag: "session",
      status: 200,
      security: credentials,
      params: SessionPath,
      query: nothing,
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
    query: nothing,
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
    query: nothing,
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
    params: nothing,
    query: nothing,
    body: LoginInput,
    response: LoggedIn,
  },
];
