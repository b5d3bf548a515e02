import { SignJWT } from "jose";
import { env, type TestSession } from "./session.ts";

/** What a genuine token of a session holds; a case changes one thing of it. */
interface Forgery {
  readonly secret?: string;
  readonly algorithm?: string;
  readonly type?: string;
  readonly claims?: Readonly<Record<string, unknown>>;
  /** Claims to leave out. */
  readonly without?: readonly string[];
}

export const SIGNING_SECRET = `session-token:${env.SESSION_SECRET}`;
const seconds = (fromNow: number) => Math.floor(Date.now() / 1000) + fromNow;

/** The claims of the token that the product itself signed for this session. */
export const claimsOf = ({ token }: TestSession): Record<string, unknown> =>
  JSON.parse(atob(token.split(".")[1]!.replaceAll("-", "+").replaceAll("_", "/")));

/** A token signed by the test; without changes it is as good as the product's own. */
export function forge(
  session: TestSession,
  { secret, algorithm, type, claims, without = [] }: Forgery,
): Promise<string> {
  const all = { ...claimsOf(session), ...claims };
  const kept = Object.fromEntries(Object.entries(all).filter(([name]) => !without.includes(name)));
  return new SignJWT(kept)
    .setProtectedHeader({ alg: algorithm ?? "HS256", ...(type !== "" && { typ: type ?? "demo-session+jwt" }) })
    .sign(new TextEncoder().encode(secret ?? SIGNING_SECRET));
}

const encode = (value: unknown) =>
  btoa(JSON.stringify(value)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

/** A token that says it needs no signature (RFC 7519 §6). */
export const unsecured = (session: TestSession, algorithm = "none"): string =>
  `${encode({ alg: algorithm, typ: "demo-session+jwt" })}.${encode(claimsOf(session))}.`;

/** Every way to forge a token of a session that must be refused as not one of ours. */
export const forgeries: Readonly<Record<string, (session: TestSession) => string | Promise<string>>> = {
  "that needs no signature": (session) => unsecured(session),
  "that needs no signature, in capitals": (session) => unsecured(session, "NONE"),
  "with our claims and another's signature": async (session) =>
    [...session.token.split(".").slice(0, 2), (await forge(session, { secret: "x".repeat(40) })).split(".")[2]].join(
      ".",
    ),
  "signed with another secret": (session) =>
    forge(session, { secret: "another-secret-of-sufficient-length-0123456789" }),
  "signed with the session secret itself": (session) => forge(session, { secret: env.SESSION_SECRET }),
  "signed with another algorithm": (session) => forge(session, { algorithm: "HS512" }),
  "for another audience": (session) => forge(session, { claims: { aud: "bakery-ia-demo-service" } }),
  "of another issuer": (session) => forge(session, { claims: { iss: "somebody-else" } }),
  "of another type": (session) => forge(session, { type: "JWT" }),
  "without a type": (session) => forge(session, { type: "" }),
  "without an expiry": (session) => forge(session, { without: ["exp"] }),
  "without a subject": (session) => forge(session, { without: ["sub"] }),
  "without a person": (session) => forge(session, { without: ["user_id"] }),
  "without an id": (session) => forge(session, { without: ["jti"] }),
  "without an audience": (session) => forge(session, { without: ["aud"] }),
  "whose subject is no handle": (session) => forge(session, { claims: { sub: session.id } }),
  "that begins later": (session) => forge(session, { claims: { nbf: seconds(600) } }),
  "that is no token": () => "not.a.token",
  "that is half a token": ({ token }) => token.slice(0, -10),
  "whose claims were changed": ({ token }) => {
    const [head, claims, mac] = token.split(".") as [string, string, string];
    return [head, `${claims.slice(0, -2)}${claims.at(-2) === "A" ? "B" : "A"}${claims.slice(-1)}`, mac].join(".");
  },
};

/** A genuine token whose time has passed. */
export const expired = (session: TestSession): Promise<string> =>
  forge(session, { claims: { iat: seconds(-7200), exp: seconds(-60) } });
