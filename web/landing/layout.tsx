import type { ComponentChildren } from "preact";
import type { landing } from "../messages/es/landing.ts";
import { Mark } from "./mark.tsx";

export type Texts = typeof landing;

interface LayoutProps {
  readonly texts: Texts;
  readonly language: "es" | "en";
  readonly children: ComponentChildren;
}

export const Layout = ({ texts, language, children }: LayoutProps) => (
  <>
    <header class="masthead">
      <a class="brand" href={language === "es" ? "/" : "/en"}>
        <Mark />
        <span>Bakery-IA</span>
      </a>
      <a
        class="button plain small"
        href={language === "es" ? "/en" : "/"}
        lang={language === "es" ? "en" : "es"}
        hreflang={language === "es" ? "en" : "es"}
      >
        {texts.otherLanguage}
      </a>
    </header>
    <main>{children}</main>
    <footer class="foot">
      <span>Bakery-IA</span>
      <a href="/openapi.json">{texts.api}</a>
    </footer>
  </>
);
