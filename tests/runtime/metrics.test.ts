import { listDurableObjectIds } from "cloudflare:test";
import parse from "parse-prometheus-text-format";
import { beforeAll, describe, expect, it } from "vitest";
import { metricsText } from "../../workers/demo-session/metrics.ts";
import { Statistics } from "../../workers/demo-session/service-contract.ts";
import { withRepeatedIds } from "./support/broken-template.ts";
import { replacePorts } from "./support/object.ts";
import { registry } from "./support/registry.ts";
import { clonedDomains } from "./support/routes.ts";
import { bodyOf, withKey } from "./support/service.ts";
import { createSession, env, freshStub, stubOf } from "./support/session.ts";
import { settled } from "./support/settled.ts";

interface Family {
  readonly name: string;
  readonly help: string;
  readonly type: string;
  readonly metrics: readonly {
    readonly labels?: Record<string, string>;
    readonly value?: string;
    readonly buckets?: Record<string, string>;
    readonly count?: string;
    readonly sum?: string;
  }[];
}

const parsed = (text: string) => new Map((parse(text) as Family[]).map((family) => [family.name, family]));

async function scrape() {
  const answer = await withKey("/metrics");
  expect(answer.status, answer.text).toBe(200);
  expect(answer.headers.get("Content-Type")).toBe("text/plain; version=0.0.4; charset=utf-8");
  expect(answer.text.endsWith("\n")).toBe(true);
  return { text: answer.text, families: parsed(answer.text) };
}

const LABELS = /\{(.*)\}/;
const labelNames = (line: string) => [...(LABELS.exec(line)?.[1] ?? "").matchAll(/(\w+)="/g)].map(([, name]) => name!);

/** The parser knows no labels of histograms, so each series is given to it alone and without them. */
function histograms(text: string, name: string) {
  const lines = text.split("\n").filter((line) => line.startsWith(`${name}_`));
  const series = lines.filter((line) => line.startsWith(`${name}_count`)).map((line) => LABELS.exec(line)![1]!);
  return series.map((labels) => {
    const own = lines.flatMap((line) => {
      if (line.includes(`{${labels}}`)) return [line.replace(`{${labels}}`, "")];
      return line.includes(`{${labels},le=`) ? [line.replace(`${labels},`, "")] : [];
    });
    const family = parsed([`# HELP ${name} x`, `# TYPE ${name} histogram`, ...own, ""].join("\n")).get(name)!;
    return { labels, ...family.metrics[0]! };
  });
}

const sampleOf = (families: Map<string, Family>, name: string, labels: Record<string, string> = {}): number =>
  Number(
    families
      .get(name)!
      .metrics.find((metric) => Object.entries(labels).every(([label, value]) => metric.labels?.[label] === value))
      ?.value ?? 0,
  );

/** Document 002, SPEC §15. */
const FAMILIES: Readonly<Record<string, { type: string; labels: string[] }>> = {
  demo_sessions_created_total: { type: "COUNTER", labels: ["tier", "status"] },
  demo_sessions_deleted_total: { type: "COUNTER", labels: ["tier", "status"] },
  demo_cloning_errors_total: { type: "COUNTER", labels: ["tier", "service", "error_type"] },
  demo_session_creation_duration_seconds: { type: "HISTOGRAM", labels: ["tier"] },
  demo_service_clone_duration_seconds: { type: "HISTOGRAM", labels: ["tier", "service"] },
  demo_session_cleanup_duration_seconds: { type: "HISTOGRAM", labels: ["tier"] },
  demo_sessions_active: { type: "GAUGE", labels: ["tier"] },
  demo_sessions_pending_cleanup: { type: "GAUGE", labels: [] },
};

/** A session of which one domain could not be cloned. */
async function createPartial(): Promise<void> {
  const stub = freshStub();
  const broken = clonedDomains.find(({ name }) => name === "sales")!;
  await replacePorts(stub, { templateOf: () => withRepeatedIds(broken) });
  await stub.create({
    profile: "professional",
    virtualTenantId: crypto.randomUUID(),
    language: "es",
    createdAtMs: Date.now(),
    durationMs: 1_800_000,
    extensionsMaximum: 3,
  });
  await settled(stub);
}

const bound = (le: string) => (le === "+Inf" ? Number.POSITIVE_INFINITY : Number(le));

describe("the metrics", () => {
  let families: Map<string, Family>;
  let text: string;
  beforeAll(async () => {
    for (const session of [await createSession(), await createSession(), await createSession()])
      await settled(stubOf(session));
    await createPartial();
    const ended = await createSession();
    await ended.send("/api/v1/demo-sessions/current", { method: "DELETE" });
    ({ families, text } = await scrape());
  });

  it("[T35] are those of the specification, each with its type and its labels", () => {
    expect([...families.keys()].sort()).toEqual(Object.keys(FAMILIES).sort());
    for (const [name, { type, labels }] of Object.entries(FAMILIES)) {
      const family = families.get(name)!;
      expect([name, family.type]).toEqual([name, type]);
      expect(family.help.length, name).toBeGreaterThan(10);
      expect(family.metrics.length, name).toBeGreaterThan(0);
      const lines = text.split("\n").filter((line) => line.startsWith(name));
      for (const line of lines)
        expect(
          labelNames(line)
            .filter((label) => label !== "le")
            .sort(),
          line,
        ).toEqual([...labels].sort());
    }
  });

  it("count what happened", () => {
    expect(sampleOf(families, "demo_sessions_created_total", { tier: "professional", status: "READY" })).toBe(4);
    expect(sampleOf(families, "demo_sessions_created_total", { tier: "professional", status: "PARTIAL" })).toBe(1);
    expect(sampleOf(families, "demo_sessions_deleted_total", { tier: "professional", status: "SUCCESS" })).toBe(1);
    const error = { tier: "professional", service: "sales", error_type: "clone_failed" };
    expect(sampleOf(families, "demo_cloning_errors_total", error)).toBe(1);
    expect(sampleOf(families, "demo_sessions_active", { tier: "professional" })).toBe(4);
    expect(sampleOf(families, "demo_sessions_active", { tier: "enterprise" })).toBe(0);
    expect(sampleOf(families, "demo_sessions_pending_cleanup")).toBe(0);
  });

  it("say what the statistics say", async () => {
    const { active, created, ended } = bodyOf(await withKey("/api/v1/demo-sessions/stats"), Statistics());
    expect({ active, created, ended }).toEqual({ active: 4, created: 5, ended: 1 });
  });

  it("have histograms whose buckets begin at five milliseconds, never fall and end in their count", () => {
    for (const [name, { type }] of Object.entries(FAMILIES)) {
      if (type !== "HISTOGRAM") continue;
      const found = histograms(text, name);
      expect(found.length, name).toBeGreaterThan(0);
      for (const { buckets, count, sum } of found) {
        const bounds = Object.keys(buckets!).sort((one, other) => bound(one) - bound(other));
        expect(bounds[0], name).toBe("0.005");
        expect(bounds.at(-1), name).toBe("+Inf");
        const values = bounds.map((le) => Number(buckets![le]));
        expect(values, name).toEqual([...values].sort((one, other) => one - other));
        expect(values.at(-1), name).toBe(Number(count));
        expect(Number(sum), name).toBeGreaterThanOrEqual(0);
      }
    }
    const [creation] = histograms(text, "demo_session_creation_duration_seconds");
    expect(creation).toMatchObject({ labels: 'tier="professional"', count: "5" });
    expect(Number(creation!.sum)).toBeGreaterThan(0);
    const services = histograms(text, "demo_service_clone_duration_seconds");
    expect(services.map(({ labels }) => labels).sort()).toEqual(
      clonedDomains.map(({ name }) => `tier="professional",service="${name}"`).sort(),
    );
  });

  it("[F41] come from the registry alone: a scrape wakes no session", async () => {
    const ids = (await listDurableObjectIds(env.BAKERY_SESSION as unknown as DurableObjectNamespace)).length;
    expect(await metricsText(registry, Date.now())).toContain("demo_sessions_active");
    await scrape();
    expect((await listDurableObjectIds(env.BAKERY_SESSION as unknown as DurableObjectNamespace)).length).toBe(ids);
  });

  it("count sessions whose time is up and that still stand", async () => {
    const text = await metricsText(registry, Date.now() + 3_600_000);
    expect(text).toMatch(/^demo_sessions_pending_cleanup 4$/m);
    expect(text).toMatch(/^demo_sessions_active\{tier="professional"\} 0$/m);
  });
});
