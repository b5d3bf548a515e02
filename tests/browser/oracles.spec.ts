import { enter } from "./support/bakery.ts";
import { expect, test } from "./support/test.ts";

/** What every test of this suite looks out for is seen when it happens. */

test("[T2] [T10] a credential in an address, and another session's id in an answer, are noticed", async ({
  page,
  newVisitor,
  complaints,
}) => {
  test.skip(test.info().project.name !== "desktop", "is about the suite itself");
  await enter(page);
  const neighbour = await (await newVisitor()).newPage();
  await enter(neighbour);
  const { session_id, virtual_tenant_id } = await page.evaluate(async () =>
    (await fetch("/api/v1/demo-sessions/current")).json(),
  );
  await complaints.finish();
  expect(complaints.unexpected).toEqual([]);

  await neighbour.route("**/api/v1/suppliers", (route) =>
    route.fulfill({ json: { data: [{ tenant_id: virtual_tenant_id }] } }),
  );
  await neighbour.evaluate(async (id) => {
    await fetch("/api/v1/suppliers");
    await fetch(`/health?session=${id}`);
  }, session_id);
  await complaints.finish();
  // An answer takes a moment to be read, so either may be heard first.
  expect(complaints.unexpected.toSorted()).toEqual([
    expect.stringContaining(`another session's id: ${virtual_tenant_id}`),
    expect.stringContaining(`credential in an address: `),
  ]);
  complaints.expect(/another session's id|credential in an address/);
});
