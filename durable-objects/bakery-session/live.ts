import { LIVE_CLOSED, LIVE_PING, LIVE_PONG, type LiveMessage } from "#http/live";
import { ProductError } from "#shared/errors";

/** Tabs and devices of one session; each socket is memory of its object. */
const MOST_SOCKETS = 8;
const RETRY_SECONDS = "30";

/**
 * Those who listen to a session. The runtime holds their sockets while the object sleeps and answers their pings, so
 * that listening costs nothing until there is something to tell.
 */
export class Live {
  readonly #state: DurableObjectState;

  constructor(state: DurableObjectState) {
    this.#state = state;
  }

  /** @throws ProductError upgrade_required, too_many_connections */
  open(request: Request): Response {
    if (request.headers.get("Upgrade")?.toLowerCase() !== "websocket") {
      throw new ProductError("upgrade_required", { headers: { Upgrade: "websocket", Connection: "Upgrade" } });
    }
    if (this.#state.getWebSockets().length >= MOST_SOCKETS) {
      throw new ProductError("too_many_connections", {
        members: { limit: MOST_SOCKETS },
        headers: { "Retry-After": RETRY_SECONDS },
      });
    }
    const { 0: client, 1: server } = new WebSocketPair();
    this.#state.setWebSocketAutoResponse(new WebSocketRequestResponsePair(LIVE_PING, LIVE_PONG));
    this.#state.acceptWebSocket(server);
    return new Response(null, { status: 101, webSocket: client });
  }

  tell(message: LiveMessage): void {
    const text = JSON.stringify(message);
    for (const socket of this.#state.getWebSockets()) say(socket, text);
  }

  /** Tells that the session is over, and lets everybody go. */
  end(): void {
    this.tell({ type: "ended" });
    for (const socket of this.#state.getWebSockets()) close(socket, LIVE_CLOSED.ended, "session_expired");
  }

  /** A browser that goes waits to be let go. */
  leave(socket: WebSocket): void {
    close(socket, 1000, "");
  }

  /** A listener who talks is let go: each word would wake the object. */
  refuse(socket: WebSocket): void {
    close(socket, LIVE_CLOSED.notListening, "not_listening");
  }
}

/** One listener who has gone must not keep the others from hearing. */
function say(socket: WebSocket, text: string): void {
  try {
    socket.send(text);
  } catch {
    // It is closing; its browser asks again when it is back.
  }
}

function close(socket: WebSocket, code: number, reason: string): void {
  try {
    socket.close(code, reason);
  } catch {
    // It has closed already.
  }
}
