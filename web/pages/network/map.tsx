import type { Answer } from "../../api/client.ts";
import { useRead } from "../../api/hooks.ts";
import { shortName } from "../../frame/shops.tsx";
import { t } from "../../i18n/language.ts";
import { SPAIN } from "./spain.ts";

type Chain = Answer<"/dashboard/enterprise">;
type Place = Chain["map"][number];

interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** West of here lie only the Canaries, which have a place of their own on the map. */
const CANARIES_WEST_OF = -12;
const RADIANS = Math.PI / 180;
const EXCLAVES = [
  { name: "Ceuta", latitude: 35.8894, longitude: -5.3213 },
  { name: "Melilla", latitude: 35.2923, longitude: -2.9381 },
];

export const openAlerts = ({ alerts }: Place): number => Object.values(alerts).reduce((sum, count) => sum + count, 0);

/** Mercator, as the paths were drawn. */
function placeOf({ latitude, longitude }: Point): readonly [x: number, y: number] {
  const { scale, x0, y0 } = longitude < CANARIES_WEST_OF ? SPAIN.canariesAt : SPAIN.main;
  return [x0 + scale * longitude * RADIANS, y0 - scale * Math.asinh(Math.tan(latitude * RADIANS))];
}

interface MapProps {
  readonly places: Chain["map"];
  readonly routes: Chain["routes"];
  readonly hrefOf: (place: Place) => string;
}

/** Where the bakery and its shops are, and the ways between them. */
export function SpainMap({ places, routes, hrefOf }: MapProps) {
  const { inset } = SPAIN;
  const root = places[0];
  return (
    <figure class="map">
      <svg viewBox={`0 0 ${SPAIN.width} ${SPAIN.height}`} role="group" aria-label={t.network.mapLabel}>
        <g aria-hidden="true">
          <path class="land" d={SPAIN.land} />
          <path class="borders" d={SPAIN.borders} />
          <rect class="inset" x={inset.x} y={inset.y} width={inset.width} height={inset.height} rx="8" />
          <path class="land" d={SPAIN.canaries} />
          <text class="where" x={inset.x + 10} y={inset.y + 16}>
            {t.network.canaries}
          </text>
          {EXCLAVES.map((each) => {
            const [x, y] = placeOf(each);
            return (
              <g key={each.name}>
                <circle class="exclave" cx={x} cy={y} r="2.5" />
                <text class="where" x={x + 6} y={y + 4}>
                  {each.name}
                </text>
              </g>
            );
          })}
          {root && routes.map((route) => <Way key={route.id} route={route} from={root} />)}
        </g>
        {spread(places).map(({ place, x, y, name }) => {
          const alerts = openAlerts(place);
          return (
            <a
              key={place.tenant_id}
              href={hrefOf(place)}
              aria-label={`${shortName(place.name)} ${t.network.alerts(alerts)}`}
            >
              <circle class="reach" cx={x} cy={y} r="18" />
              <circle
                class={`pin ${alerts > 0 ? "alerted" : ""} ${place.tenant_type}`}
                cx={x}
                cy={y}
                r={place.tenant_type === "child" ? 8 : 11}
              />
              <text class="pin-name" {...name}>
                {shortName(place.name)}
              </text>
              {alerts > 0 && (
                <text class="pin-count" x={x} y={y + 4} text-anchor="middle">
                  {` ${alerts}`}
                </text>
              )}
            </a>
          );
        })}
      </svg>
      <figcaption class="soft small">{t.network.attribution}</figcaption>
    </figure>
  );
}

/** A route along its stops, and only those that lie apart on the map. */
function Way({ route, from }: { route: Chain["routes"][number]; from: Place }) {
  const { data } = useRead("/distribution/routes/{id}", {
    path: { id: route.id },
    // The routes are those of the central bakery, whichever shop is looked at.
    query: { tenant_id: from.tenant_id },
  });
  const points = [from, ...(data?.stops ?? [])].map(placeOf);
  return (
    <polyline
      class={`way ${route.delay_minutes > 0 ? "late" : ""}`}
      points={points.map((point) => point.join(",")).join(" ")}
    />
  );
}

const TOO_NEAR = 26;
/** A name that begins further east than this would leave the map. */
const NAMES_END_AT = SPAIN.width - 140;

interface Pin {
  readonly place: Place;
  readonly x: number;
  readonly y: number;
  /** Where its name stands: above it, or beside or below it where that leaves others free. */
  name: { readonly x: number; readonly y: number; readonly "text-anchor": "middle" | "start" };
}

/** Pins that would lie on each other stand apart, the first named below and the second above. */
function spread(places: Chain["map"]): Pin[] {
  const pins: Pin[] = [];
  for (const place of places) {
    const [x, at] = placeOf(place);
    const near = pins.find((other) => Math.hypot(other.x - x, other.y - at) < TOO_NEAR);
    const y = near ? near.y - TOO_NEAR : at;
    if (near) near.name = { x: near.x, y: near.y + 28, "text-anchor": "middle" };
    const isEast = pins[0] !== undefined && !near && x > pins[0].x && x < NAMES_END_AT;
    pins.push({
      place,
      x,
      y,
      name: isEast ? { x: x + 14, y: y + 5, "text-anchor": "start" } : { x, y: y - 16, "text-anchor": "middle" },
    });
  }
  return pins;
}
