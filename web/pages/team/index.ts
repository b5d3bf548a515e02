export { Bakery } from "./bakery.tsx";
export { People } from "./people.tsx";
