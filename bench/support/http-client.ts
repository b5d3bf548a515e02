import { Agent, request } from "node:http";

/** A client of one server: one connection, kept alive, and nothing between the caller and the socket. */
export function httpClient(origin: string) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });

  /** The answer's JSON. @throws when its status is not the one that was expected */
  const send = (method: "GET" | "POST", path: string, expected: number, body?: string) =>
    new Promise<unknown>((resolve, reject) => {
      const headers =
        body === undefined ? {} : { "Content-Type": "application/json", "Content-Length": byteLength(body) };
      const outgoing = request(origin + path, { method, agent, headers }, (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
        incoming.on("error", reject);
        incoming.on("end", () => {
          const text = Buffer.concat(chunks).toString();
          if (incoming.statusCode === expected) resolve(JSON.parse(text));
          else reject(new Error(`${method} ${path}: ${incoming.statusCode} ${text.slice(0, 400)}`));
        });
      });
      outgoing.on("error", reject);
      outgoing.end(body);
    });
  return { send, close: () => agent.destroy() };
}

const byteLength = (text: string) => new TextEncoder().encode(text).length;
