export { Suppliers } from "./suppliers.tsx";
