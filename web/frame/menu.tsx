import { useRef } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { useRead } from "../api/hooks.ts";
import { OPEN_ALERTS } from "../app/first-reads.ts";
import { type Section, useSections } from "../app/shops.ts";
import { t } from "../i18n/language.ts";
import { PaletteEntry } from "../palette/entry.tsx";
import { Icon } from "../ui/icon.tsx";
import { CallEntry } from "./call.tsx";

/** What has a place of its own at the bottom of a phone; the rest is under "more". */
const ON_PHONE = 4;

export function Sidebar() {
  const sections = useSections();
  return (
    <nav class="side" aria-label={t.frame.sectionsLabel}>
      {[...Map.groupBy(sections, ({ group }) => group)].map(([group, own]) => (
        <section key={group} aria-label={t.groups[group]}>
          <h2>{t.groups[group]}</h2>
          {own.map((section) => (
            <Entry key={section.key} section={section} />
          ))}
        </section>
      ))}
    </nav>
  );
}

export function BottomBar() {
  const sections = useSections();
  const rest = sections.slice(ON_PHONE);
  const more = useRef<HTMLDivElement>(null);
  return (
    <nav class="bottom" aria-label={t.frame.sectionsLabel}>
      {sections.slice(0, ON_PHONE).map((section) => (
        <Entry key={section.key} section={section} />
      ))}
      {rest.length > 0 && (
        <>
          <button type="button" popovertarget="more-sections">
            <Icon name="menu" />
            {t.frame.moreMenu}
          </button>
          <div id="more-sections" popover="auto" ref={more}>
            <ul class="choices">
              <li>
                <PaletteEntry />
              </li>
              {rest.map((section) => (
                <li key={section.key}>
                  <Entry section={section} onGo={() => more.current?.hidePopover()} />
                </li>
              ))}
              <li>
                <CallEntry />
              </li>
            </ul>
          </div>
        </>
      )}
    </nav>
  );
}

function Entry({ section: { key, path, icon }, onGo }: { section: Section; onGo?: () => void }) {
  const { path: here } = useLocation();
  const isHere = path === "/app" ? here === path : here === path || here.startsWith(`${path}/`);
  return (
    <a href={path} aria-current={isHere ? "page" : undefined} onClick={onGo}>
      <Icon name={icon} />
      {t.sections[key]}
      {key === "dashboard" && <OpenAlerts />}
    </a>
  );
}

function OpenAlerts() {
  const count = useRead("/alerts", OPEN_ALERTS).data?.data.length ?? 0;
  if (count === 0) return null;
  return (
    <span class="count not-phone">
      {count}
      <span class="visually-hidden"> {t.alerts.title}</span>
    </span>
  );
}
