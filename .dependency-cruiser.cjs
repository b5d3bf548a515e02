/** Which domain may know which (docs/architecture.md). Everything else of a domain is reached through its index.ts. */
const ALL = [
  "tenant",
  "auth",
  "suppliers",
  "inventory",
  "recipes",
  "procurement",
  "production",
  "orders",
  "sales",
  "forecasting",
  "distribution",
  "orchestrator",
  "alerts",
  "insights",
];
const KNOWS = {
  tenant: [],
  auth: ["tenant"],
  suppliers: ["tenant"],
  inventory: ["tenant"],
  recipes: ["inventory"],
  procurement: ["suppliers", "inventory", "tenant"],
  production: ["recipes", "inventory", "tenant"],
  orders: ["production", "sales", "inventory", "tenant"],
  sales: ["inventory", "tenant"],
  forecasting: ["sales", "recipes", "inventory", "tenant"],
  distribution: ["orders", "tenant"],
  orchestrator: ALL,
  alerts: ALL,
  insights: ALL,
  dashboard: ALL,
};

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    ...Object.entries(KNOWS).map(([domain, known]) => ({
      name: `${domain}-knows`,
      comment: `${domain} may know ${known.join(", ") || "no other domain"}`,
      severity: "error",
      from: { path: `^src/domain/${domain}/` },
      to: {
        path: "^src/domain/",
        pathNot: [`^src/domain/${domain}/`, ...known.map((name) => `^src/domain/${name}/index\\.ts$`)],
      },
    })),
    {
      name: "domains-through-their-index",
      severity: "error",
      from: { pathNot: "^(src/domain|seed-data)/|\\.test\\.ts$" },
      to: { path: "^src/domain/[^/]+/(?!index\\.ts$)" },
    },
    {
      name: "domains-know-no-platform",
      comment: "a domain knows neither Cloudflare nor Node nor the workers",
      severity: "error",
      from: { path: "^src/(domain|table|shared|seeding|session|http)/", pathNot: "\\.test\\.ts$" },
      to: { path: "^(workers|durable-objects|seed-data|scripts|web)/|^cloudflare:|^node:" },
    },
    {
      name: "hono-only-at-the-edge-of-a-domain",
      severity: "error",
      from: { path: "^src/(domain|table|shared|seeding|session)/" },
      to: { path: "node_modules/hono" },
    },
    {
      name: "no-circles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^build/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".js", ".json"],
      conditionNames: ["import", "node", "default"],
    },
  },
};
