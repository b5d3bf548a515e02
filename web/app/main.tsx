import { QueryClientProvider } from "@tanstack/preact-query";
import { render } from "preact";
import { reading } from "../api/hooks.ts";
import { listen } from "../api/live.ts";
import { queryClient } from "../api/query-client.ts";
import { language, speak } from "../i18n/language.ts";
import { App } from "./app.tsx";
import { firstReads } from "./first-reads.ts";
import "./theme.ts";

for (const [path, params] of firstReads(location.pathname)) queryClient.prefetchQuery(reading(path, params));
// Before anything is drawn, so that hardly anything can change between the first answers and the first message.
if (location.pathname !== "/fin") listen();
await speak(language.peek());
render(
  <QueryClientProvider client={queryClient}>
    <App />
  </QueryClientProvider>,
  document.getElementById("app")!,
);
