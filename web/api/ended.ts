import { leaveAfter } from "../app/leave.ts";
import { endSession } from "./client.ts";
import type { ConversionEvent } from "./convert.ts";
import { stopListening } from "./live.ts";
import { problemOf } from "./problem.ts";

/** What one is given when a session has been erased. */
export interface Receipt {
  /** The session's handle, which opens nothing. */
  readonly session: string;
  readonly created_at: string;
  readonly destroyed_at: string;
  readonly reason: string;
  /** Rows by domain, and their total. */
  readonly records_deleted: Readonly<Record<string, number>>;
  readonly signature: string;
}

const KEPT = "receipt";
/** The id of the session that was ended here: it opens nothing any more. */
const ENDED = "ended-session";
/** How one likes to read, whether one knows the tour, and how much one did, which the farewell tells. */
const WANTED_AFTER = [
  [localStorage, "theme"],
  [localStorage, "language"],
  [localStorage, "tour"],
  [sessionStorage, "session-changes"],
] as const;
const ATTEMPTS = 4;
const PAUSE_MS = 400;

/**
 * About a session that this browser has left or is about to: named in a header, so that its id stands in no address,
 * and without the cookie, which may name another one.
 */
const ask = (sessionId: string, method: "GET" | "DELETE"): Promise<Response> =>
  fetch("/api/v1/demo-sessions/current", {
    method,
    credentials: "omit",
    headers: { "X-Demo-Session-Id": sessionId },
  });

/** Erases a session that a new one has replaced. */
export const endReplaced = async (sessionId: string): Promise<void> => {
  await ask(sessionId, "DELETE").catch(() => {});
};

/** Fetches the receipt of an erased session and keeps it for the farewell; the registry may hear of the end a moment later. */
async function keepReceipt(sessionId: string): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (await keepReceiptIn(ask(sessionId, "GET"))) return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

/** Keeps the receipt that an answer brings. @returns whether it brought one */
export async function keepReceiptIn(answer: Promise<Response>): Promise<boolean> {
  const receipt = await receiptIn(answer);
  if (receipt) sessionStorage.setItem(KEPT, JSON.stringify(receipt));
  return receipt !== undefined;
}

/** Erases the session and leaves for the farewell with its receipt. @throws Problem */
export async function endAndLeave(sessionId: string): Promise<void> {
  stopListening();
  const kept = WANTED_AFTER.map(([storage, name]) => storage.getItem(name));
  await leaveAfter(async () => {
    await endSession();
    // The answer has the browser forget everything of ours.
    for (const [index, [storage, name]] of WANTED_AFTER.entries()) {
      const value = kept[index];
      if (value) storage.setItem(name, value);
    }
    sessionStorage.setItem(ENDED, sessionId);
    await keepReceipt(sessionId);
  });
}

/** Tells sales what somebody did after the end, with what is left of the session: its id, or a cookie that ran out. */
export async function convertAfterEnd(event: ConversionEvent): Promise<void> {
  const sessionId = sessionStorage.getItem(ENDED);
  await fetch("/api/v1/conversions", {
    method: "POST",
    headers: { "Content-Type": "application/json", ...(sessionId && { "X-Demo-Session-Id": sessionId }) },
    credentials: sessionId ? "omit" : "same-origin",
    body: JSON.stringify({ event }),
  }).catch(() => {});
}

/** The receipt that was kept, or that of the session that has just run out, whose cookie is still here. */
export async function findReceipt(): Promise<Receipt | undefined> {
  const kept = sessionStorage.getItem(KEPT);
  sessionStorage.removeItem(KEPT);
  return kept ? (JSON.parse(kept) as Receipt) : receiptIn(fetch("/api/v1/demo-sessions/current"));
}

async function receiptIn(answer: Promise<Response>): Promise<Receipt | undefined> {
  const response = await answer.catch(() => undefined);
  if (response?.status !== 410) return undefined;
  // SAFETY: the API writes it in this form (`receiptOf` of the lifecycle); its document leaves it open.
  return (await problemOf(response)).document.receipt as Receipt | undefined;
}
