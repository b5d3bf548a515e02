import { useShops } from "../app/shops.ts";
import { t } from "../i18n/language.ts";
import { Mark } from "../landing/mark.tsx";
import { PaletteButton } from "../palette/entry.tsx";
import { TourProgress } from "../tour/entry.tsx";
import { Call } from "./call.tsx";
import { Clock } from "./clock.tsx";
import { Personas } from "./personas.tsx";
import { Settings } from "./settings.tsx";
import { Shops, shortName } from "./shops.tsx";

export function TopBar() {
  const [root] = useShops().places;
  const name = shortName(root?.name ?? "Bakery-IA");
  return (
    <header class="top">
      <a class="brand" href="/app" aria-label={`${name}. ${t.frame.home}`}>
        <Mark />
        <span>{name}</span>
      </a>
      <span class="demo" title={t.frame.demoLong}>
        {t.frame.demo}
      </span>
      <Clock />
      <TourProgress />
      <span class="spacer" />
      <PaletteButton />
      <Call />
      <Shops />
      <Personas />
      <Settings />
    </header>
  );
}
