/** The alerts, by type, that a professional session opens with (SPEC §7), and no other. */
export const ARRIVAL = [
  ["batch_overdue", "medium"],
  ["delivery_late", "critical"],
  ["expiring_soon", "high"],
  ["out_of_stock", "critical"],
];
