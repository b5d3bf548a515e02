import type { ComponentChildren } from "preact";
import { SPAIN } from "./spain.ts";

export interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

/** Where a place is on the map, in its units. South of 30° are the Canaries, which are drawn nearer. */
export function placeOnMap({ latitude, longitude }: Place): { readonly x: number; readonly y: number } {
  const { scale, x, y } = latitude < 30 ? SPAIN.canaries : SPAIN.mainland;
  const east = (longitude * Math.PI) / 180;
  const north = Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360));
  return { x: x + scale * east, y: y - scale * north };
}

interface SpainMapProps {
  /** The map in a sentence; what is on it stands in a table beside it too. */
  readonly label: string;
  /** Drawn over the land, in the map's units: `placeOnMap` gives them. */
  readonly children?: ComponentChildren;
}

/** Spain, whole: the Canaries in their frame, Ceuta and Melilla as dots. */
export const SpainMap = ({ label, children }: SpainMapProps) => (
  <figure class="map">
    {/* biome-ignore lint/a11y/useSemanticElements: no HTML element groups what is inside an SVG */}
    <svg viewBox={`0 0 ${SPAIN.width} ${SPAIN.height}`} role="group" aria-label={label}>
      <path class="land" d={SPAIN.land} />
      <path class="borders" d={SPAIN.borders} />
      <rect class="inset" {...SPAIN.inset} rx="10" />
      {SPAIN.cities.map(({ name, x, y }) => (
        <circle key={name} class="land" cx={x} cy={y} r="3">
          <title>{name}</title>
        </circle>
      ))}
      {children}
    </svg>
    <figcaption>© Instituto Geográfico Nacional (CC BY 4.0)</figcaption>
  </figure>
);
