import type { ErrorCode } from "#shared/errors";
import type { Language } from "#shared/vocabulary";

const FRONT_PAGES: Readonly<Record<Language, string>> = { es: "/", en: "/en" };

/** What the front page holds for this: a text for each error worth one of its own, and how it says when to come back. */
interface RefusalTexts {
  readonly errors: Readonly<Partial<Record<ErrorCode | "other", string>>>;
  readonly again: string;
  readonly againThen: string;
}

interface Refusal {
  readonly error: ErrorCode;
  /** The refused creation: its status, and the headers that say when to come back. */
  readonly response: Response;
  readonly language: Language;
  /** Of the request; the assets have the same origin. */
  readonly url: string;
}

/** The front page with the reason why no bakery was opened, told by the server so that it needs no script. */
export async function refusedStartPage(assets: Fetcher, refusal: Refusal): Promise<Response> {
  const { error, response, language, url } = refusal;
  const page = await assets.fetch(new URL(FRONT_PAGES[language], url).href);
  const headers = new Headers(page.headers);
  headers.delete("ETag");
  headers.set("Cache-Control", "no-store");
  headers.set("Content-Language", language);
  for (const name of ["Retry-After", "RateLimit"]) {
    const value = response.headers.get(name);
    if (value) headers.set(name, value);
  }
  const seconds = Number(response.headers.get("Retry-After") ?? 0);
  return new HTMLRewriter()
    .on("[data-refusal]", {
      element(place) {
        const texts = JSON.parse(unescaped(place.getAttribute("data-refusal")!)) as RefusalTexts;
        const again = seconds > 0 ? texts.againThen.replace("{when}", fromNow(seconds, language)) : texts.again;
        place.removeAttribute("data-refusal");
        place.removeAttribute("hidden");
        place.setInnerContent(`${texts.errors[error] ?? texts.errors.other} ${again}`);
      },
    })
    .transform(new Response(page.body, { status: response.status, headers }));
}

/** The rewriter gives attributes as they stand in the file. */
const unescaped = (attribute: string): string => attribute.replaceAll("&quot;", '"').replaceAll("&amp;", "&");

/** "dentro de 10 minutos", in the largest unit that fits. */
function fromNow(seconds: number, language: Language): string {
  const format = new Intl.RelativeTimeFormat(language);
  if (seconds < 60) return format.format(seconds, "second");
  if (seconds < 3600) return format.format(Math.ceil(seconds / 60), "minute");
  return format.format(Math.ceil(seconds / 3600), "hour");
}
