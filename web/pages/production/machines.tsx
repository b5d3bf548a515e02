import { useAll } from "../../api/by-id.ts";
import type { Row } from "../../api/client.ts";
import { useList } from "../../api/hooks.ts";
import { dateTime, day, madridDay, number, percent } from "../../i18n/format.ts";
import { t } from "../../i18n/language.ts";
import { named } from "../../i18n/names.ts";
import { OPEN, useAddress } from "../../ui/address.ts";
import { Bar } from "../../ui/bars.tsx";
import { Drawer } from "../../ui/drawer.tsx";
import { Facts } from "../../ui/facts.tsx";
import { Chips } from "../../ui/filters.tsx";
import { ListView } from "../../ui/list-view.tsx";
import { Page } from "../../ui/page.tsx";
import { Note, Pill, type Tone } from "../../ui/states.tsx";
import { ProductionTabs } from "./production-tabs.tsx";

type Machine = Row<"/production/equipment">;

const ORDER = "name";
const TONES: Record<Machine["status"], Tone> = {
  OPERATIONAL: "good",
  MAINTENANCE: "warn",
  DOWN: "bad",
  RETIRED: "plain",
};

/** Ovens, mixers and the rest: whether they run, how full today is, when they are next serviced. */
export function Machines() {
  const { query } = useAddress();
  const { status, sort = ORDER, [OPEN]: open } = query;
  const list = useList("/production/equipment", { status, sort });
  const current = list.rows.find(({ id }) => id === open);
  const today = madridDay(Date.now());
  const capacity = useAll("/production/capacity", { from: today, to: today });
  const loadOf = (machine: Machine) => capacity.rows.find(({ equipment_id }) => equipment_id === machine.id);
  const { machineColumns: columns } = t.production;
  return (
    <Page
      title={t.production.title}
      status={
        !list.isPending && t.production.machinesLine(list.rows.filter((one) => one.status !== "OPERATIONAL").length)
      }
    >
      <ProductionTabs />
      <div class="tools">
        <Chips label={columns.status} name="status" options={t.production.machineStatus} />
      </div>
      <ListView
        label={t.production.tabs.machines}
        list={list}
        opens
        order={ORDER}
        empty={t.production.noMachines}
        columns={[
          {
            name: columns.machine,
            sort: "name",
            cell: (machine) => (
              <>
                {named(machine.name)}
                <span class="under">
                  {t.production.machineType[machine.equipment_type]} · {machine.location}
                </span>
              </>
            ),
          },
          {
            name: columns.status,
            cell: ({ status }) => <Pill tone={TONES[status]}>{t.production.machineStatus[status]}</Pill>,
          },
          { name: columns.today, cell: (machine) => <Load of={loadOf(machine)} /> },
          {
            name: columns.service,
            sort: "next_maintenance_at",
            cell: ({ next_maintenance_at }) => day(next_maintenance_at),
          },
        ]}
      />
      {current && <MachineDrawer key={current.id} machine={current} />}
    </Page>
  );
}

/** How much of what a machine can take today is planned. */
const Load = ({ of }: { of: Row<"/production/capacity"> | undefined }) =>
  of && of.available_kg > 0 ? (
    <>
      {t.production.load(
        number(of.planned_kg),
        number(of.available_kg),
        percent((of.planned_kg / of.available_kg) * 100, 0),
      )}
      <Bar value={of.planned_kg} most={of.available_kg} />
    </>
  ) : (
    <span class="soft">{t.production.noLoad}</span>
  );

function MachineDrawer({ machine }: { machine: Machine }) {
  const { machineColumns: columns, machineFacts: facts } = t.production;
  return (
    <Drawer title={named(machine.name)}>
      <Pill tone={TONES[machine.status]}>{t.production.machineStatus[machine.status]}</Pill>
      <Facts
        of={[
          [columns.type, t.production.machineType[machine.equipment_type]],
          [facts.make, `${machine.manufacturer} ${machine.model}`],
          [facts.serial, machine.serial_number],
          [facts.capacity, machine.capacity_kg > 0 && `${number(machine.capacity_kg, 1)} kg`],
          [facts.rate, machine.capacity_kg_per_hour > 0 && `${number(machine.capacity_kg_per_hour, 1)} kg/h`],
          [facts.heat, machine.maximum_celsius !== null && `${number(machine.maximum_celsius)} °C`],
          [facts.power, machine.power_kw > 0 && `${number(machine.power_kw, 1)} kW`],
          [facts.installed, day(`${machine.installed_on}T12:00:00Z`)],
          [facts.serviced, dateTime(machine.last_maintenance_at)],
          [columns.service, dateTime(machine.next_maintenance_at)],
        ]}
      />
      {machine.notes && <Note tone="plain">{machine.notes}</Note>}
    </Drawer>
  );
}
