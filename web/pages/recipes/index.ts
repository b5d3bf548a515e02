export { Recipes } from "./recipes.tsx";
