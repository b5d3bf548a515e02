export { Batches } from "./batches.tsx";
export { Machines } from "./machines.tsx";
export { Shifts } from "./shifts.tsx";
