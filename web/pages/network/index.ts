export { Network } from "./network.tsx";
export { Routes } from "./routes.tsx";
