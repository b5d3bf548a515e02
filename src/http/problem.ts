import { ERRORS, type ErrorCode, ProductError } from "#shared/errors";
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

interface Reader {
  readonly language: Language;
  readonly requestId: string;
}

/** What an RFC 9457 problem document says of an error. */
export function problemDocument(error: ProductError, { language, requestId }: Reader) {
  const { detail, fields, members } = error.options;
  const title = ERRORS[error.code][language];
  const told = detail?.[language] ?? `${title}.`;
  return {
    type: `/docs/errors#${error.code}`,
    title,
    status: error.status,
    detail: told,
    instance: `urn:request:${requestId}`,
    error: error.code,
    message: told,
    request_id: requestId,
    ...(fields && { errors: fields.map(({ pointer, detail }) => ({ pointer, detail: detail[language] })) }),
    ...members,
  };
}

type Unauthorized = { [C in ErrorCode]: (typeof ERRORS)[C]["status"] extends 401 ? C : never }[ErrorCode];

/**
 * What a 401 asks for (RFC 9110 §15.5.2), as RFC 6750 writes it: no scheme for which a browser would open a login box.
 * The internal key is no bearer token, and no registered scheme has a name for such a header.
 */
const CHALLENGES: Readonly<Record<Unauthorized, string>> = {
  session_required: 'Bearer realm="demo-session"',
  invalid_session: 'Bearer realm="demo-session", error="invalid_token"',
  invalid_credentials: 'Bearer realm="demo-session"',
  internal_key_required: 'ApiKey realm="internal", header="X-Internal-API-Key"',
  service_token_required: 'Bearer realm="service"',
};

const challengeOf = (code: ErrorCode): Record<string, string> =>
  code in CHALLENGES ? { "WWW-Authenticate": CHALLENGES[code as Unauthorized] } : {};

/** An error as an answer. Errors that are not the product's own say nothing of themselves. */
export function problemResponse(error: unknown, reader: Reader): Response {
  const known = error instanceof ProductError ? error : new ProductError("internal_error");
  return new Response(JSON.stringify(problemDocument(known, reader)), {
    status: known.status,
    headers: {
      "Content-Type": "application/problem+json; charset=utf-8",
      "Content-Language": reader.language,
      "Cache-Control": "no-store",
      ...challengeOf(known.code),
      ...known.options.headers,
    },
  });
}
