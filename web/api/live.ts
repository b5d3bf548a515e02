import type { LiveMessage } from "../../src/http/live.ts";
import { leaveFor } from "../app/leave.ts";
import { keepReceiptIn } from "./ended.ts";
import { freshen, freshenAll } from "./freshen.ts";

const SECOND_MS = 1000;
const LONGEST_PAUSE_MS = 60 * SECOND_MS;
/** A connection that a phone has lost looks open: whoever does not answer a ping until the next one is gone. */
const PING_MS = 25 * SECOND_MS;

let socket: WebSocket | undefined;
let waiting: ReturnType<typeof setTimeout> | undefined;
let failures = 0;
let hasListened = false;
let isOver = false;

/** Hears what others change in the session, as long as somebody looks at this page. */
export function listen(): void {
  document.addEventListener("visibilitychange", connect);
  addEventListener("online", connect);
  connect();
}

/** Before one ends the session oneself, or leaves it for another: what is heard of its end is no news then. */
export function stopListening(): void {
  isOver = true;
  socket?.close();
}

function connect(): void {
  if (socket || isOver || document.visibilityState === "hidden") return;
  clearTimeout(waiting);
  const own = new WebSocket(`/api/v1/live`);
  socket = own;
  let answered = true;
  const pings = setInterval(() => {
    if (!answered) own.close();
    else if (own.readyState === WebSocket.OPEN) own.send("ping");
    answered = false;
  }, PING_MS);
  own.onopen = () => {
    failures = 0;
    // Nobody knows what was said in between.
    if (hasListened) freshenAll();
    hasListened = true;
  };
  own.onmessage = ({ data }: MessageEvent<string>) => {
    answered = true;
    if (data !== "pong") hear(JSON.parse(data) as LiveMessage);
  };
  own.onclose = () => {
    clearInterval(pings);
    socket = undefined;
    if (!isOver) waiting = setTimeout(connect, pauseAfter(failures++));
  };
}

/** Twice as long each time, and never all at once: a server that comes back must not be met by everybody. */
const pauseAfter = (tries: number): number =>
  Math.min(LONGEST_PAUSE_MS, SECOND_MS * 2 ** tries) * (0.5 + Math.random() / 2);

function hear(message: LiveMessage): void {
  if (message.type === "invalidate") void freshen(message);
  else void leaveEnded();
}

/** Another tab has ended the session, or opened another bakery in its place. */
async function leaveEnded(): Promise<void> {
  if (isOver) return;
  isOver = true;
  const answer = await fetch("/api/v1/demo-sessions/current").catch(() => undefined);
  if (answer?.ok) return location.assign("/app");
  if (answer) await keepReceiptIn(Promise.resolve(answer));
  leaveFor("/fin");
}
