import { ERRORS, ProductError } from "#shared/errors";
import { LANGUAGES, type Language } from "#shared/vocabulary";

/** The first language of an `Accept-Language` header (RFC 9110 §12.5.4) that the product speaks; Spanish otherwise. */
export function languageOf(header: string | null | undefined): Language {
  const wanted = (header ?? "")
    .split(",")
    .map((entry) => {
      const [range = "", quality] = entry.trim().split(/;\s*q=/);
      return { language: range.slice(0, 2).toLowerCase() as Language, quality: Number(quality ?? 1) };
    })
    .filter(({ language, quality }) => LANGUAGES.includes(language) && quality > 0)
    .sort((left, right) => right.quality - left.quality);
  return wanted[0]?.language ?? "es";
}

/** An error as an RFC 9457 problem document. Errors that are not the product's own say nothing of themselves. */
export function problemResponse(
  error: unknown,
  { language, requestId }: { language: Language; requestId: string },
): Response {
  const known = error instanceof ProductError ? error : new ProductError("internal_error");
  const { detail, fields, members, headers } = known.options;
  const title = ERRORS[known.code][language];
  const document = {
    type: `/docs/errors#${known.code}`,
    title,
    status: known.status,
    detail: detail?.[language] ?? `${title}.`,
    instance: `urn:request:${requestId}`,
    error: known.code,
    message: detail?.[language] ?? `${title}.`,
    request_id: requestId,
    ...(fields && { errors: fields }),
    ...members,
  };
  return new Response(JSON.stringify(document), {
    status: known.status,
    headers: {
      "Content-Type": "application/problem+json; charset=utf-8",
      "Content-Language": language,
      "Cache-Control": "no-store",
      ...headers,
    },
  });
}
