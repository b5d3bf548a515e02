import { get } from "#http/endpoint";
import { pageContract } from "#http/pagination";
import { CurrentUser, User } from "./contract.ts";
import { getCurrentUser, listUsers } from "./queries.ts";

export const authRoutes = [
  get({
    path: "/auth/me",
    operationId: "getCurrentUser",
    summary: "The person whose place you have taken",
    tag: "auth",
    response: CurrentUser,
    run: (context) => getCurrentUser(context),
  }),
  get({
    path: "/auth/users",
    operationId: "listUsers",
    summary: "People of the bakery and their roles",
    tag: "auth",
    response: () => pageContract(User()),
    run: (context) => ({ data: listUsers(context), next_cursor: null }),
  }),
];
