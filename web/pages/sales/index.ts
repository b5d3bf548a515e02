export { Counter } from "./counter.tsx";
export { SalesSummary } from "./summary.tsx";
export { Tickets } from "./tickets.tsx";
