import { connect, type Socket } from "node:net";

/** A request as it goes over the wire, again and again. */
export interface RepeatedRequest {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly session: string;
  readonly body?: object;
}

/** Connections that each send the next request when the answer to the last has come. */
export interface Load {
  /** Sends so many requests, shared out over the connections. @throws at the first unexpected status */
  run(count: number): Promise<void>;
  close(): void;
}

/**
 * Requests straight over sockets: Node's own HTTP client would take as long as the servers that are measured.
 */
export async function openLoad(origin: string, request: RepeatedRequest, connections: number): Promise<Load> {
  const { hostname, port } = new URL(origin);
  const sockets = await Promise.all(Array.from({ length: connections }, () => opened(hostname, Number(port))));
  const bytes = written(hostname, request);
  const expected = request.method === "POST" ? " 201 " : " 200 ";
  return {
    async run(count) {
      let left = count;
      await Promise.all(
        sockets.map(async (socket) => {
          while (left-- > 0) await exchange(socket, bytes, expected);
        }),
      );
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
    },
  };
}

const opened = (host: string, port: number) =>
  new Promise<Socket>((resolve, reject) => {
    const socket = connect({ host, port, noDelay: true }, () => resolve(socket));
    socket.once("error", reject);
  });

function written(host: string, { method, path, session, body }: RepeatedRequest): Buffer {
  const text = body === undefined ? "" : JSON.stringify(body);
  const lines = [`${method} ${path} HTTP/1.1`, `Host: ${host}`, `X-Demo-Session-Id: ${session}`];
  if (text) lines.push("Content-Type: application/json", `Content-Length: ${Buffer.byteLength(text)}`);
  return Buffer.from(`${lines.join("\r\n")}\r\n\r\n${text}`);
}

/** One request is under way on a connection at a time, so that the end of an answer is the end of what has come. */
function exchange(socket: Socket, request: Buffer, expected: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let missing: number | undefined;
    let chunked = false;
    const finish = (error?: Error) => {
      socket.off("data", hear);
      socket.off("close", closed);
      if (error) reject(error);
      else resolve();
    };
    const closed = () => finish(new Error("the server closed the connection"));
    const hear = (chunk: Buffer) => {
      chunks.push(chunk);
      if (missing === undefined) {
        const text = Buffer.concat(chunks);
        const end = text.indexOf("\r\n\r\n");
        if (end < 0) return;
        const head = text.subarray(0, end).toString("latin1");
        if (!head.split("\r\n", 1)[0]!.concat(" ").includes(expected)) {
          return finish(new Error(text.toString("utf8").slice(0, 600)));
        }
        chunked = /^transfer-encoding: *chunked/im.test(head);
        missing = chunked ? 0 : Number(/^content-length: *(\d+)/im.exec(head)![1]) - (text.length - end - 4);
      } else if (!chunked) missing -= chunk.length;
      if (chunked ? endsChunked(chunks) : missing <= 0) finish();
    };
    socket.on("data", hear);
    socket.once("close", closed);
    socket.write(request);
  });
}

const LAST_CHUNK = Buffer.from("\r\n0\r\n\r\n");
const endsChunked = (chunks: readonly Buffer[]): boolean => {
  const tail = Buffer.concat(chunks.slice(-2)).subarray(-LAST_CHUNK.length);
  return tail.equals(LAST_CHUNK);
};
