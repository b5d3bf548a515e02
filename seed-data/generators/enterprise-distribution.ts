import type { DistributionPlan } from "./distribution.ts";

const [MADRID, BARCELONA, VALENCIA] = ["a", "b", "c"].map(
  (letter) => `${letter}0000000-0000-4000-a000-000000000001`,
) as [string, string, string];

/** Out of the central bakery every night: to Barcelona and Valencia, and at five around Madrid (SPEC §7). */
export const distribution: DistributionPlan = {
  nightsBefore: [2, 3, 4, 5],
  unloading: 7,
  routes: [
    {
      code: "BCN",
      name: "Madrid – Barcelona",
      plate: "4821 LKD",
      driver: { name: "Javier Logística", userId: "50000000-0000-0000-0000-000000000013" },
      departs: "23:00",
      arrives: "05:00",
      stops: [
        { outlet: BARCELONA, loadKg: 132, window: ["04:30", "06:30"] },
        { customerCode: "CLI-SCU", latitude: 41.4721, longitude: 2.083, loadKg: 14, window: ["04:00", "06:30"] },
        { customerCode: "CLI-ZAZ", latitude: 41.654, longitude: -0.877, loadKg: 12, window: ["01:00", "05:00"] },
        { customerCode: "CLI-LLE", latitude: 41.6148, longitude: 0.6267, loadKg: 6, window: ["01:30", "05:30"] },
      ],
      delay: {
        minutes: 30,
        afterKm: 360,
        reason: {
          i18n_key: "distribution.delay.traffic",
          params: { road: "A-2", section: "Zaragoza – Fraga", delay_minutes: 30, outlet_name: "Barcelona Gràcia" },
        },
      },
      notes: "Obras nocturnas en la A-2 con un solo carril: la tienda está avisada.",
    },
    {
      code: "VLC",
      name: "Madrid – Valencia",
      plate: "7390 LVN",
      driver: { name: "Andrés Peiró Gómez, autónomo" },
      departs: "01:00",
      arrives: "06:00",
      stops: [
        { outlet: VALENCIA, loadKg: 102, window: ["05:00", "07:00"] },
        { customerCode: "CLI-VL1", latitude: 39.4775, longitude: -0.385, loadKg: 13, window: ["05:00", "06:45"] },
        { customerCode: "CLI-CUE", latitude: 40.0786, longitude: -2.129, loadKg: 5, window: ["01:30", "06:00"] },
        { customerCode: "CLI-PAT", latitude: 39.503, longitude: -0.4406, loadKg: 4, window: ["03:30", "06:30"] },
      ],
    },
    {
      code: "MAD",
      name: "Reparto local de Madrid",
      plate: "2156 MCT",
      driver: { name: "Óscar Medina Ríos", userId: "23010000-0000-4000-a001-000000000005" },
      departs: "05:00",
      arrives: "06:40",
      stops: [
        { outlet: MADRID, loadKg: 148, window: ["05:15", "06:45"] },
        { customerCode: "CLI-MD1", latitude: 40.4035, longitude: -3.6935, loadKg: 12, window: ["05:00", "07:00"] },
        { customerCode: "CLI-MD2", latitude: 40.4405, longitude: -3.73, loadKg: 9, window: ["05:00", "06:45"] },
        { customerCode: "CLI-MD3", latitude: 40.426, longitude: -3.688, loadKg: 6, window: ["05:00", "07:00"] },
        { customerCode: "CLI-MD4", latitude: 40.408, longitude: -3.7035, loadKg: 7, window: ["05:00", "07:00"] },
        { customerCode: "CLI-MD5", latitude: 40.464, longitude: -3.616, loadKg: 14, window: ["05:00", "07:00"] },
      ],
    },
  ],
};
