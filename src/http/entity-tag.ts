import { hexOf } from "#shared/digest";

/** What an answer without a body keeps of the headers of the whole one (RFC 9110 §15.4.5). */
const KEPT_HEADERS = ["Cache-Control", "Vary"];

/**
 * The answer to a read, with a weak tag of its text: what is shown may change without a write, by the clock or by the
 * reader's language, so the text alone says whether it is the same. Whoever has it already is told just that.
 */
export async function tagged(
  request: Request,
  body: string,
  whole: { status: number; headers: Record<string, string> },
) {
  const bytes = new TextEncoder().encode(body);
  const tag = `"${hexOf(await crypto.subtle.digest("SHA-1", bytes))}"`;
  const headers = new Headers({ ...whole.headers, ETag: `W/${tag}` });
  if (has(request.headers.get("If-None-Match"), tag)) {
    for (const name of Object.keys(whole.headers)) if (!KEPT_HEADERS.includes(name)) headers.delete(name);
    return new Response(null, { status: 304, headers });
  }
  return new Response(request.method === "HEAD" ? null : bytes, { status: whole.status, headers });
}

/** Whether `If-None-Match` names the tag; weak and strong compare alike (RFC 9110 §13.1.2). */
const has = (given: string | null, tag: string): boolean =>
  given === "*" || (given?.match(/"[^"]*"/g)?.includes(tag) ?? false);
