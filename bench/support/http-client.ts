import { Agent, request } from "node:http";

type Method = "GET" | "POST" | "DELETE";

export interface HttpClient {
  /** The answer's JSON. @throws when its status is not the one that was expected */
  send<T = unknown>(method: Method, path: string, expected: number, body?: object, session?: string): Promise<T>;
  close(): void;
}

/** A client of one server: its connections, kept alive, and nothing between the caller and the socket. */
export function httpClient(origin: string, connections = 1): HttpClient {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });

  const send = <T>(method: Method, path: string, expected: number, body?: object, session?: string) =>
    new Promise<T>((resolve, reject) => {
      const text = body && JSON.stringify(body);
      const headers = {
        ...(text && { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(text) }),
        ...(session && { "X-Demo-Session-Id": session }),
      };
      const outgoing = request(origin + path, { method, agent, headers }, (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
        incoming.on("error", reject);
        incoming.on("end", () => {
          const answer = Buffer.concat(chunks).toString();
          if (incoming.statusCode === expected) resolve(JSON.parse(answer) as T);
          else reject(new Error(`${method} ${path}: ${incoming.statusCode} ${answer.slice(0, 400)}`));
        });
      });
      outgoing.on("error", reject);
      outgoing.end(text);
    });
  return { send, close: () => agent.destroy() };
}
