export { Ingredients } from "./ingredients.tsx";
export { Lots } from "./lots.tsx";
export { Movements } from "./movements.tsx";
