import { BakerySession } from "../../durable-objects/bakery-session/bakery-session.ts";
import gateway from "../../workers/gateway/index.ts";

export { DemoSessionService } from "../../workers/demo-session/index.ts";

/** What a price list counts. Milliseconds are of a clock that ticks in whole ones. */
interface Meter {
  workerRequests: number;
  objectRequests: number;
  objectMilliseconds: number;
  logEvents: number;
  objectRowsRead: number;
  objectRowsWritten: number;
  registryRowsRead: number;
  registryRowsWritten: number;
  storedBytes: number;
}

const none = (): Meter => ({
  workerRequests: 0,
  objectRequests: 0,
  objectMilliseconds: 0,
  logEvents: 0,
  objectRowsRead: 0,
  objectRowsWritten: 0,
  registryRowsRead: 0,
  registryRowsWritten: 0,
  storedBytes: 0,
});
let meter = none();
/** A cursor counts while it is read, so its figures are taken when the meter is. */
let cursors: SqlStorageCursor<Record<string, SqlStorageValue>>[] = [];

const log = console.log;
console.log = (...told: unknown[]) => {
  meter.logEvents += 1;
  log(...told);
};

/** The product's object, every statement and every entry counted. */
export class BakerySessionMetered extends BakerySession {
  constructor(ctx: DurableObjectState, env: Env) {
    countStatements(Object.getPrototypeOf(ctx.storage.sql) as SqlStorage);
    super(ctx, env);
  }

  storedBytes(): number {
    return this.ctx.storage.sql.databaseSize;
  }
}

type Entry = (this: BakerySessionMetered, ...given: unknown[]) => Promise<unknown>;
const entries = BakerySession.prototype as unknown as Record<string, Entry>;
for (const name of Object.getOwnPropertyNames(entries).filter((own) => own !== "constructor")) {
  const original = entries[name]!;
  const counted: Entry = async function (...given) {
    const started = performance.now();
    try {
      return await original.apply(this, given);
    } finally {
      meter.objectRequests += 1;
      meter.objectMilliseconds += performance.now() - started;
      meter.storedBytes = Math.max(meter.storedBytes, this.storedBytes());
    }
  };
  Object.defineProperty(BakerySessionMetered.prototype, name, { value: counted });
}

let counting = false;
function countStatements(prototype: SqlStorage): void {
  if (counting) return;
  counting = true;
  const { exec } = prototype;
  prototype.exec = function (this: SqlStorage, ...given: Parameters<typeof exec>) {
    const cursor = exec.apply(this, given);
    cursors.push(cursor);
    return cursor;
  } as typeof exec;
}

interface Metadata {
  readonly meta?: { readonly rows_read?: number; readonly rows_written?: number };
}

/** The registry's answers carry what they read and wrote, also where the product asks for bare rows. */
let listening = false;
function countRegistry(database: D1Database): void {
  if (listening) return;
  listening = true;
  const session = Object.getPrototypeOf(
    (database as unknown as { alwaysPrimarySession: object }).alwaysPrimarySession,
  ) as object;
  for (
    let prototype = session;
    prototype !== Object.prototype;
    prototype = Object.getPrototypeOf(prototype) as object
  ) {
    if (!Object.hasOwn(prototype, "_sendOrThrow")) continue;
    const internal = prototype as { _sendOrThrow(...given: unknown[]): Promise<Metadata | Metadata[]> };
    const send = internal._sendOrThrow;
    internal._sendOrThrow = async function (...given) {
      const answers = await send.apply(this, given);
      for (const { meta } of Array.isArray(answers) ? answers : [answers]) {
        meter.registryRowsRead += meta?.rows_read ?? 0;
        meter.registryRowsWritten += meta?.rows_written ?? 0;
      }
      return answers;
    };
  }
}

// biome-ignore lint/style/noDefaultExport: the runtime takes the public entrypoint from it.
export default {
  async fetch(request, env, context) {
    countRegistry(env.REGISTRY);
    if (new URL(request.url).pathname === "/meter") {
      for (const { rowsRead, rowsWritten } of cursors) {
        meter.objectRowsRead += rowsRead;
        meter.objectRowsWritten += rowsWritten;
      }
      const told = meter;
      meter = none();
      cursors = [];
      return Response.json(told);
    }
    meter.workerRequests += 1;
    return gateway.fetch(request, env, context);
  },
} satisfies ExportedHandler<Env>;
