import lazy, { ErrorBoundary } from "preact-iso/lazy";
import { LocationProvider, Route, Router, useLocation } from "preact-iso/router";
import { Frame } from "../frame/frame.tsx";
import { Dashboard } from "../pages/dashboard/dashboard.tsx";
import { NotFound } from "../pages/not-found.tsx";

const Farewell = lazy(() => import("../pages/end/farewell.tsx").then((page) => page.Farewell));
const Ingredients = lazy(() => import("../pages/inventory/index.ts").then((page) => page.Ingredients));
const Lots = lazy(() => import("../pages/inventory/index.ts").then((page) => page.Lots));
const Movements = lazy(() => import("../pages/inventory/index.ts").then((page) => page.Movements));
const Batches = lazy(() => import("../pages/production/index.ts").then((page) => page.Batches));
const Machines = lazy(() => import("../pages/production/index.ts").then((page) => page.Machines));
const Shifts = lazy(() => import("../pages/production/index.ts").then((page) => page.Shifts));
const PurchaseOrders = lazy(() => import("../pages/purchases/index.ts").then((page) => page.PurchaseOrders));
const Deliveries = lazy(() => import("../pages/purchases/index.ts").then((page) => page.Deliveries));
const Plans = lazy(() => import("../pages/purchases/index.ts").then((page) => page.Plans));
const Requirements = lazy(() => import("../pages/purchases/index.ts").then((page) => page.Requirements));
const Suppliers = lazy(() => import("../pages/suppliers/index.ts").then((page) => page.Suppliers));
const Orders = lazy(() => import("../pages/orders/index.ts").then((page) => page.Orders));
const Customers = lazy(() => import("../pages/orders/index.ts").then((page) => page.Customers));
const SalesSummary = lazy(() => import("../pages/sales/index.ts").then((page) => page.SalesSummary));
const Tickets = lazy(() => import("../pages/sales/index.ts").then((page) => page.Tickets));
const Counter = lazy(() => import("../pages/sales/index.ts").then((page) => page.Counter));
const Recipes = lazy(() => import("../pages/recipes/index.ts").then((page) => page.Recipes));
const Checks = lazy(() => import("../pages/quality/index.ts").then((page) => page.Checks));
const Templates = lazy(() => import("../pages/quality/index.ts").then((page) => page.Templates));
const Forecast = lazy(() => import("../pages/forecast/index.ts").then((page) => page.Forecast));
const Accuracy = lazy(() => import("../pages/forecast/index.ts").then((page) => page.Accuracy));
const Models = lazy(() => import("../pages/forecast/index.ts").then((page) => page.Models));
const Runs = lazy(() => import("../pages/orchestrator/index.ts").then((page) => page.Runs));
const People = lazy(() => import("../pages/team/index.ts").then((page) => page.People));
const Bakery = lazy(() => import("../pages/team/index.ts").then((page) => page.Bakery));
const AlertList = lazy(() => import("../pages/alerts/index.ts").then((page) => page.AlertList));
const Ideas = lazy(() => import("../pages/alerts/index.ts").then((page) => page.Ideas));
const Activity = lazy(() => import("../pages/activity/index.ts").then((page) => page.Activity));
const Network = lazy(() => import("../pages/network/index.ts").then((page) => page.Network));
const Routes = lazy(() => import("../pages/network/index.ts").then((page) => page.Routes));
const Workshop = lazy(() => import("../pages/workshop/index.ts").then((page) => page.Workshop));
const SessionPage = lazy(() => import("../pages/session/index.ts").then((page) => page.SessionPage));

/** Addresses and what is shown at each; `sections.ts` lists them for the menu and the build. */
export const App = () => (
  <LocationProvider scope={/^\/(app|fin)(\/|\?|$)/}>
    <ErrorBoundary>
      <Surroundings />
    </ErrorBoundary>
  </LocationProvider>
);

function Surroundings() {
  const { path } = useLocation();
  if (path === "/fin") return <Farewell />;
  if (path === "/app/obrador") return <Workshop />;
  return (
    <Frame>
      <Router>
        <Route path="/app" component={Dashboard} />
        <Route path="/app/produccion" component={Batches} />
        <Route path="/app/produccion/turnos" component={Shifts} />
        <Route path="/app/produccion/maquinas" component={Machines} />
        <Route path="/app/inventario" component={Ingredients} />
        <Route path="/app/inventario/lotes" component={Lots} />
        <Route path="/app/inventario/movimientos" component={Movements} />
        <Route path="/app/compras" component={PurchaseOrders} />
        <Route path="/app/compras/entregas" component={Deliveries} />
        <Route path="/app/compras/planes" component={Plans} />
        <Route path="/app/compras/necesidades" component={Requirements} />
        <Route path="/app/proveedores" component={Suppliers} />
        <Route path="/app/pedidos" component={Orders} />
        <Route path="/app/pedidos/clientes" component={Customers} />
        <Route path="/app/ventas" component={SalesSummary} />
        <Route path="/app/ventas/tickets" component={Tickets} />
        <Route path="/app/ventas/mostrador" component={Counter} />
        <Route path="/app/recetas" component={Recipes} />
        <Route path="/app/calidad" component={Checks} />
        <Route path="/app/calidad/plantillas" component={Templates} />
        <Route path="/app/prevision" component={Forecast} />
        <Route path="/app/prevision/acierto" component={Accuracy} />
        <Route path="/app/prevision/modelos" component={Models} />
        <Route path="/app/orquestador" component={Runs} />
        <Route path="/app/equipo" component={People} />
        <Route path="/app/equipo/panaderia" component={Bakery} />
        <Route path="/app/alertas" component={AlertList} />
        <Route path="/app/alertas/ideas" component={Ideas} />
        <Route path="/app/actividad" component={Activity} />
        <Route path="/app/red" component={Network} />
        <Route path="/app/reparto" component={Routes} />
        <Route path="/app/sesion" component={SessionPage} />
        <Route default component={NotFound} />
      </Router>
    </Frame>
  );
}
