export { Customers } from "./customers.tsx";
export { Orders } from "./orders.tsx";
