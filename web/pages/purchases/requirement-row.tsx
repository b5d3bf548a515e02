import type { Row } from "../../api/client.ts";
import { quantity } from "../../i18n/format.ts";
import { t } from "../../i18n/language.ts";
import { reasonText } from "../../i18n/values.ts";
import { Pill, type Tone } from "../../ui/states.tsx";

type Requirement = Row<"/procurement/requirements">;

const TONES: Record<Requirement["status"], Tone> = { OPEN: "warn", ORDERED: "calm", COVERED: "good" };

export const RequirementStatus = ({ of: { status } }: { of: Requirement }) => (
  <Pill tone={TONES[status]}>{t.purchases.requirementStatus[status]}</Pill>
);

/** Why it is missing; its values do not name their unit, the requirement does. */
export const requirementReason = ({ reasoning_data, unit }: Requirement): string | undefined =>
  reasoning_data ? reasonText({ ...reasoning_data, params: { unit, ...reasoning_data.params } }) : undefined;

export const RequirementRow = ({ requirement, name }: { requirement: Requirement; name: string }) => (
  <li>
    <span>
      <a href={`/app/inventario?ver=${requirement.ingredient_id}`}>{name}</a>
      <span class="under">{requirementReason(requirement)}</span>
    </span>
    <RequirementStatus of={requirement} />
    <strong class="number">{quantity(requirement.order_quantity, requirement.unit)}</strong>
  </li>
);
