import { t } from "../i18n/language.ts";
import { Page } from "../ui/page.tsx";

export const NotFound = () => (
  <Page title={t.errors.notFound} status={t.errors.notFoundText}>
    <p>
      <a class="button main" href="/app">
        {t.errors.backToPanel}
      </a>
    </p>
  </Page>
);
