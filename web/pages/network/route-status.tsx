import type { Row } from "../../api/client.ts";
import { t } from "../../i18n/language.ts";
import { Pill, type Tone } from "../../ui/states.tsx";

type Route = Pick<Row<"/distribution/routes">, "status" | "delay_minutes">;

const TONES: Record<Route["status"], Tone> = {
  PLANNED: "plain",
  IN_TRANSIT: "calm",
  COMPLETED: "good",
  DELAYED: "bad",
};

export const RouteStatus = ({ of: { status, delay_minutes } }: { of: Route }) => (
  <Pill tone={delay_minutes > 0 && status !== "COMPLETED" ? "bad" : TONES[status]}>
    {t.distribution.status[status]}
    {delay_minutes > 0 && ` · ${t.distribution.minutes(delay_minutes)}`}
  </Pill>
);
