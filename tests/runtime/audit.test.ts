import { beforeAll, describe, expect, it } from "vitest";
import { hmacSha256 } from "#shared/digest";
import { registered, registry, registryDump } from "./support/registry.ts";
import { createSession, env, send, type TestSession } from "./support/session.ts";

const YEAR_MS = 366 * 86_400_000;

describe("[T37] the audit of an erasure", () => {
  let session: TestSession;
  const auditOf = () => registered("SELECT * FROM demo_cleanup_audit WHERE handle = ?", session.handle);
  beforeAll(async () => {
    session = await createSession();
    await session.send("/api/v1/demo-sessions/current", { method: "DELETE" });
    expect(await auditOf()).toHaveLength(1);
  });

  it("refuses a change of any of its columns, and its removal", async () => {
    const before = await registryDump();
    const [row] = await auditOf();
    for (const column of Object.keys(row!)) {
      const forged = typeof row![column] === "number" ? row![column] + 1 : "forged";
      const change = registered(
        `UPDATE demo_cleanup_audit SET "${column}" = ? WHERE handle = ?`,
        forged,
        session.handle,
      );
      await expect(change, column).rejects.toThrow("never changed");
    }
    await expect(registered("DELETE FROM demo_cleanup_audit")).rejects.toThrow("never removed");
    expect(await registryDump()).toBe(before);
  });

  it("keeps the first row of a session, whatever is said of it later and however", async () => {
    const [row] = await auditOf();
    const columns = Object.keys(row!);
    const forged = { ...row!, total_records_deleted: 0, reason: "forged" };
    await registered(
      `INSERT OR REPLACE INTO demo_cleanup_audit (${columns.join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`,
      ...(Object.values(forged) as (string | number | null)[]),
    );
    await registry.hear({ kind: "ended", audit: forged as never });
    expect(await auditOf()).toEqual([row]);
  });

  it("is shown with a signature over all that it says, which nobody else can make", async () => {
    const answer = await send(`/api/v1/demo-sessions/${session.id}`);
    const { signature, ...receipt } = answer.json<{ receipt: Record<string, unknown> }>().receipt;
    const sign = (claim: object, secret = env.SESSION_SECRET) => hmacSha256(secret, `receipt:${JSON.stringify(claim)}`);
    expect(signature).toBe(await sign(receipt));
    expect(signature).not.toBe(await sign({ ...receipt, reason: "expired" }));
    expect(signature).not.toBe(await sign(receipt, `${env.SESSION_SECRET}x`));
  });

  it("loses its pseudonyms after a year, and nothing else", async () => {
    const [before] = await auditOf();
    await registry.forgetPseudonyms(Date.now() + YEAR_MS);
    expect(await auditOf()).toEqual([]);
    const [after] = await registered("SELECT * FROM demo_cleanup_audit WHERE completed_at = ?", before!.completed_at!);
    const forgotten = expect.stringMatching(/^forgotten-[0-9a-f]{32}$/);
    expect(after).toEqual({ ...before, handle: forgotten, virtual_tenant_id: forgotten });
  });
});
