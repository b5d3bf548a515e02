export { Batches } from "./batches.tsx";
