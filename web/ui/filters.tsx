import { t } from "../i18n/language.ts";
import { useAddress } from "./address.ts";
import { Icon } from "./icon.tsx";

/** What narrows a list, above it. Everything chosen stands in the address. */
export function Search({ what }: { what: string }) {
  const { query, go } = useAddress();
  return (
    <search class="search">
      <Icon name="search" />
      <input
        type="search"
        aria-label={t.common.searchIn(what)}
        placeholder={t.common.searchIn(what)}
        value={query.q ?? ""}
        onInput={(event) => go({ q: event.currentTarget.value }, true)}
      />
    </search>
  );
}

interface ChipsProps {
  readonly label: string;
  /** The API's name of the filter. */
  readonly name: string;
  readonly options: Readonly<Record<string, string>>;
}

export function Chips({ label, name, options }: ChipsProps) {
  const { query, href } = useAddress();
  const chosen = query[name];
  return (
    <nav class="chips" aria-label={label}>
      <a href={href({ [name]: undefined })} aria-current={chosen ? undefined : "true"}>
        {t.common.all}
      </a>
      {Object.entries(options).map(([value, text]) => (
        <a key={value} href={href({ [name]: value })} aria-current={chosen === value ? "true" : undefined}>
          {text}
        </a>
      ))}
    </nav>
  );
}

/** The lists of one domain, each at its own address. */
export function Tabs({ label, of }: { label: string; of: readonly (readonly [path: string, text: string])[] }) {
  const { path } = useAddress();
  return (
    <nav class="tabs" aria-label={label}>
      {of.map(([to, text]) => (
        <a key={to} href={to} aria-current={path === to ? "page" : undefined}>
          {text}
        </a>
      ))}
    </nav>
  );
}
