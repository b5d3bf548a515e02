// Made by scripts/generate-api-types.ts; do not edit.
export interface paths {
    "/demo-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The bakeries one can open, with what is in them and their credentials */
        get: operations["listDemoAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demo-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a private copy of a bakery */
        post: operations["createSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demo-sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** State, time left, extensions left and how the copy was made */
        get: operations["getSession"];
        put?: never;
        post?: never;
        /** Erase the copy now */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demo-sessions/{id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** State, time left, extensions left and how the copy was made */
        get: operations["getSessionStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demo-sessions/{id}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stay longer */
        post: operations["extendSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take another person's place, with their demo credentials
         * @description Permitted to: owner, admin, production_manager, baker, quality_control, warehouse, procurement, sales, logistics, maintenance.
         */
        post: operations["login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tell sales what the prospect did, once for each event */
        post: operations["recordConversion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demo-sessions/stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sessions, durations and conversions, from the registry alone */
        get: operations["getStatistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demo-sessions/cleanup/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Erase what its alarm has not, as the hourly sweep does */
        post: operations["runSweep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/internal/service-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A token for a service, good for five minutes */
        post: operations["issueServiceToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenants/{id}/deletion-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the erasure of a bakery would delete, and what it would not reach */
        get: operations["previewTenantDeletion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenants/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything of a bakery, to take along (GDPR art. 20) */
        get: operations["exportTenant"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenants/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A bakery with its subscription and settings */
        get: operations["getTenant"];
        put?: never;
        post?: never;
        /** Erase a bakery and its shops (GDPR art. 17) */
        delete: operations["deleteTenant"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deletion-jobs/{job}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far an erasure has come */
        get: operations["getDeletionJob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenants/user/{user}/memberships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a person out of every bakery of a session */
        delete: operations["removeMemberships"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenants/{id}/transfer-ownership": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make another member the owner of a bakery */
        post: operations["transferOwnership"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenants/{id}/admins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who may decide about a bakery */
        get: operations["listAdmins"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/{service}/tenant/{tenant}/deletion-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What one service would delete of a bakery */
        get: operations["previewServiceDeletion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/{service}/tenant/{tenant}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Erase a bakery's rows of one service */
        delete: operations["deleteServiceRows"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/{service}/internal/demo/clone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Clone a service's rows of a virtual tenant, unless they are there */
        post: operations["cloneServiceData"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/tenant/internal/demo/create-child": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Clone a shop of a chain, unless it is there */
        post: operations["createChildTenant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/{service}/internal/demo/tenant/{tenant}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a service's rows of a virtual tenant; safe to repeat */
        delete: operations["deleteDemoData"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/{service}/internal/demo/exists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether a virtual tenant has an entity; HEAD answers by its status alone */
        get: operations["entityExists"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/{service}/internal/demo/export/{tenant}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A service's rows of a virtual tenant, as the seed would write them or as they are */
        get: operations["exportServiceData"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/procurement/internal/delivery-tracking/trigger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Compute delivery-tracking of procurement anew */
        post: operations["trigger_procurement_delivery_tracking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/inventory/internal/alerts/trigger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Compute alerts of inventory anew */
        post: operations["trigger_inventory_alerts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/production/internal/alerts/trigger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Compute alerts of production anew */
        post: operations["trigger_production_alerts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/procurement/internal/insights/price/trigger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Compute insights/price of procurement anew */
        post: operations["trigger_procurement_insights_price"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/inventory/internal/insights/safety-stock/trigger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Compute insights/safety-stock of inventory anew */
        post: operations["trigger_inventory_insights_safety_stock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/production/internal/insights/yield/trigger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Compute insights/yield of production anew */
        post: operations["trigger_production_insights_yield"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Be told at once what others change in the session
         * @description A WebSocket that only tells. After every write `{"type":"invalidate","keys":[…],"sequence":n}`: whatever was
         *     read below `/api/v1/<key>` may be otherwise now; `sequence` is the write's number in `/activity`, and is left out when the
         *     session itself has changed. `{"type":"ended"}` and close code 4410 when everything has been erased. Say `ping` to be
         *     answered `pong`; anything else closes the socket.
         */
        get: operations["openLive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Bakeries of this session: the root and, in a chain, its shops */
        get: operations["listTenants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenants/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People of a bakery and their roles */
        get: operations["listTenantMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inventory/ingredients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ingredients and finished products */
        get: operations["listIngredients"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inventory/ingredients/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An ingredient or product with its lots, first to expire first */
        get: operations["getIngredient"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inventory/stock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lots in stock */
        get: operations["listStock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inventory/movements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that entered or left the lots */
        get: operations["listStockMovements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inventory/adjustments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Correct a count, or write off what broke, expired, was tasted or given away
         * @description Permitted to: owner, admin, warehouse.
         */
        post: operations["adjustStock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/suppliers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Suppliers */
        get: operations["listSuppliers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/suppliers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A supplier with its contracts */
        get: operations["getSupplier"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/suppliers/{id}/price-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Prices a supplier has asked, newest first */
        get: operations["listSupplierPrices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/suppliers/{id}/contracts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Contracts with a supplier */
        get: operations["listSupplierContracts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/suppliers/{id}/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How a supplier did, period by period */
        get: operations["listSupplierReviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The person whose place you have taken */
        get: operations["getCurrentUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People of the bakery and their roles */
        get: operations["listUsers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/recipes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Recipes */
        get: operations["listRecipes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/recipes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A recipe with its ingredients, steps, cost and allergens */
        get: operations["getRecipe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/production/batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Production batches, latest first */
        get: operations["listBatches"];
        put?: never;
        /**
         * Plan a batch
         * @description Permitted to: owner, admin, production_manager, baker.
         */
        post: operations["createBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/production/batches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A batch with its quality checks */
        get: operations["getBatch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/production/equipment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ovens, mixers and other machines */
        get: operations["listEquipment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/production/schedules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shifts and what is planned in each */
        get: operations["listProductionSchedules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/production/capacity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What each machine can take and what is planned for it, by day */
        get: operations["listProductionCapacity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/production/quality-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is checked, how and within which limits */
        get: operations["listQualityTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/production/quality-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Quality checks, latest due first */
        get: operations["listQualityChecks"];
        put?: never;
        /**
         * Record what a quality check found
         * @description Permitted to: owner, admin, production_manager, baker, quality_control.
         */
        post: operations["recordQualityCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/production/batches/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin a planned batch, or go on with a held one
         * @description Permitted to: owner, admin, production_manager, baker.
         */
        post: operations["startBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/production/batches/{id}/advance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a batch to the next stage of its recipe
         * @description Permitted to: owner, admin, production_manager, baker.
         */
        post: operations["advanceBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/production/batches/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a batch: ingredients leave the stock and the product enters it
         * @description Permitted to: owner, admin, production_manager, baker.
         */
        post: operations["completeBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/production/batches/{id}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop a batch until it is started again
         * @description Permitted to: owner, admin, production_manager, baker.
         */
        post: operations["holdBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/procurement/purchase-orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Purchase orders, latest first */
        get: operations["listPurchaseOrders"];
        put?: never;
        /**
         * Order from a supplier, at the prices of its list
         * @description Permitted to: owner, admin, procurement.
         */
        post: operations["createPurchaseOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/procurement/purchase-orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A purchase order with its lines and deliveries */
        get: operations["getPurchaseOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/procurement/purchase-orders/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let an order go out; its delivery is then expected
         * @description Permitted to: owner, admin, procurement.
         */
        post: operations["approvePurchaseOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/procurement/purchase-orders/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Do not let an order go out, and say why
         * @description Permitted to: owner, admin, procurement.
         */
        post: operations["rejectPurchaseOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/procurement/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Deliveries, latest expected first */
        get: operations["listDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/procurement/deliveries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A delivery with what it brings or brought */
        get: operations["getDelivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/procurement/deliveries/{id}/receive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Unload a truck: what is taken in becomes lots, what is missing is expected again
         * @description Permitted to: owner, admin, warehouse.
         */
        post: operations["receiveDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/procurement/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Procurement plans, latest first */
        get: operations["listProcurementPlans"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/procurement/requirements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the plans found missing */
        get: operations["listProcurementRequirements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Customers who order */
        get: operations["listCustomers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Customer orders, latest delivery first */
        get: operations["listOrders"];
        put?: never;
        /**
         * Place a customer's order, at the customer's discount
         * @description Permitted to: owner, admin, sales.
         */
        post: operations["placeOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A customer order with its lines and history */
        get: operations["getOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take an order a step further; completing it takes its goods out of stock
         * @description Permitted to: owner, admin, sales.
         */
        post: operations["changeOrderStatus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sales": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sales by day, product and channel, latest first */
        get: operations["listSales"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sales/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sales added up by day, product, channel or shop */
        get: operations["getSalesSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pos/transactions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tickets of the shop's till, latest first */
        get: operations["listPosTransactions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pos/transactions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A ticket with its lines */
        get: operations["getPosTransaction"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pos/sales": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sell at the till: the goods leave stock and the day's sales grow
         * @description Permitted to: owner, admin, sales.
         */
        post: operations["sellAtPointOfSale"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orchestrator/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Runs of the orchestrator, latest first */
        get: operations["listOrchestrationRuns"];
        put?: never;
        /**
         * Plan tomorrow's batches and propose what must be bought for them
         * @description Permitted to: owner, admin, production_manager.
         */
        post: operations["runOrchestration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orchestrator/runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A run with its steps and their reasons */
        get: operations["getOrchestrationRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/forecasting/forecasts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Expected demand by product: by day, and by week with its reasons */
        get: operations["listForecasts"];
        put?: never;
        /**
         * Generate forecasts; the models of a demo are examples without files, so it is refused
         * @description No demo may do this: it is always refused.
         */
        post: operations["generateForecasts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/forecasting/accuracy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Forecasts of the last 28 days against what was sold */
        get: operations["getForecastAccuracy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/forecasting/models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Trained models (demo models, without files) */
        get: operations["listModels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/forecasting/models/train": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Train a model; it is refused in a demo
         * @description No demo may do this: it is always refused.
         */
        post: operations["trainModel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/distribution/routes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Night routes from the central bakery, latest departure first */
        get: operations["listRoutes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/distribution/routes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A route with its stops in the order in which they are visited */
        get: operations["getRoute"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/distribution/vehicles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Vehicles */
        get: operations["listVehicles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Alerts that the rules found, latest first */
        get: operations["listAlerts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/alerts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An alert with what people did about it */
        get: operations["getAlert"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/alerts/{id}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that someone takes care of it
         * @description Permitted to: owner, admin, production_manager, baker, quality_control, warehouse, procurement, sales, logistics, maintenance.
         */
        post: operations["acknowledgeAlert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/alerts/{id}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that it is dealt with; it is not raised again while its cause lasts
         * @description Permitted to: owner, admin, production_manager, baker, quality_control, warehouse, procurement, sales, logistics, maintenance.
         */
        post: operations["resolveAlert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/insights": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the figures show: prices on the move, safety stocks, yields */
        get: operations["listInsights"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dashboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A bakery's morning: key figures with their formulas, alerts, production, sales, demand and deliveries */
        get: operations["getDashboard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dashboard/enterprise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A chain at a glance: key figures, shops beside each other, map and routes */
        get: operations["getEnterpriseDashboard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/activity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was changed in this session, newest first */
        get: operations["listActivity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description What went wrong (RFC 9457). Members after `request_id` stand where they help. */
        Problem: {
            /**
             * Format: uri-reference
             * @description Where the error is explained
             */
            type: string;
            /** @description The error in the caller's language */
            title: string;
            status: number;
            /** @description What happened here, in the caller's language */
            detail: string;
            /** Format: uri-reference */
            instance: string;
            /**
             * @description Stable code
             * @enum {string}
             */
            error: "malformed_json" | "invalid_input" | "ambiguous_session" | "session_required" | "invalid_session" | "invalid_credentials" | "internal_key_required" | "service_token_required" | "demo_restriction" | "role_forbidden" | "cross_site_request" | "not_found" | "session_not_found" | "method_not_allowed" | "conflict" | "request_in_progress" | "illegal_transition" | "insufficient_stock" | "extension_limit_reached" | "session_expired" | "payload_too_large" | "unsupported_media_type" | "upgrade_required" | "idempotency_mismatch" | "over_production" | "approval_limit_exceeded" | "quota_exceeded" | "internal_error" | "capacity_reached" | "too_many_sessions" | "too_many_connections" | "session_busy" | "registry_unavailable" | "seed_failed" | "not_configured";
            /** @description The same as `detail` */
            message: string;
            /** @description To name in a report */
            request_id: string;
            /** @description Each field that is wrong */
            errors?: {
                /** @description JSON pointer into the body, or `query/name`, `header/name` */
                pointer: string;
                detail: string;
            }[];
            /** @description What was refused */
            operation?: string;
            /** @description What may be done instead: operations, methods or states */
            allowed?: string[];
            /** @description The role one acts in */
            role?: string;
            /** @description Roles that may */
            allowed_roles?: string[];
            /** @description The state it is in */
            from?: string;
            /** @description The state that was wanted */
            to?: string;
            /** @description What there is not enough of */
            missing?: ({
                missing_quantity?: number;
            } & {
                [key: string]: unknown;
            })[];
            /** @description Machines that are not operational */
            equipment?: {
                id?: string;
                name?: string;
                status?: string;
            }[];
            /** @description The lot number that is in use */
            lot_number?: string;
            actual_quantity?: number;
            planned_quantity?: number;
            /** @description The most there may be */
            limit?: number;
            /** @description The most that one may approve */
            limit_cents?: number;
            total_cents?: number;
            maximum_bytes?: number;
            /** @description Proof of what was erased, when and why, with a signature */
            receipt?: {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        Activity: {
            id: string;
            tenant_id: string;
            sequence: number;
            operation: string;
            entity: string;
            entity_id: string;
            actor_user_id: string;
            actor_name: string;
            /** @enum {string} */
            actor_role: "owner" | "admin" | "production_manager" | "baker" | "quality_control" | "warehouse" | "procurement" | "sales" | "logistics" | "maintenance";
            before: {
                [key: string]: unknown;
            } | null;
            after: {
                [key: string]: unknown;
            } | null;
            request_id: string;
            created_at: string;
        };
        AiInsight: {
            id: string;
            tenant_id: string;
            /** @enum {string} */
            insight_type: "price_trend" | "safety_stock" | "yield";
            /** @enum {string} */
            impact: "high" | "medium" | "low";
            entity: string;
            entity_id: string;
            i18n_key: string;
            params: {
                [key: string]: string | number | boolean | null;
            };
            inputs: {
                [key: string]: number;
            };
            formula: string;
            potential_saving_cents: number | null;
            confidence_percent: number;
            window_start: string;
            window_end: string;
            created_at: string;
            updated_at: string;
        };
        Alert: {
            id: string;
            tenant_id: string;
            /** @enum {string} */
            alert_type: "out_of_stock" | "low_stock" | "product_low_stock" | "expiring_soon" | "delivery_late" | "delivery_arriving_soon" | "batch_overdue" | "oven_capacity" | "route_delay";
            /** @enum {string} */
            severity: "critical" | "high" | "medium" | "low";
            severity_rank: number;
            /** @enum {string} */
            status: "open" | "acknowledged" | "resolved";
            entity: string;
            entity_id: string;
            i18n_key: string;
            params: {
                [key: string]: string | number | boolean | null;
            };
            reasoning_data: {
                /** @description Message key, the same in every language */
                i18n_key: string;
                params: {
                    [key: string]: string | number | boolean | null;
                };
            };
            money_at_stake_cents: number | null;
            action: {
                /** @description operationId */
                operation: string;
                /** @description `id` for the path, the rest for the body */
                params: {
                    [key: string]: components["schemas"]["Json"];
                };
            } | null;
            fingerprint: string;
            triggered_at: string;
            acknowledged_at: string | null;
            acknowledged_by: string | null;
            resolved_at: string | null;
            resolved_by: string | null;
            resolution: ("cause_gone" | "by_hand") | null;
            cause_gone_at: string | null;
            created_at: string;
            updated_at: string;
        };
        AlertInteraction: {
            id: string;
            tenant_id: string;
            alert_id: string;
            /** @enum {string} */
            interaction: "acknowledged" | "resolved";
            user_id: string;
            user_name: string;
            notes: string | null;
            created_at: string;
            updated_at: string;
        };
        Customer: {
            id: string;
            tenant_id: string;
            customer_code: string;
            name: string;
            /** @enum {string} */
            customer_type: "restaurant" | "hotel" | "cafe" | "school" | "shop" | "company" | "private" | "outlet";
            vat_id: string | null;
            contact_name: string;
            email: string;
            phone: string;
            street: string;
            postal_code: string;
            city: string;
            payment_terms_days: number;
            credit_limit_cents: number;
            discount_percent: number;
            delivery_notes: string | null;
            is_active: boolean;
            created_at: string;
            updated_at: string;
        };
        CustomerOrder: {
            id: string;
            tenant_id: string;
            order_number: string;
            customer_id: string;
            /** @enum {string} */
            status: "PENDING" | "CONFIRMED" | "IN_PRODUCTION" | "READY" | "OUT_FOR_DELIVERY" | "COMPLETED" | "CANCELLED";
            order_date: string;
            delivery_date: string;
            completed_at: string | null;
            /** @enum {string} */
            channel: "phone" | "web" | "counter" | "email" | "standing_order";
            /** @enum {string} */
            delivery_method: "PICKUP" | "DELIVERY";
            /** @enum {string} */
            payment_status: "UNPAID" | "PAID" | "INVOICED";
            subtotal_cents: number;
            discount_cents: number;
            tax_cents: number;
            total_cents: number;
            notes: string | null;
            created_at: string;
            updated_at: string;
        };
        Delivery: {
            id: string;
            tenant_id: string;
            delivery_number: string;
            purchase_order_id: string;
            supplier_id: string;
            /** @enum {string} */
            status: "SCHEDULED" | "IN_TRANSIT" | "DELIVERED" | "PARTIALLY_DELIVERED" | "REJECTED";
            expected_date: string;
            actual_date: string | null;
            received_by: string | null;
            carrier: string;
            celsius_on_arrival: number | null;
            notes: string | null;
            created_at: string;
            updated_at: string;
        };
        DeliveryItem: {
            id: string;
            tenant_id: string;
            delivery_id: string;
            purchase_order_item_id: string;
            ingredient_id: string;
            expected_quantity: number;
            received_quantity: number | null;
            /** @enum {string} */
            unit: "kg" | "l" | "unit";
            lot_number: string | null;
            expiration_date: string | null;
            /** @enum {string} */
            condition: "PENDING" | "ACCEPTED" | "REJECTED";
            rejection_reason: string | null;
            created_at: string;
            updated_at: string;
        };
        DistributionRoute: {
            id: string;
            tenant_id: string;
            route_code: string;
            name: string;
            vehicle_id: string;
            driver_name: string;
            driver_user_id: string | null;
            route_date: string;
            planned_departure: string;
            planned_arrival: string;
            estimated_arrival: string;
            actual_departure: string | null;
            actual_arrival: string | null;
            /** @enum {string} */
            status: "PLANNED" | "IN_TRANSIT" | "COMPLETED" | "DELAYED";
            delay_minutes: number;
            delay_reason: {
                /** @description Message key, the same in every language */
                i18n_key: string;
                params: {
                    [key: string]: string | number | boolean | null;
                };
            } | null;
            distance_km: number;
            load_kg: number;
            notes: string | null;
            created_at: string;
            updated_at: string;
        };
        Equipment: {
            id: string;
            tenant_id: string;
            equipment_code: string;
            name: string;
            /** @enum {string} */
            equipment_type: "OVEN" | "MIXER" | "SHEETER" | "SLICER" | "PROOFER" | "COLD_ROOM" | "DISPLAY";
            manufacturer: string;
            model: string;
            serial_number: string;
            /** @enum {string} */
            status: "OPERATIONAL" | "MAINTENANCE" | "DOWN" | "RETIRED";
            capacity_kg: number;
            capacity_kg_per_hour: number;
            power_kw: number;
            maximum_celsius: number | null;
            location: string;
            installed_on: string;
            last_maintenance_at: string;
            next_maintenance_at: string;
            notes: string | null;
            created_at: string;
            updated_at: string;
        };
        Forecast: {
            id: string;
            tenant_id: string;
            product_id: string;
            model_id: string;
            prediction_batch_id: string;
            /** @enum {string} */
            period: "daily" | "weekly";
            forecast_date: string;
            predicted_quantity: number;
            confidence_low: number;
            confidence_high: number;
            drivers: {
                /** @description Message key, the same in every language */
                i18n_key: string;
                params: {
                    [key: string]: string | number | boolean | null;
                };
            }[] | null;
            created_at: string;
            updated_at: string;
        };
        Json: string | number | boolean | null | components["schemas"]["Json"][] | {
            [key: string]: components["schemas"]["Json"];
        };
        OrchestrationRun: {
            id: string;
            tenant_id: string;
            run_number: string;
            /** @enum {string} */
            trigger: "SCHEDULED" | "MANUAL";
            /** @enum {string} */
            status: "RUNNING" | "COMPLETED" | "FAILED";
            started_at: string;
            completed_at: string | null;
            duration_ms: number | null;
            started_by: string | null;
            batches_planned: number;
            requirements_found: number;
            purchase_orders_proposed: number;
            summary: {
                /** @description Message key, the same in every language */
                i18n_key: string;
                params: {
                    [key: string]: string | number | boolean | null;
                };
            }[];
            created_at: string;
            updated_at: string;
        };
        OrchestrationStep: {
            id: string;
            tenant_id: string;
            run_id: string;
            step_number: number;
            /** @enum {string} */
            name: "read_forecast" | "read_stock" | "read_orders" | "plan_batches" | "plan_requirements" | "propose_purchase_orders";
            /** @enum {string} */
            status: "COMPLETED" | "FAILED" | "SKIPPED";
            started_at: string;
            completed_at: string;
            records: number;
            reasons: {
                /** @description Message key, the same in every language */
                i18n_key: string;
                params: {
                    [key: string]: string | number | boolean | null;
                };
            }[];
            notes: string | null;
            created_at: string;
            updated_at: string;
        };
        OrderItem: {
            id: string;
            tenant_id: string;
            customer_order_id: string;
            product_id: string;
            product_name: string;
            quantity: number;
            unit_price_cents: number;
            vat_percent: number;
            line_total_cents: number;
            notes: string | null;
            created_at: string;
            updated_at: string;
        };
        OrderStatusHistory: {
            id: string;
            tenant_id: string;
            customer_order_id: string;
            from_status: ("PENDING" | "CONFIRMED" | "IN_PRODUCTION" | "READY" | "OUT_FOR_DELIVERY" | "COMPLETED" | "CANCELLED") | null;
            /** @enum {string} */
            to_status: "PENDING" | "CONFIRMED" | "IN_PRODUCTION" | "READY" | "OUT_FOR_DELIVERY" | "COMPLETED" | "CANCELLED";
            changed_at: string;
            changed_by: string | null;
            notes: string | null;
            created_at: string;
            updated_at: string;
        };
        PosTransaction: {
            id: string;
            tenant_id: string;
            transaction_number: string;
            sold_at: string;
            terminal: string;
            /** @enum {string} */
            payment_method: "cash" | "card" | "bizum";
            cashier_user_id: string | null;
            subtotal_cents: number;
            tax_cents: number;
            total_cents: number;
            created_at: string;
            updated_at: string;
        };
        PosTransactionItem: {
            id: string;
            tenant_id: string;
            pos_transaction_id: string;
            product_id: string;
            quantity: number;
            unit_price_cents: number;
            vat_percent: number;
            line_total_cents: number;
            created_at: string;
            updated_at: string;
        };
        ProcurementPlan: {
            id: string;
            tenant_id: string;
            plan_number: string;
            /** @enum {string} */
            status: "DRAFT" | "APPROVED" | "EXECUTED";
            planned_at: string;
            period_start: string;
            period_end: string;
            /** @enum {string} */
            proposed_by: "assistant" | "user";
            total_cost_cents: number;
            notes: string | null;
            created_at: string;
            updated_at: string;
        };
        ProcurementRequirement: {
            id: string;
            tenant_id: string;
            plan_id: string;
            ingredient_id: string;
            supplier_id: string;
            required_quantity: number;
            on_hand_quantity: number;
            order_quantity: number;
            /** @enum {string} */
            unit: "kg" | "l" | "unit";
            required_by: string;
            /** @enum {string} */
            priority: "LOW" | "MEDIUM" | "HIGH" | "URGENT";
            /** @enum {string} */
            status: "OPEN" | "ORDERED" | "COVERED";
            estimated_cost_cents: number;
            reasoning_data: {
                /** @description Message key, the same in every language */
                i18n_key: string;
                params: {
                    [key: string]: string | number | boolean | null;
                };
            } | null;
            created_at: string;
            updated_at: string;
        };
        ProductionBatch: {
            id: string;
            tenant_id: string;
            batch_number: string;
            product_id: string;
            product_name: string;
            recipe_id: string | null;
            planned_start_time: string;
            planned_end_time: string;
            planned_quantity: number;
            planned_duration_minutes: number;
            actual_start_time: string | null;
            actual_end_time: string | null;
            actual_quantity: number | null;
            /** @enum {string} */
            status: "PENDING" | "IN_PROGRESS" | "COMPLETED" | "CANCELLED" | "ON_HOLD" | "QUALITY_CHECK" | "FAILED";
            /** @enum {string} */
            priority: "LOW" | "MEDIUM" | "HIGH" | "URGENT";
            current_process_stage: ("MIXING" | "PROOFING" | "SHAPING" | "BAKING" | "COOLING" | "PACKAGING" | "FINISHING") | null;
            current_step_number: number | null;
            yield_percentage: number | null;
            quality_score: number | null;
            waste_quantity: number | null;
            is_quarantined: boolean;
            equipment_used: string[] | null;
            staff_assigned: string[] | null;
            order_id: string | null;
            forecast_id: string | null;
            reasoning_data: {
                /** @description Message key, the same in every language */
                i18n_key: string;
                params: {
                    [key: string]: string | number | boolean | null;
                };
            } | null;
            notes: string | null;
            created_at: string;
            updated_at: string;
        };
        ProductionCapacity: {
            id: string;
            tenant_id: string;
            equipment_id: string;
            capacity_date: string;
            available_kg: number;
            planned_kg: number;
            created_at: string;
            updated_at: string;
        };
        ProductionSchedule: {
            id: string;
            tenant_id: string;
            schedule_date: string;
            /** @enum {string} */
            shift: "NIGHT" | "MORNING" | "AFTERNOON";
            /** @enum {string} */
            status: "DRAFT" | "PUBLISHED" | "FINISHED";
            planned_batches: number;
            planned_kg: number;
            staff_count: number;
            responsible_user_id: string;
            notes: string | null;
            created_at: string;
            updated_at: string;
        };
        PurchaseOrder: {
            id: string;
            tenant_id: string;
            po_number: string;
            supplier_id: string;
            plan_id: string | null;
            /** @enum {string} */
            status: "DRAFT" | "PENDING_APPROVAL" | "APPROVED" | "SENT" | "PARTIALLY_RECEIVED" | "RECEIVED" | "REJECTED" | "CANCELLED";
            /** @enum {string} */
            priority: "LOW" | "MEDIUM" | "HIGH" | "URGENT";
            /** @enum {string} */
            proposed_by: "assistant" | "user";
            order_date: string;
            expected_delivery_date: string;
            approval_deadline: string | null;
            approved_at: string | null;
            approval_source: ("assistant" | "user") | null;
            approved_by: string | null;
            rejection_reason: string | null;
            subtotal_cents: number;
            tax_cents: number;
            total_cents: number;
            notes: string | null;
            reasoning_data: {
                /** @description Message key, the same in every language */
                i18n_key: string;
                params: {
                    [key: string]: string | number | boolean | null;
                };
            } | null;
            created_at: string;
            updated_at: string;
        };
        PurchaseOrderItem: {
            id: string;
            tenant_id: string;
            purchase_order_id: string;
            ingredient_id: string;
            ordered_quantity: number;
            received_quantity: number;
            /** @enum {string} */
            unit: "kg" | "l" | "unit";
            unit_price_cents: number;
            contract_price_cents: number | null;
            vat_percent: number;
            line_total_cents: number;
            created_at: string;
            updated_at: string;
        };
        QualityCheck: {
            id: string;
            tenant_id: string;
            batch_id: string;
            template_id: string;
            /** @enum {string} */
            status: "PENDING" | "PASSED" | "FAILED";
            due_at: string;
            checked_at: string | null;
            checked_by: string | null;
            measured_value: number | null;
            score: number | null;
            defects: string[];
            corrective_action: string | null;
            notes: string | null;
            created_at: string;
            updated_at: string;
        };
        QualityCheckTemplate: {
            id: string;
            tenant_id: string;
            template_code: string;
            name: string;
            name_en: string;
            /** @enum {string} */
            check_type: "TEMPERATURE" | "WEIGHT" | "VISUAL" | "TEXTURE" | "MOISTURE" | "TASTE";
            /** @enum {string} */
            stage: "MIXING" | "PROOFING" | "SHAPING" | "BAKING" | "COOLING" | "PACKAGING" | "FINISHING";
            /** @enum {string} */
            category: "bread" | "viennoiserie" | "pastry" | "any";
            unit: ("celsius" | "grams" | "percent" | "points") | null;
            minimum_value: number | null;
            maximum_value: number | null;
            target_value: number | null;
            is_critical: boolean;
            instructions: string;
            created_at: string;
            updated_at: string;
        };
        Recipe: {
            id: string;
            tenant_id: string;
            recipe_code: string;
            name: string;
            name_en: string;
            finished_product_id: string;
            /** @enum {string} */
            category: "bread" | "viennoiserie" | "pastry" | "savoury";
            version: number;
            is_active: boolean;
            yield_quantity: number;
            /** @enum {string} */
            yield_unit: "kg" | "l" | "unit";
            dough_weight_kg: number;
            expected_yield_percent: number;
            preparation_minutes: number;
            proofing_minutes: number;
            baking_minutes: number;
            oven_celsius: number | null;
            notes: string | null;
            created_at: string;
            updated_at: string;
        };
        RecipeStep: {
            id: string;
            tenant_id: string;
            recipe_id: string;
            step_number: number;
            /** @enum {string} */
            stage: "MIXING" | "PROOFING" | "SHAPING" | "BAKING" | "COOLING" | "PACKAGING" | "FINISHING";
            title: string;
            instructions: string;
            duration_minutes: number;
            celsius: number | null;
            created_at: string;
            updated_at: string;
        };
        RouteStop: {
            id: string;
            tenant_id: string;
            route_id: string;
            stop_number: number;
            /** @enum {string} */
            stop_type: "OUTLET" | "CUSTOMER";
            outlet_tenant_id: string | null;
            customer_id: string | null;
            name: string;
            city: string;
            latitude: number;
            longitude: number;
            load_kg: number;
            window_start: string;
            window_end: string;
            planned_arrival: string;
            estimated_arrival: string;
            actual_arrival: string | null;
            distance_km: number;
            created_at: string;
            updated_at: string;
        };
        SalesData: {
            id: string;
            tenant_id: string;
            sales_date: string;
            product_id: string;
            /** @enum {string} */
            channel: "counter" | "wholesale" | "online";
            quantity_sold: number;
            quantity_wasted: number;
            unit_price_cents: number;
            revenue_cents: number;
            cost_cents: number;
            created_at: string;
            updated_at: string;
        };
        Stock: {
            id: string;
            tenant_id: string;
            ingredient_id: string;
            supplier_id: string | null;
            lot_number: string;
            initial_quantity: number;
            quantity: number;
            /** @enum {string} */
            unit: "kg" | "l" | "unit";
            unit_cost_cents: number;
            received_date: string;
            expiration_date: string | null;
            location: string;
            /** @enum {string} */
            quality_status: "GOOD" | "QUARANTINED" | "REJECTED";
            notes: string | null;
            created_at: string;
            updated_at: string;
        };
        StockMovement: {
            id: string;
            tenant_id: string;
            ingredient_id: string;
            stock_id: string;
            /** @enum {string} */
            movement_type: "RECEIPT" | "PRODUCTION_USE" | "PRODUCTION_OUTPUT" | "SALE" | "DISPATCH" | "WASTE" | "ADJUSTMENT";
            quantity: number;
            unit_cost_cents: number;
            occurred_at: string;
            reason: string | null;
            purchase_order_id: string | null;
            production_batch_id: string | null;
            performed_by: string | null;
            created_at: string;
            updated_at: string;
        };
        Subscription: {
            id: string;
            tenant_id: string;
            /** @enum {string} */
            tier: "starter" | "professional" | "enterprise";
            /** @enum {string} */
            status: "active" | "past_due" | "cancelled";
            monthly_price_cents: number;
            max_users: number;
            max_locations: number;
            features: string[];
            started_on: string;
            renews_on: string;
            created_at: string;
            updated_at: string;
        };
        Supplier: {
            id: string;
            tenant_id: string;
            supplier_code: string;
            name: string;
            /** @enum {string} */
            category: "flour" | "dairy" | "fruit" | "salt" | "packaging" | "yeast" | "eggs" | "fats" | "central_bakery" | "general";
            /** @enum {string} */
            status: "ACTIVE" | "INACTIVE" | "PENDING_APPROVAL";
            vat_id: string;
            contact_name: string;
            email: string;
            phone: string;
            street: string;
            postal_code: string;
            city: string;
            province: string;
            payment_terms_days: number;
            lead_time_days: number;
            minimum_order_cents: number;
            delivery_weekdays: ("monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday")[];
            certifications: string[];
            rating: number;
            notes: string | null;
            created_at: string;
            updated_at: string;
        };
        SupplierContract: {
            id: string;
            tenant_id: string;
            supplier_id: string;
            contract_number: string;
            /** @enum {string} */
            status: "IN_FORCE" | "EXPIRED" | "DRAFT";
            starts_on: string;
            ends_on: string;
            discount_percent: number;
            minimum_annual_cents: number;
            /** @enum {string} */
            price_review: "monthly" | "quarterly" | "yearly" | "fixed";
            terms: string;
            created_at: string;
            updated_at: string;
        };
        SupplierPriceList: {
            id: string;
            tenant_id: string;
            supplier_id: string;
            ingredient_id: string;
            unit_price_cents: number;
            /** @enum {string} */
            unit: "kg" | "l" | "unit";
            valid_from: string;
            valid_until: string | null;
            created_at: string;
            updated_at: string;
        };
        SupplierReview: {
            id: string;
            tenant_id: string;
            supplier_id: string;
            reviewed_by: string;
            reviewed_at: string;
            period_start: string;
            period_end: string;
            on_time_percent: number;
            complete_percent: number;
            quality_score: number;
            comment: string;
            created_at: string;
            updated_at: string;
        };
        Tenant: {
            id: string;
            tenant_id: string;
            parent_tenant_id: string | null;
            /** @enum {string} */
            tenant_type: "standalone" | "parent" | "child";
            name: string;
            legal_name: string;
            subdomain: string;
            /** @enum {string} */
            demo_account_type: "professional" | "enterprise" | "individual_bakery" | "central_baker_satellite";
            /** @enum {string} */
            business_model: "individual_bakery" | "central_bakery" | "retail_outlet" | "central_baker_satellite";
            /** @enum {string} */
            subscription_tier: "starter" | "professional" | "enterprise";
            vat_id: string;
            email: string;
            phone: string;
            street: string;
            postal_code: string;
            city: string;
            zone: string | null;
            province: string;
            /** @enum {string} */
            country: "ES";
            latitude: number;
            longitude: number;
            /** @enum {string} */
            timezone: "Europe/Madrid";
            /** @enum {string} */
            currency: "EUR";
            /** @enum {string} */
            language: "es" | "en";
            founded_on: string;
            description: string;
            is_demo: boolean;
            created_at: string;
            updated_at: string;
        };
        TenantMember: {
            id: string;
            tenant_id: string;
            user_id: string;
            /** @enum {string} */
            role: "owner" | "admin" | "production_manager" | "baker" | "quality_control" | "warehouse" | "procurement" | "sales" | "logistics" | "maintenance";
            job_title: string;
            /** @enum {string} */
            status: "active" | "suspended";
            joined_at: string;
            created_at: string;
            updated_at: string;
        };
        TenantSetting: {
            id: string;
            tenant_id: string;
            opening_hours: {
                [key: string]: {
                    opens: string;
                    closes: string;
                } | null;
            };
            service_level_percent: number;
            purchase_approval_limit_cents: number;
            daily_sales_target_cents: number;
            waste_target_percent: number;
            expiry_warning_days: number;
            delivery_late_after_minutes: number;
            notes: string | null;
            created_at: string;
            updated_at: string;
        };
        TrainedModel: {
            id: string;
            tenant_id: string;
            product_id: string | null;
            name: string;
            /** @enum {string} */
            algorithm: "prophet" | "seasonal_naive" | "gradient_boosting";
            version: string;
            /** @enum {string} */
            status: "ACTIVE" | "RETIRED";
            is_demo: boolean;
            artifact_path: string | null;
            features: string[];
            training_days: number;
            trained_at: string;
            created_at: string;
            updated_at: string;
        };
        UserPreference: {
            id: string;
            tenant_id: string;
            user_id: string;
            /** @enum {string} */
            theme: "system" | "light" | "dark";
            /** @enum {string} */
            start_page: "dashboard" | "production" | "inventory" | "orders" | "sales" | "quality" | "procurement" | "distribution";
            daily_summary_email: boolean;
            alert_sound: boolean;
            created_at: string;
            updated_at: string;
        };
        Vehicle: {
            id: string;
            tenant_id: string;
            plate: string;
            name: string;
            /** @enum {string} */
            vehicle_type: "VAN" | "TRUCK";
            capacity_kg: number;
            is_refrigerated: boolean;
            /** @enum {string} */
            status: "AVAILABLE" | "MAINTENANCE";
            odometer_km: number;
            next_inspection_on: string;
            notes: string | null;
            created_at: string;
            updated_at: string;
        };
    };
    responses: {
        /** @description `malformed_json`: The body is not valid JSON; `invalid_input`: Some of the input is not valid; `ambiguous_session`: The request carries two different sessions */
        Problem400: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Server-Timing": components["headers"]["Server-Timing"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `session_required`: A demo session is required; `invalid_session`: The session is not valid; `invalid_credentials`: The e-mail or the password is not right; `internal_key_required`: The internal key is required; `service_token_required`: A service token is required */
        Problem401: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Server-Timing": components["headers"]["Server-Timing"];
                "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `demo_restriction`: This operation is not permitted in demo accounts; `role_forbidden`: Your role does not permit this operation; `cross_site_request`: The request comes from another site; `approval_limit_exceeded`: The amount is above what your role may approve */
        Problem403: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Server-Timing": components["headers"]["Server-Timing"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `not_found`: Not found; `session_not_found`: There is no such session */
        Problem404: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Server-Timing": components["headers"]["Server-Timing"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `conflict`: It conflicts with what is already there; `request_in_progress`: A request with this key is in progress; `illegal_transition`: That change of state is not possible; `insufficient_stock`: There is not enough stock; `extension_limit_reached`: The session cannot be extended any further; `over_production`: The quantity is above 110 % of what was planned; `quota_exceeded`: The demo has reached its limit of data */
        Problem409: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Server-Timing": components["headers"]["Server-Timing"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `session_expired`: The demo has ended and its data has been erased */
        Problem410: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Server-Timing": components["headers"]["Server-Timing"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `payload_too_large`: The body is too large */
        Problem413: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Server-Timing": components["headers"]["Server-Timing"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `unsupported_media_type`: The body must be application/json */
        Problem415: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Server-Timing": components["headers"]["Server-Timing"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `idempotency_mismatch`: The idempotency key was used with another request */
        Problem422: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Server-Timing": components["headers"]["Server-Timing"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `upgrade_required`: Only a WebSocket is spoken here */
        Problem426: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Server-Timing": components["headers"]["Server-Timing"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `too_many_sessions`: You have opened too many demos in a short time; `too_many_connections`: This demo is already open in too many places */
        Problem429: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Server-Timing": components["headers"]["Server-Timing"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `internal_error`: Something failed on our side */
        Problem500: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Server-Timing": components["headers"]["Server-Timing"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `capacity_reached`: There are too many open demos right now; `session_busy`: The demo cannot take more requests right now; `registry_unavailable`: The registry of demos does not answer; `seed_failed`: The demo could not be prepared; `not_configured`: The service is not configured */
        Problem503: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Server-Timing": components["headers"]["Server-Timing"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description In a chain, the bakery to work in; the root when left out */
        TenantId: string;
        /** @description The same as `tenant_id`, which comes first */
        TenantIdHeader: string;
        /** @description The session that the person belongs to: the registry knows bakeries, and no people */
        SessionOfPerson: string;
        /** @description `ETag` of an earlier answer: 304 without a body while it is still right */
        IfNoneMatch: string;
        /** @description Makes the request safe to repeat: the same key and body get the same answer */
        IdempotencyKey: string;
        /**
         * @description Spanish (`es`) unless English (`en`) is preferred
         * @example es
         */
        AcceptLanguage: string;
    };
    requestBodies: never;
    headers: {
        /** @description Names this request in every log */
        "X-Request-Id": string;
        /** @description What took how long, in milliseconds */
        "Server-Timing": string;
        /** @description Weak validator for `If-None-Match` */
        ETag: string;
        /** @description `true` when the answer is that of an earlier request with the same key */
        "Idempotent-Replayed": "true";
        /** @description `__Host-demo_session`, for browsers */
        "Set-Cookie": string;
        /**
         * @description First parts of the paths whose answers may be otherwise now, separated by commas; not on a replay
         * @example activity, alerts, dashboard, inventory
         */
        "X-Changed-Resources": string;
        /** @description The write's number in `/activity` */
        "X-Change-Sequence": string;
        /**
         * @description The credential that is missing or wrong (RFC 9110 §11.6.1)
         * @example Bearer realm="demo-session"
         */
        "WWW-Authenticate": string;
        /** @description Where the job that was begun tells how far it is */
        Location: string;
        /** @description Seconds to wait before asking again */
        "Retry-After": string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listDemoAccounts: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bakeries one can open, with what is in them and their credentials */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** @enum {string} */
                            demo_account_type: "professional" | "enterprise" | "individual_bakery" | "central_baker_satellite";
                            name: string;
                            description: string;
                            city: string;
                            business_model: string;
                            /** @enum {string} */
                            subscription_tier: "starter" | "professional" | "enterprise";
                            features: string[];
                            credentials: {
                                email: string;
                                password: string;
                            };
                            contents: {
                                outlets: number;
                                people: number;
                                products: number;
                                ingredients: number;
                                recipes: number;
                                suppliers: number;
                                sales_days: number;
                            };
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat: the same key and body get the same answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "demo_account_type": "professional"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description The profile to copy
                     * @enum {string}
                     */
                    demo_account_type: "professional" | "enterprise" | "individual_bakery" | "central_baker_satellite";
                    /** Format: email */
                    email?: string;
                    /** @enum {string} */
                    subscription_tier?: "starter" | "professional" | "enterprise";
                    /** @description Ignored: the address is read from the connection */
                    ip_address?: string;
                };
            };
        };
        responses: {
            /** @description Open a private copy of a bakery */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "Set-Cookie": components["headers"]["Set-Cookie"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        session_id: string;
                        virtual_tenant_id: string;
                        /** @enum {string} */
                        demo_account_type: "professional" | "enterprise" | "individual_bakery" | "central_baker_satellite";
                        /** @enum {string} */
                        status: "PENDING" | "CLONING" | "READY" | "PARTIAL" | "FAILED" | "EXPIRED" | "DESTROYING" | "DESTROYED";
                        created_at: string;
                        expires_at: string;
                        seconds_left: number;
                        extensions_used: number;
                        extensions_left: number;
                        session_token: string;
                        credentials: {
                            email: string;
                            password: string;
                        };
                        clone: {
                            total_records: number;
                            duration_ms: number;
                            services: {
                                service: string;
                                /** @enum {string} */
                                status: "completed" | "failed";
                                records_cloned: number;
                                duration_ms: number;
                                /** @description Rows by table */
                                details?: {
                                    [key: string]: number;
                                };
                                error?: string;
                            }[];
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description A session id, or `current` for the credential's own */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description State, time left, extensions left and how the copy was made */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        session_id: string;
                        virtual_tenant_id: string;
                        /** @enum {string} */
                        demo_account_type: "professional" | "enterprise" | "individual_bakery" | "central_baker_satellite";
                        /** @enum {string} */
                        status: "PENDING" | "CLONING" | "READY" | "PARTIAL" | "FAILED" | "EXPIRED" | "DESTROYING" | "DESTROYED";
                        created_at: string;
                        expires_at: string;
                        seconds_left: number;
                        extensions_used: number;
                        extensions_left: number;
                        progress: {
                            total_records: number;
                            duration_ms: number;
                            services: {
                                service: string;
                                /** @enum {string} */
                                status: "completed" | "failed";
                                records_cloned: number;
                                duration_ms: number;
                                /** @description Rows by table */
                                details?: {
                                    [key: string]: number;
                                };
                                error?: string;
                            }[];
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description A session id, or `current` for the credential's own */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Erase the copy now */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    "Set-Cookie": components["headers"]["Set-Cookie"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        session_id: string;
                        /** @constant */
                        status: "DESTROYED";
                        already_deleted: boolean;
                        records_deleted: {
                            [key: string]: number;
                        };
                        duration_ms: number;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getSessionStatus: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description A session id, or `current` for the credential's own */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description State, time left, extensions left and how the copy was made */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        session_id: string;
                        virtual_tenant_id: string;
                        /** @enum {string} */
                        demo_account_type: "professional" | "enterprise" | "individual_bakery" | "central_baker_satellite";
                        /** @enum {string} */
                        status: "PENDING" | "CLONING" | "READY" | "PARTIAL" | "FAILED" | "EXPIRED" | "DESTROYING" | "DESTROYED";
                        created_at: string;
                        expires_at: string;
                        seconds_left: number;
                        extensions_used: number;
                        extensions_left: number;
                        progress: {
                            total_records: number;
                            duration_ms: number;
                            services: {
                                service: string;
                                /** @enum {string} */
                                status: "completed" | "failed";
                                records_cloned: number;
                                duration_ms: number;
                                /** @description Rows by table */
                                details?: {
                                    [key: string]: number;
                                };
                                error?: string;
                            }[];
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    extendSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat: the same key and body get the same answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description A session id, or `current` for the credential's own */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Stay longer */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        session_id: string;
                        virtual_tenant_id: string;
                        /** @enum {string} */
                        demo_account_type: "professional" | "enterprise" | "individual_bakery" | "central_baker_satellite";
                        /** @enum {string} */
                        status: "PENDING" | "CLONING" | "READY" | "PARTIAL" | "FAILED" | "EXPIRED" | "DESTROYING" | "DESTROYED";
                        created_at: string;
                        expires_at: string;
                        seconds_left: number;
                        extensions_used: number;
                        extensions_left: number;
                        progress: {
                            total_records: number;
                            duration_ms: number;
                            services: {
                                service: string;
                                /** @enum {string} */
                                status: "completed" | "failed";
                                records_cloned: number;
                                duration_ms: number;
                                /** @description Rows by table */
                                details?: {
                                    [key: string]: number;
                                };
                                error?: string;
                            }[];
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    login: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat: the same key and body get the same answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "juan.panadero@panaderiaartesana.com",
                 *       "password": "DemoProfessional2024!"
                 *     }
                 */
                "application/json": {
                    /** Format: email */
                    email: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Take another person's place, with their demo credentials */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "Set-Cookie": components["headers"]["Set-Cookie"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        session_token: string;
                        expires_at: string;
                        user: {
                            id: string;
                            full_name: string;
                            /** @enum {string} */
                            role: "owner" | "admin" | "production_manager" | "baker" | "quality_control" | "warehouse" | "procurement" | "sales" | "logistics" | "maintenance";
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    recordConversion: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat: the same key and body get the same answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "event": "cta_clicked"
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    event: "cta_clicked" | "signup_requested" | "contact_requested" | "pricing_viewed" | "tour_completed";
                };
            };
        };
        responses: {
            /** @description Tell sales what the prospect did, once for each event */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        status: "accepted";
                        /** @enum {string} */
                        event: "cta_clicked" | "signup_requested" | "contact_requested" | "pricing_viewed" | "tour_completed";
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getStatistics: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sessions, durations and conversions, from the registry alone */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        active: number;
                        created: number;
                        ended: number;
                        failed: number;
                        pending_cleanup: number;
                        by_profile: {
                            [key: string]: {
                                active: number;
                                created: number;
                                ended: number;
                                failed: number;
                            };
                        };
                        by_status: {
                            [key: string]: number;
                        };
                        durations_ms: {
                            creation: {
                                p50: number;
                                p95: number;
                            } | null;
                            cleanup: {
                                p50: number;
                                p95: number;
                            } | null;
                            stay: {
                                p50: number;
                                p95: number;
                            } | null;
                        };
                        conversions: {
                            [key: string]: number;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    runSweep: {
        parameters: {
            query?: {
                /** @description Also those left to people */
                include_failed?: "true" | "false";
            };
            header?: {
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Erase what its alarm has not, as the hourly sweep does */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        found: number;
                        erased: number;
                        already_gone: number;
                        alive: number;
                        unheard: number;
                        failed: number;
                        given_up: number;
                        more: boolean;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    issueServiceToken: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "service": "demo-session"
                 *     }
                 */
                "application/json": {
                    /** @description Who asks, for the log */
                    service: string;
                };
            };
        };
        responses: {
            /** @description A token for a service, good for five minutes */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        token: string;
                        /** @constant */
                        token_type: "Bearer";
                        /** @description Seconds */
                        expires_in: number;
                        service: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    previewTenantDeletion: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Its id, as a list tells it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the erasure of a bakery would delete, and what it would not reach */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        tenant_id: string;
                        /** @description The bakery and the shops that are erased with it */
                        tenants: string[];
                        services: {
                            tenant_id: string;
                            /** @description A domain of the product */
                            service_name: string;
                            counts: {
                                [key: string]: number;
                            };
                            total: number;
                        }[];
                        total: number;
                        /** @description What erasure does not reach, and when it goes */
                        not_removed: string[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    exportTenant: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Its id, as a list tells it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Everything of a bakery, to take along (GDPR art. 20) */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        tenant_id: string;
                        exported_at: string;
                        services: {
                            /** @description A domain of the product */
                            service: string;
                            virtual_tenant_id: string;
                            /** @enum {string} */
                            demo_account_type: "professional" | "enterprise" | "individual_bakery" | "central_baker_satellite";
                            /** @enum {string} */
                            form: "canonical" | "live";
                            tables: {
                                [key: string]: {
                                    [key: string]: unknown;
                                }[];
                            };
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getTenant: {
        parameters: {
            query?: {
                /** @description In a chain, the bakery to work in; the root when left out */
                tenant_id?: components["parameters"]["TenantId"];
            };
            header?: {
                /** @description The same as `tenant_id`, which comes first */
                "X-Tenant-Id"?: components["parameters"]["TenantIdHeader"];
                /** @description `ETag` of an earlier answer: 304 without a body while it is still right */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Its id, as a list tells it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A bakery with its subscription and settings */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        tenant_id: string;
                        parent_tenant_id: string | null;
                        /** @enum {string} */
                        tenant_type: "standalone" | "parent" | "child";
                        name: string;
                        legal_name: string;
                        subdomain: string;
                        /** @enum {string} */
                        demo_account_type: "professional" | "enterprise" | "individual_bakery" | "central_baker_satellite";
                        /** @enum {string} */
                        business_model: "individual_bakery" | "central_bakery" | "retail_outlet" | "central_baker_satellite";
                        /** @enum {string} */
                        subscription_tier: "starter" | "professional" | "enterprise";
                        vat_id: string;
                        email: string;
                        phone: string;
                        street: string;
                        postal_code: string;
                        city: string;
                        zone: string | null;
                        province: string;
                        /** @enum {string} */
                        country: "ES";
                        latitude: number;
                        longitude: number;
                        /** @enum {string} */
                        timezone: "Europe/Madrid";
                        /** @enum {string} */
                        currency: "EUR";
                        /** @enum {string} */
                        language: "es" | "en";
                        founded_on: string;
                        description: string;
                        is_demo: boolean;
                        created_at: string;
                        updated_at: string;
                        subscriptions: components["schemas"]["Subscription"][];
                        settings: components["schemas"]["TenantSetting"][];
                    };
                };
            };
            /** @description Not modified since the given ETag */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    deleteTenant: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Its id, as a list tells it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Erase a bakery and its shops (GDPR art. 17) */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        job_id: string;
                        tenant_id: string;
                        /** @enum {string} */
                        status: "pending" | "in_progress" | "completed" | "failed";
                        created_at: string;
                        completed_at: string | null;
                        total_deleted: number;
                        services: {
                            tenant_id: string;
                            /** @description A domain of the product */
                            service_name: string;
                            success: boolean;
                            deleted_counts: {
                                [key: string]: number;
                            };
                            errors: string[];
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getDeletionJob: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Its id, as a list tells it */
                job: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How far an erasure has come */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        job_id: string;
                        tenant_id: string;
                        /** @enum {string} */
                        status: "pending" | "in_progress" | "completed" | "failed";
                        created_at: string;
                        completed_at: string | null;
                        total_deleted: number;
                        services: {
                            tenant_id: string;
                            /** @description A domain of the product */
                            service_name: string;
                            success: boolean;
                            deleted_counts: {
                                [key: string]: number;
                            };
                            errors: string[];
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    removeMemberships: {
        parameters: {
            query?: never;
            header: {
                /** @description The session that the person belongs to: the registry knows bakeries, and no people */
                "X-Demo-Session-Id": components["parameters"]["SessionOfPerson"];
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Its id, as a list tells it */
                user: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take a person out of every bakery of a session */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        user_id: string;
                        deleted_counts: {
                            tenant_members: number;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    transferOwnership: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Its id, as a list tells it */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "new_owner_id": "0f84d6b2-9c31-4e7a-b5d8-61a2c7e0f394"
                 *     }
                 */
                "application/json": {
                    new_owner_id: string;
                };
            };
        };
        responses: {
            /** @description Make another member the owner of a bakery */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        owner: {
                            user_id: string;
                            /** @enum {string} */
                            role: "owner" | "admin" | "production_manager" | "baker" | "quality_control" | "warehouse" | "procurement" | "sales" | "logistics" | "maintenance";
                        } & {
                            [key: string]: unknown;
                        };
                        former_owner: {
                            user_id: string;
                            /** @enum {string} */
                            role: "owner" | "admin" | "production_manager" | "baker" | "quality_control" | "warehouse" | "procurement" | "sales" | "logistics" | "maintenance";
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listAdmins: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Its id, as a list tells it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who may decide about a bakery */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: ({
                            user_id: string;
                            /** @enum {string} */
                            role: "owner" | "admin" | "production_manager" | "baker" | "quality_control" | "warehouse" | "procurement" | "sales" | "logistics" | "maintenance";
                        } & {
                            [key: string]: unknown;
                        })[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    previewServiceDeletion: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Its id, as a list tells it */
                service: string;
                /** @description Its id, as a list tells it */
                tenant: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What one service would delete of a bakery */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        tenant_id: string;
                        /** @description The bakery and the shops that are erased with it */
                        tenants: string[];
                        services: {
                            tenant_id: string;
                            /** @description A domain of the product */
                            service_name: string;
                            counts: {
                                [key: string]: number;
                            };
                            total: number;
                        }[];
                        total: number;
                        /** @description What erasure does not reach, and when it goes */
                        not_removed: string[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    deleteServiceRows: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Its id, as a list tells it */
                service: string;
                /** @description Its id, as a list tells it */
                tenant: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Erase a bakery's rows of one service */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        tenant_id: string;
                        /** @description A domain of the product */
                        service_name: string;
                        success: boolean;
                        deleted_counts: {
                            [key: string]: number;
                        };
                        errors: string[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    cloneServiceData: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Its id, as a list tells it */
                service: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "virtual_tenant_id": "c15a8f20-3e7d-4b96-8d04-7f2b9e6a1c53"
                 *     }
                 */
                "application/json": {
                    virtual_tenant_id: string;
                    base_tenant_id?: string;
                    parent_tenant_id?: string;
                    /** @enum {string} */
                    demo_account_type?: "professional" | "enterprise" | "individual_bakery" | "central_baker_satellite";
                    session_id?: string;
                    session_created_at?: string;
                };
            };
        };
        responses: {
            /** @description Clone a service's rows of a virtual tenant, unless they are there */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description A domain of the product */
                        service: string;
                        /** @constant */
                        status: "completed";
                        virtual_tenant_id: string;
                        records_cloned: number;
                        duration_ms: number;
                        details: {
                            [key: string]: number;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createChildTenant: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "virtual_tenant_id": "c15a8f20-3e7d-4b96-8d04-7f2b9e6a1c53"
                 *     }
                 */
                "application/json": {
                    virtual_tenant_id: string;
                    base_tenant_id?: string;
                    parent_tenant_id?: string;
                    /** @enum {string} */
                    demo_account_type?: "professional" | "enterprise" | "individual_bakery" | "central_baker_satellite";
                    session_id?: string;
                    session_created_at?: string;
                };
            };
        };
        responses: {
            /** @description Clone a shop of a chain, unless it is there */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description A domain of the product */
                        service: string;
                        /** @constant */
                        status: "completed";
                        virtual_tenant_id: string;
                        records_cloned: number;
                        duration_ms: number;
                        details: {
                            [key: string]: number;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    deleteDemoData: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Its id, as a list tells it */
                service: string;
                /** @description Its id, as a list tells it */
                tenant: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Delete a service's rows of a virtual tenant; safe to repeat */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description A domain of the product */
                        service: string;
                        /** @constant */
                        status: "deleted";
                        virtual_tenant_id: string;
                        /** @description Rows by table, and their total */
                        records_deleted: {
                            [key: string]: number;
                        };
                        duration_ms: number;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    entityExists: {
        parameters: {
            query: {
                /** @description A table of the service, in the singular or the plural */
                entity_type: string;
                /** @description Its id, as a list tells it */
                id: string;
                /** @description Its id, as a list tells it */
                tenant_id: string;
            };
            header?: {
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Its id, as a list tells it */
                service: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether a virtual tenant has an entity; HEAD answers by its status alone */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        exists: true;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    exportServiceData: {
        parameters: {
            query?: {
                /** @description Its id, as a list tells it */
                form?: "canonical" | "live";
            };
            header?: {
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Its id, as a list tells it */
                service: string;
                /** @description Its id, as a list tells it */
                tenant: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A service's rows of a virtual tenant, as the seed would write them or as they are */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description A domain of the product */
                        service: string;
                        virtual_tenant_id: string;
                        /** @enum {string} */
                        demo_account_type: "professional" | "enterprise" | "individual_bakery" | "central_baker_satellite";
                        /** @enum {string} */
                        form: "canonical" | "live";
                        tables: {
                            [key: string]: {
                                [key: string]: unknown;
                            }[];
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    trigger_procurement_delivery_tracking: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "tenant_id": "c15a8f20-3e7d-4b96-8d04-7f2b9e6a1c53"
                 *     }
                 */
                "application/json": {
                    tenant_id: string;
                };
            };
        };
        responses: {
            /** @description Compute delivery-tracking of procurement anew */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description A domain of the product */
                        service: string;
                        trigger: string;
                        virtual_tenant_id: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    trigger_inventory_alerts: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "tenant_id": "c15a8f20-3e7d-4b96-8d04-7f2b9e6a1c53"
                 *     }
                 */
                "application/json": {
                    tenant_id: string;
                };
            };
        };
        responses: {
            /** @description Compute alerts of inventory anew */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description A domain of the product */
                        service: string;
                        trigger: string;
                        virtual_tenant_id: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    trigger_production_alerts: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "tenant_id": "c15a8f20-3e7d-4b96-8d04-7f2b9e6a1c53"
                 *     }
                 */
                "application/json": {
                    tenant_id: string;
                };
            };
        };
        responses: {
            /** @description Compute alerts of production anew */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description A domain of the product */
                        service: string;
                        trigger: string;
                        virtual_tenant_id: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    trigger_procurement_insights_price: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "tenant_id": "c15a8f20-3e7d-4b96-8d04-7f2b9e6a1c53"
                 *     }
                 */
                "application/json": {
                    tenant_id: string;
                };
            };
        };
        responses: {
            /** @description Compute insights/price of procurement anew */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description A domain of the product */
                        service: string;
                        trigger: string;
                        virtual_tenant_id: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    trigger_inventory_insights_safety_stock: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "tenant_id": "c15a8f20-3e7d-4b96-8d04-7f2b9e6a1c53"
                 *     }
                 */
                "application/json": {
                    tenant_id: string;
                };
            };
        };
        responses: {
            /** @description Compute insights/safety-stock of inventory anew */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description A domain of the product */
                        service: string;
                        trigger: string;
                        virtual_tenant_id: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    trigger_production_insights_yield: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "tenant_id": "c15a8f20-3e7d-4b96-8d04-7f2b9e6a1c53"
                 *     }
                 */
                "application/json": {
                    tenant_id: string;
                };
            };
        };
        responses: {
            /** @description Compute insights/yield of production anew */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description A domain of the product */
                        service: string;
                        trigger: string;
                        virtual_tenant_id: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    openLive: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The connection is a WebSocket from here on */
            101: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            410: components["responses"]["Problem410"];
            426: components["responses"]["Problem426"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listTenants: {
        parameters: {
            query?: {
                /** @description In a chain, the bakery to work in; the root when left out */
                tenant_id?: components["parameters"]["TenantId"];
            };
            header?: {
                /** @description The same as `tenant_id`, which comes first */
                "X-Tenant-Id"?: components["parameters"]["TenantIdHeader"];
                /** @description `ETag` of an earlier answer: 304 without a body while it is still right */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Bakeries of this session: the root and, in a chain, its shops */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Tenant"][];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description Not modified since the given ETag */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listTenantMembers: {
        parameters: {
            query?: {
                /** @description In a chain, the bakery to work in; the root when left out */
                tenant_id?: components["parameters"]["TenantId"];
            };
            header?: {
                /** @description The same as `tenant_id`, which comes first */
                "X-Tenant-Id"?: components["parameters"]["TenantIdHeader"];
                /** @description `ETag` of an earlier answer: 304 without a body while it is still right */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Its id, as a list tells it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description People of a bakery and their roles */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["TenantMember"][];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description Not modified since the given ETag */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listIngredients: {
        parameters: {
            query?: {
                /** @description Rows to return */
                limit?: number;
                /** @description `next_cursor` of the page before */
                cursor?: string;
                /** @description Column to order by, with `-` for descending */
                sort?: "name" | "-name" | "sku" | "-sku" | "category" | "-category" | "average_cost_cents" | "-average_cost_cents" | "sale_price_cents" | "-sale_price_cents";
                /** @description Only rows whose name, name_en, sku contain this text; accents do not matter */
                q?: string;
                /** @description Only rows with this product_type */
                product_type?: "INGREDIENT" | "FINISHED_PRODUCT";
                /** @description Only rows with this category */
                category?: "flour" | "dairy" | "eggs" | "fats" | "yeast" | "sugars" | "salt" | "nuts_seeds" | "fruit" | "chocolate" | "spices" | "packaging" | "other" | "bread" | "viennoiserie" | "pastry" | "savoury";
                /** @description Only rows with this is_active */
                is_active?: string;
                /** @description In a chain, the bakery to work in; the root when left out */
                tenant_id?: components["parameters"]["TenantId"];
            };
            header?: {
                /** @description The same as `tenant_id`, which comes first */
                "X-Tenant-Id"?: components["parameters"]["TenantIdHeader"];
                /** @description `ETag` of an earlier answer: 304 without a body while it is still right */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ingredients and finished products */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            tenant_id: string;
                            sku: string;
                            name: string;
                            name_en: string;
                            description: string | null;
                            /** @enum {string} */
                            product_type: "INGREDIENT" | "FINISHED_PRODUCT";
                            /** @enum {string} */
                            category: "flour" | "dairy" | "eggs" | "fats" | "yeast" | "sugars" | "salt" | "nuts_seeds" | "fruit" | "chocolate" | "spices" | "packaging" | "other" | "bread" | "viennoiserie" | "pastry" | "savoury";
                            /** @enum {string} */
                            unit: "kg" | "l" | "unit";
                            unit_weight_grams: number | null;
                            allergens: ("gluten" | "crustaceans" | "eggs" | "fish" | "peanuts" | "soybeans" | "milk" | "nuts" | "celery" | "mustard" | "sesame" | "sulphites" | "lupin" | "molluscs")[];
                            /** @enum {string} */
                            storage: "ambient" | "refrigerated" | "frozen";
                            storage_min_celsius: number;
                            storage_max_celsius: number;
                            shelf_life_days: number | null;
                            reorder_point: number;
                            reorder_quantity: number;
                            safety_stock: number;
                            maximum_stock: number;
                            lead_time_days: number;
                            average_cost_cents: number;
                            sale_price_cents: number | null;
                            vat_percent: number;
                            preferred_supplier_id: string | null;
                            is_par_baked: boolean;
                            is_active: boolean;
                            created_at: string;
                            updated_at: string;
                            usable_quantity: number;
                            stock_value_cents: number;
                            next_expiration_date: string | null;
                            is_below_reorder_point: boolean;
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description Not modified since the given ETag */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getIngredient: {
        parameters: {
            query?: {
                /** @description In a chain, the bakery to work in; the root when left out */
                tenant_id?: components["parameters"]["TenantId"];
            };
            header?: {
                /** @description The same as `tenant_id`, which comes first */
                "X-Tenant-Id"?: components["parameters"]["TenantIdHeader"];
                /** @description `ETag` of an earlier answer: 304 without a body while it is still right */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Its id, as a list tells it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An ingredient or product with its lots, first to expire first */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        tenant_id: string;
                        sku: string;
                        name: string;
                        name_en: string;
                        description: string | null;
                        /** @enum {string} */
                        product_type: "INGREDIENT" | "FINISHED_PRODUCT";
                        /** @enum {string} */
                        category: "flour" | "dairy" | "eggs" | "fats" | "yeast" | "sugars" | "salt" | "nuts_seeds" | "fruit" | "chocolate" | "spices" | "packaging" | "other" | "bread" | "viennoiserie" | "pastry" | "savoury";
                        /** @enum {string} */
                        unit: "kg" | "l" | "unit";
                        unit_weight_grams: number | null;
                        allergens: ("gluten" | "crustaceans" | "eggs" | "fish" | "peanuts" | "soybeans" | "milk" | "nuts" | "celery" | "mustard" | "sesame" | "sulphites" | "lupin" | "molluscs")[];
                        /** @enum {string} */
                        storage: "ambient" | "refrigerated" | "frozen";
                        storage_min_celsius: number;
                        storage_max_celsius: number;
                        shelf_life_days: number | null;
                        reorder_point: number;
                        reorder_quantity: number;
                        safety_stock: number;
                        maximum_stock: number;
                        lead_time_days: number;
                        average_cost_cents: number;
                        sale_price_cents: number | null;
                        vat_percent: number;
                        preferred_supplier_id: string | null;
                        is_par_baked: boolean;
                        is_active: boolean;
                        created_at: string;
                        updated_at: string;
                        lots: components["schemas"]["Stock"][];
                        usable_quantity: number;
                        stock_value_cents: number;
                        next_expiration_date: string | null;
                        is_below_reorder_point: boolean;
                    };
                };
            };
            /** @description Not modified since the given ETag */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listStock: {
        parameters: {
            query?: {
                /** @description Rows to return */
                limit?: number;
                /** @description `next_cursor` of the page before */
                cursor?: string;
                /** @description Column to order by, with `-` for descending */
                sort?: "expiration_date" | "-expiration_date" | "received_date" | "-received_date" | "quantity" | "-quantity" | "lot_number" | "-lot_number";
                /** @description Only rows with this ingredient_id */
                ingredient_id?: string;
                /** @description Only rows with this quality_status */
                quality_status?: "GOOD" | "QUARANTINED" | "REJECTED";
                /** @description Only lots that hold something and expire within so many days */
                expiring_within_days?: number;
                /** @description In a chain, the bakery to work in; the root when left out */
                tenant_id?: components["parameters"]["TenantId"];
            };
            header?: {
                /** @description The same as `tenant_id`, which comes first */
                "X-Tenant-Id"?: components["parameters"]["TenantIdHeader"];
                /** @description `ETag` of an earlier answer: 304 without a body while it is still right */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Lots in stock */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            tenant_id: string;
                            ingredient_id: string;
                            supplier_id: string | null;
                            lot_number: string;
                            initial_quantity: number;
                            quantity: number;
                            /** @enum {string} */
                            unit: "kg" | "l" | "unit";
                            unit_cost_cents: number;
                            received_date: string;
                            expiration_date: string | null;
                            location: string;
                            /** @enum {string} */
                            quality_status: "GOOD" | "QUARANTINED" | "REJECTED";
                            notes: string | null;
                            created_at: string;
                            updated_at: string;
                            ingredient_name: string;
                            /**
                             * @description Of every quantity of it
                             * @enum {string}
                             */
                            ingredient_unit: "kg" | "l" | "unit";
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description Not modified since the given ETag */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listStockMovements: {
        parameters: {
            query?: {
                /** @description Rows to return */
                limit?: number;
                /** @description `next_cursor` of the page before */
                cursor?: string;
                /** @description Column to order by, with `-` for descending */
                sort?: "-occurred_at" | "occurred_at" | "quantity" | "-quantity";
                /** @description Only rows with this ingredient_id */
                ingredient_id?: string;
                /** @description Only rows with this stock_id */
                stock_id?: string;
                /** @description Only rows with this movement_type */
                movement_type?: "RECEIPT" | "PRODUCTION_USE" | "PRODUCTION_OUTPUT" | "SALE" | "DISPATCH" | "WASTE" | "ADJUSTMENT";
                /** @description In a chain, the bakery to work in; the root when left out */
                tenant_id?: components["parameters"]["TenantId"];
            };
            header?: {
                /** @description The same as `tenant_id`, which comes first */
                "X-Tenant-Id"?: components["parameters"]["TenantIdHeader"];
                /** @description `ETag` of an earlier answer: 304 without a body while it is still right */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Everything that entered or left the lots */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            tenant_id: string;
                            ingredient_id: string;
                            stock_id: string;
                            /** @enum {string} */
                            movement_type: "RECEIPT" | "PRODUCTION_USE" | "PRODUCTION_OUTPUT" | "SALE" | "DISPATCH" | "WASTE" | "ADJUSTMENT";
                            quantity: number;
                            unit_cost_cents: number;
                            occurred_at: string;
                            reason: string | null;
                            purchase_order_id: string | null;
                            production_batch_id: string | null;
                            performed_by: string | null;
                            created_at: string;
                            updated_at: string;
                            ingredient_name: string;
                            /**
                             * @description Of every quantity of it
                             * @enum {string}
                             */
                            ingredient_unit: "kg" | "l" | "unit";
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description Not modified since the given ETag */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    adjustStock: {
        parameters: {
            query?: {
                /** @description In a chain, the bakery to work in; the root when left out */
                tenant_id?: components["parameters"]["TenantId"];
            };
            header?: {
                /** @description The same as `tenant_id`, which comes first */
                "X-Tenant-Id"?: components["parameters"]["TenantIdHeader"];
                /** @description Makes the request safe to repeat: the same key and body get the same answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ingredient_id": "6f9a3c52-1f0e-4b8a-9c3d-2e7b5a1d4c80",
                 *       "quantity_change": -2.5,
                 *       "reason": "breakage",
                 *       "notes": "Saco de harina roto al descargar"
                 *     }
                 */
                "application/json": {
                    ingredient_id: string;
                    /** @description The lot; first to expire first when left out */
                    stock_id?: string;
                    /** @description In the ingredient's unit: what was found (positive, only when correcting a count) or lost (negative) */
                    quantity_change: number;
                    /** @enum {string} */
                    reason: "count_correction" | "breakage" | "expired" | "tasting" | "donation";
                    notes?: string;
                };
            };
        };
        responses: {
            /** @description Correct a count, or write off what broke, expired, was tasted or given away */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "X-Changed-Resources": components["headers"]["X-Changed-Resources"];
                    "X-Change-Sequence": components["headers"]["X-Change-Sequence"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        tenant_id: string;
                        sku: string;
                        name: string;
                        name_en: string;
                        description: string | null;
                        /** @enum {string} */
                        product_type: "INGREDIENT" | "FINISHED_PRODUCT";
                        /** @enum {string} */
                        category: "flour" | "dairy" | "eggs" | "fats" | "yeast" | "sugars" | "salt" | "nuts_seeds" | "fruit" | "chocolate" | "spices" | "packaging" | "other" | "bread" | "viennoiserie" | "pastry" | "savoury";
                        /** @enum {string} */
                        unit: "kg" | "l" | "unit";
                        unit_weight_grams: number | null;
                        allergens: ("gluten" | "crustaceans" | "eggs" | "fish" | "peanuts" | "soybeans" | "milk" | "nuts" | "celery" | "mustard" | "sesame" | "sulphites" | "lupin" | "molluscs")[];
                        /** @enum {string} */
                        storage: "ambient" | "refrigerated" | "frozen";
                        storage_min_celsius: number;
                        storage_max_celsius: number;
                        shelf_life_days: number | null;
                        reorder_point: number;
                        reorder_quantity: number;
                        safety_stock: number;
                        maximum_stock: number;
                        lead_time_days: number;
                        average_cost_cents: number;
                        sale_price_cents: number | null;
                        vat_percent: number;
                        preferred_supplier_id: string | null;
                        is_par_baked: boolean;
                        is_active: boolean;
                        created_at: string;
                        updated_at: string;
                        lots: components["schemas"]["Stock"][];
                        usable_quantity: number;
                        stock_value_cents: number;
                        next_expiration_date: string | null;
                        is_below_reorder_point: boolean;
                        movements: components["schemas"]["StockMovement"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listSuppliers: {
        parameters: {
            query?: {
                /** @description Rows to return */
                limit?: number;
                /** @description `next_cursor` of the page before */
                cursor?: string;
                /** @description Column to order by, with `-` for descending */
                sort?: "name" | "-name" | "rating" | "-rating" | "lead_time_days" | "-lead_time_days";
                /** @description Only rows whose name, contact_name, city contain this text; accents do not matter */
                q?: string;
                /** @description Only rows with this status */
                status?: "ACTIVE" | "INACTIVE" | "PENDING_APPROVAL";
                /** @description Only rows with this category */
                category?: "flour" | "dairy" | "fruit" | "salt" | "packaging" | "yeast" | "eggs" | "fats" | "central_bakery" | "general";
                /** @description In a chain, the bakery to work in; the root when left out */
                tenant_id?: components["parameters"]["TenantId"];
            };
            header?: {
                /** @description The same as `tenant_id`, which comes first */
                "X-Tenant-Id"?: components["parameters"]["TenantIdHeader"];
                /** @description `ETag` of an earlier answer: 304 without a body while it is still right */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Suppliers */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Supplier"][];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description Not modified since the given ETag */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getSupplier: {
        parameters: {
            query?: {
                /** @description In a chain, the bakery to work in; the root when left out */
                tenant_id?: components["parameters"]["TenantId"];
            };
            header?: {
                /** @description The same as `tenant_id`, which comes first */
                "X-Tenant-Id"?: components["parameters"]["TenantIdHeader"];
                /** @description `ETag` of an earlier answer: 304 without a body while it is still right */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Its id, as a list tells it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A supplier with its contracts */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        tenant_id: string;
                        supplier_code: string;
                        name: string;
                        /** @enum {string} */
                        category: "flour" | "dairy" | "fruit" | "salt" | "packaging" | "yeast" | "eggs" | "fats" | "central_bakery" | "general";
                        /** @enum {string} */
                        status: "ACTIVE" | "INACTIVE" | "PENDING_APPROVAL";
                        vat_id: string;
                        contact_name: string;
                        email: string;
                        phone: string;
                        street: string;
                        postal_code: string;
                        city: string;
                        province: string;
                        payment_terms_days: number;
                        lead_time_days: number;
                        minimum_order_cents: number;
                        delivery_weekdays: ("monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday")[];
                        certifications: string[];
                        rating: number;
                        notes: string | null;
                        created_at: string;
                        updated_at: string;
                        contracts: components["schemas"]["SupplierContract"][];
                    };
                };
            };
            /** @description Not modified since the given ETag */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listSupplierPrices: {
        parameters: {
            query?: {
                /** @description Rows to return */
                limit?: number;
                /** @description `next_cursor` of the page before */
                cursor?: string;
                /** @description Column to order by, with `-` for descending */
                sort?: "-valid_from" | "valid_from" | "unit_price_cents" | "-unit_price_cents";
                /** @description Only rows with this ingredient_id */
                ingredient_id?: string;
                /** @description In a chain, the bakery to work in; the root when left out */
                tenant_id?: components["parameters"]["TenantId"];
            };
            header?: {
                /** @description The same as `tenant_id`, which comes first */
                "X-Tenant-Id"?: components["parameters"]["TenantIdHeader"];
                /** @description `ETag` of an earlier answer: 304 without a body while it is still right */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Its id, as a list tells it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Prices a supplier has asked, newest first */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["SupplierPriceList"][];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description Not modified since the given ETag */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listSupplierContracts: {
        parameters: {
            query?: {
                /** @description Rows to return */
                limit?: number;
                /** @description `next_cursor` of the page before */
                cursor?: string;
                /** @description Column to order by, with `-` for descending */
                sort?: "-starts_on" | "starts_on" | "ends_on" | "-ends_on";
                /** @description Only rows with this status */
                status?: "IN_FORCE" | "EXPIRED" | "DRAFT";
                /** @description In a chain, the bakery to work in; the root when left out */
                tenant_id?: components["parameters"]["TenantId"];
            };
            header?: {
                /** @description The same as `tenant_id`, which comes first */
                "X-Tenant-Id"?: components["parameters"]["TenantIdHeader"];
                /** @description `ETag` of an earlier answer: 304 without a body while it is still right */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Its id, as a list tells it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Contracts with a supplier */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["SupplierContract"][];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description Not modified since the given ETag */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listSupplierReviews: {
        parameters: {
            query?: {
                /** @description Rows to return */
                limit?: number;
                /** @description `next_cursor` of the page before */
                cursor?: string;
                /** @description Column to order by, with `-` for descending */
                sort?: "-reviewed_at" | "reviewed_at" | "quality_score" | "-quality_score";
                /** @description In a chain, the bakery to work in; the root when left out */
                tenant_id?: components["parameters"]["TenantId"];
            };
            header?: {
                /** @description The same as `tenant_id`, which comes first */
                "X-Tenant-Id"?: components["parameters"]["TenantIdHeader"];
                /** @description `ETag` of an earlier answer: 304 without a body while it is still right */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Its id, as a list tells it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How a supplier did, period by period */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["SupplierReview"][];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description Not modified since the given ETag */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getCurrentUser: {
        parameters: {
            query?: {
                /** @description In a chain, the bakery to work in; the root when left out */
                tenant_id?: components["parameters"]["TenantId"];
            };
            header?: {
                /** @description The same as `tenant_id`, which comes first */
                "X-Tenant-Id"?: components["parameters"]["TenantIdHeader"];
                /** @description `ETag` of an earlier answer: 304 without a body while it is still right */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The person whose place you have taken */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        tenant_id: string;
                        email: string;
                        full_name: string;
                        phone: string | null;
                        /** @enum {string} */
                        language: "es" | "en";
                        is_active: boolean;
                        last_login_at: string | null;
                        created_at: string;
                        updated_at: string;
                        /** @enum {string} */
                        role: "owner" | "admin" | "production_manager" | "baker" | "quality_control" | "warehouse" | "procurement" | "sales" | "logistics" | "maintenance";
                        job_title: string;
                        preferences: components["schemas"]["UserPreference"] | null;
                    };
                };
            };
            /** @description Not modified since the given ETag */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listUsers: {
        parameters: {
            query?: {
                /** @description In a chain, the bakery to work in; the root when left out */
                tenant_id?: components["parameters"]["TenantId"];
            };
            header?: {
                /** @description The same as `tenant_id`, which comes first */
                "X-Tenant-Id"?: components["parameters"]["TenantIdHeader"];
                /** @description `ETag` of an earlier answer: 304 without a body while it is still right */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description People of the bakery and their roles */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            tenant_id: string;
                            email: string;
                            full_name: string;
                            phone: string | null;
                            /** @enum {string} */
                            language: "es" | "en";
                            is_active: boolean;
                            last_login_at: string | null;
                            created_at: string;
                            updated_at: string;
                            /** @enum {string} */
                            role: "owner" | "admin" | "production_manager" | "baker" | "quality_control" | "warehouse" | "procurement" | "sales" | "logistics" | "maintenance";
                            job_title: string;
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description Not modified since the given ETag */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listRecipes: {
        parameters: {
            query?: {
                /** @description Rows to return */
                limit?: number;
                /** @description `next_cursor` of the page before */
                cursor?: string;
                /** @description Column to order by, with `-` for descending */
                sort?: "name" | "-name" | "recipe_code" | "-recipe_code" | "category" | "-category";
                /** @description Only rows whose name, name_en, recipe_code contain this text; accents do not matter */
                q?: string;
                /** @description Only rows with this category */
                category?: "bread" | "viennoiserie" | "pastry" | "savoury";
                /** @description Only rows with this is_active */
                is_active?: string;
                /** @description Only rows with this finished_product_id */
                finished_product_id?: string;
                /** @description In a chain, the bakery to work in; the root when left out */
                tenant_id?: components["parameters"]["TenantId"];
            };
            header?: {
                /** @description The same as `tenant_id`, which comes first */
                "X-Tenant-Id"?: components["parameters"]["TenantIdHeader"];
                /** @description `ETag` of an earlier answer: 304 without a body while it is still right */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Recipes */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Recipe"][];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description Not modified since the given ETag */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getRecipe: {
        parameters: {
            query?: {
                /** @description In a chain, the bakery to work in; the root when left out */
                tenant_id?: components["parameters"]["TenantId"];
            };
            header?: {
                /** @description The same as `tenant_id`, which comes first */
                "X-Tenant-Id"?: components["parameters"]["TenantIdHeader"];
                /** @description `ETag` of an earlier answer: 304 without a body while it is still right */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Its id, as a list tells it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A recipe with its ingredients, steps, cost and allergens */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        tenant_id: string;
                        recipe_code: string;
                        name: string;
                        name_en: string;
                        finished_product_id: string;
                        /** @enum {string} */
                        category: "bread" | "viennoiserie" | "pastry" | "savoury";
                        version: number;
                        is_active: boolean;
                        yield_quantity: number;
                        /** @enum {string} */
                        yield_unit: "kg" | "l" | "unit";
                        dough_weight_kg: number;
                        expected_yield_percent: number;
                        preparation_minutes: number;
                        proofing_minutes: number;
                        baking_minutes: number;
                        oven_celsius: number | null;
                        notes: string | null;
                        created_at: string;
                        updated_at: string;
                        ingredients: {
                            id: string;
                            tenant_id: string;
                            recipe_id: string;
                            ingredient_id: string;
                            position: number;
                            quantity: number;
                            /** @enum {string} */
                            unit: "kg" | "l" | "unit";
                            bakers_percent: number | null;
                            notes: string | null;
                            created_at: string;
                            updated_at: string;
                            ingredient_name: string;
                            cost_cents: number;
                        }[];
                        steps: components["schemas"]["RecipeStep"][];
                        cost: {
                            total_cost_cents: number;
                            unit_cost_cents: number;
                            sale_price_cents: number | null;
                            margin_percent: number | null;
                        };
                        allergens: ("gluten" | "crustaceans" | "eggs" | "fish" | "peanuts" | "soybeans" | "milk" | "nuts" | "celery" | "mustard" | "sesame" | "sulphites" | "lupin" | "molluscs")[];
                    };
                };
            };
            /** @description Not modified since the given ETag */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listBatches: {
        parameters: {
            query?: {
                /** @description Rows to return */
                limit?: number;
                /** @description `next_cursor` of the page before */
                cursor?: string;
                /** @description Column to order by, with `-` for descending */
                sort?: "-planned_start_time" | "planned_start_time" | "batch_number" | "-batch_number" | "priority" | "-priority";
                /** @description Only rows whose product_name, batch_number contain this text; accents do not matter */
                q?: string;
                /** @description Only rows with this status */
                status?: "PENDING" | "IN_PROGRESS" | "COMPLETED" | "CANCELLED" | "ON_HOLD" | "QUALITY_CHECK" | "FAILED";
                /** @description Only rows with this product_id */
                product_id?: string;
                /** @description Only rows with this priority */
                priority?: "LOW" | "MEDIUM" | "HIGH" | "URGENT";
                /** @description In a chain, the bakery to work in; the root when left out */
                tenant_id?: components["parameters"]["TenantId"];
            };
            header?: {
                /** @description The same as `tenant_id`, which comes first */
                "X-Tenant-Id"?: components["parameters"]["TenantIdHeader"];
                /** @description `ETag` of an earlier answer: 304 without a body while it is still right */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Production batches, latest first */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ProductionBatch"][];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description Not modified since the given ETag */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createBatch: {
        parameters: {
            query?: {
                /** @description In a chain, the bakery to work in; the root when left out */
                tenant_id?: components["parameters"]["TenantId"];
            };
            header?: {
                /** @description The same as `tenant_id`, which comes first */
                "X-Tenant-Id"?: components["parameters"]["TenantIdHeader"];
                /** @description Makes the request safe to repeat: the same key and body get the same answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "product_id": "3d51c8e7-6a2f-4e90-8b74-19f0d2c6a5e3",
                 *       "planned_start_time": "2026-12-05T03:30:00Z",
                 *       "planned_quantity": 120,
                 *       "priority": "HIGH",
                 *       "notes": "Hornada de la mañana"
                 *     }
                 */
                "application/json": {
                    product_id: string;
                    /** @description Left out: the active recipe of the product */
                    recipe_id?: string;
                    /** @description From five minutes ago to thirty days ahead; the recipe says how long it takes */
                    planned_start_time: string;
                    /** @description In the unit of the product */
                    planned_quantity: number;
                    /**
                     * @default MEDIUM
                     * @enum {string}
                     */
                    priority?: "LOW" | "MEDIUM" | "HIGH" | "URGENT";
                    /** @description Operational machines */
                    equipment_used?: string[];
                    /** @description Users */
                    staff_assigned?: string[];
                    /** @description The customer order it is baked for */
                    order_id?: string;
                    notes?: string;
                };
            };
        };
        responses: {
            /** @description Plan a batch */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "X-Changed-Resources": components["headers"]["X-Changed-Resources"];
                    "X-Change-Sequence": components["headers"]["X-Change-Sequence"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductionBatch"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getBatch: {
        parameters: {
            query?: {
                /** @description In a chain, the bakery to work in; the root when left out */
                tenant_id?: components["parameters"]["TenantId"];
            };
            header?: {
                /** @description The same as `tenant_id`, which comes first */
                "X-Tenant-Id"?: components["parameters"]["TenantIdHeader"];
                /** @description `ETag` of an earlier answer: 304 without a body while it is still right */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Its id, as a list tells it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A batch with its quality checks */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        tenant_id: string;
                        batch_number: string;
                        product_id: string;
                        product_name: string;
                        recipe_id: string | null;
                        planned_start_time: string;
                        planned_end_time: string;
                        planned_quantity: number;
                        planned_duration_minutes: number;
                        actual_start_time: string | null;
                        actual_end_time: string | null;
                        actual_quantity: number | null;
                        /** @enum {string} */
                        status: "PENDING" | "IN_PROGRESS" | "COMPLETED" | "CANCELLED" | "ON_HOLD" | "QUALITY_CHECK" | "FAILED";
                        /** @enum {string} */
                        priority: "LOW" | "MEDIUM" | "HIGH" | "URGENT";
                        current_process_stage: ("MIXING" | "PROOFING" | "SHAPING" | "BAKING" | "COOLING" | "PACKAGING" | "FINISHING") | null;
                        current_step_number: number | null;
                        yield_percentage: number | null;
                        quality_score: number | null;
                        waste_quantity: number | null;
                        is_quarantined: boolean;
                        equipment_used: string[] | null;
                        staff_assigned: string[] | null;
                        order_id: string | null;
                        forecast_id: string | null;
                        reasoning_data: {
                            /** @description Message key, the same in every language */
                            i18n_key: string;
                            params: {
                                [key: string]: string | number | boolean | null;
                            };
                        } | null;
                        notes: string | null;
                        created_at: string;
                        updated_at: string;
                        quality_checks: components["schemas"]["QualityCheck"][];
                    };
                };
            };
            /** @description Not modified since the given ETag */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listEquipment: {
        parameters: {
            query?: {
                /** @description Rows to return */
                limit?: number;
                /** @description `next_cursor` of the page before */
                cursor?: string;
                /** @description Column to order by, with `-` for descending */
                sort?: "equipment_code" | "-equipment_code" | "name" | "-name" | "next_maintenance_at" | "-next_maintenance_at";
                /** @description Only rows with this status */
                status?: "OPERATIONAL" | "MAINTENANCE" | "DOWN" | "RETIRED";
                /** @description Only rows with this equipment_type */
                equipment_type?: "OVEN" | "MIXER" | "SHEETER" | "SLICER" | "PROOFER" | "COLD_ROOM" | "DISPLAY";
                /** @description In a chain, the bakery to work in; the root when left out */
                tenant_id?: components["parameters"]["TenantId"];
            };
            header?: {
                /** @description The same as `tenant_id`, which comes first */
                "X-Tenant-Id"?: components["parameters"]["TenantIdHeader"];
                /** @description `ETag` of an earlier answer: 304 without a body while it is still right */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ovens, mixers and other machines */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Equipment"][];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description Not modified since the given ETag */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listProductionSchedules: {
        parameters: {
            query?: {
                /** @description Rows to return */
                limit?: number;
                /** @description `next_cursor` of the page before */
                cursor?: string;
                /** @description Column to order by, with `-` for descending */
                sort?: "-schedule_date" | "schedule_date" | "shift" | "-shift";
                /** @description Only rows with schedule_date on this day or later */
                from?: string;
                /** @description Only rows with schedule_date on this day or earlier */
                to?: string;
                /** @description In a chain, the bakery to work in; the root when left out */
                tenant_id?: components["parameters"]["TenantId"];
            };
            header?: {
                /** @description The same as `tenant_id`, which comes first */
                "X-Tenant-Id"?: components["parameters"]["TenantIdHeader"];
                /** @description `ETag` of an earlier answer: 304 without a body while it is still right */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Shifts and what is planned in each */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ProductionSchedule"][];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description Not modified since the given ETag */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listProductionCapacity: {
        parameters: {
            query?: {
                /** @description Rows to return */
                limit?: number;
                /** @description `next_cursor` of the page before */
                cursor?: string;
                /** @description Column to order by, with `-` for descending */
                sort?: "-capacity_date" | "capacity_date" | "planned_kg" | "-planned_kg";
                /** @description Only rows with this equipment_id */
                equipment_id?: string;
                /** @description Only rows with capacity_date on this day or later */
                from?: string;
                /** @description Only rows with capacity_date on this day or earlier */
                to?: string;
                /** @description In a chain, the bakery to work in; the root when left out */
                tenant_id?: components["parameters"]["TenantId"];
            };
            header?: {
                /** @description The same as `tenant_id`, which comes first */
                "X-Tenant-Id"?: components["parameters"]["TenantIdHeader"];
                /** @description `ETag` of an earlier answer: 304 without a body while it is still right */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What each machine can take and what is planned for it, by day */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ProductionCapacity"][];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description Not modified since the given ETag */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listQualityTemplates: {
        parameters: {
            query?: {
                /** @description Rows to return */
                limit?: number;
                /** @description `next_cursor` of the page before */
                cursor?: string;
                /** @description Column to order by, with `-` for descending */
                sort?: "template_code" | "-template_code" | "name" | "-name";
                /** @description Only rows with this check_type */
                check_type?: "TEMPERATURE" | "WEIGHT" | "VISUAL" | "TEXTURE" | "MOISTURE" | "TASTE";
                /** @description In a chain, the bakery to work in; the root when left out */
                tenant_id?: components["parameters"]["TenantId"];
            };
            header?: {
                /** @description The same as `tenant_id`, which comes first */
                "X-Tenant-Id"?: components["parameters"]["TenantIdHeader"];
                /** @description `ETag` of an earlier answer: 304 without a body while it is still right */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is checked, how and within which limits */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["QualityCheckTemplate"][];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description Not modified since the given ETag */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listQualityChecks: {
        parameters: {
            query?: {
                /** @description Rows to return */
                limit?: number;
                /** @description `next_cursor` of the page before */
                cursor?: string;
                /** @description Column to order by, with `-` for descending */
                sort?: "-due_at" | "due_at" | "score" | "-score";
                /** @description Only rows with this status */
                status?: "PENDING" | "PASSED" | "FAILED";
                /** @description Only rows with this batch_id */
                batch_id?: string;
                /** @description In a chain, the bakery to work in; the root when left out */
                tenant_id?: components["parameters"]["TenantId"];
            };
            header?: {
                /** @description The same as `tenant_id`, which comes first */
                "X-Tenant-Id"?: components["parameters"]["TenantIdHeader"];
                /** @description `ETag` of an earlier answer: 304 without a body while it is still right */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Quality checks, latest due first */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["QualityCheck"][];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description Not modified since the given ETag */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    recordQualityCheck: {
        parameters: {
            query?: {
                /** @description In a chain, the bakery to work in; the root when left out */
                tenant_id?: components["parameters"]["TenantId"];
            };
            header?: {
                /** @description The same as `tenant_id`, which comes first */
                "X-Tenant-Id"?: components["parameters"]["TenantIdHeader"];
                /** @description Makes the request safe to repeat: the same key and body get the same answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "batch_id": "ac60d3f9-7b14-4e52-90c8-2d8e5f1a7b36",
                 *       "template_id": "58e9a1c4-0d7f-4b63-a2f5-c7b6d0e3f981",
                 *       "measured_value": 96.5,
                 *       "score": 9,
                 *       "notes": "Temperatura interior de la miga"
                 *     }
                 */
                "application/json": {
                    batch_id: string;
                    template_id: string;
                    /** @description The pending check that this fills; left out: the batch's pending one, or a new one */
                    check_id?: string;
                    /** @description Required where the template has limits */
                    measured_value?: number;
                    /** @description Required where the template has no limits */
                    passed?: boolean;
                    score?: number;
                    /** @default [] */
                    defects?: string[];
                    corrective_action?: string;
                    notes?: string;
                };
            };
        };
        responses: {
            /** @description Record what a quality check found */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "X-Changed-Resources": components["headers"]["X-Changed-Resources"];
                    "X-Change-Sequence": components["headers"]["X-Change-Sequence"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        tenant_id: string;
                        batch_id: string;
                        template_id: string;
                        /** @enum {string} */
                        status: "PENDING" | "PASSED" | "FAILED";
                        due_at: string;
                        checked_at: string | null;
                        checked_by: string | null;
                        measured_value: number | null;
                        score: number | null;
                        defects: string[];
                        corrective_action: string | null;
                        notes: string | null;
                        created_at: string;
                        updated_at: string;
                        batch: components["schemas"]["ProductionBatch"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    startBatch: {
        parameters: {
            query?: {
                /** @description In a chain, the bakery to work in; the root when left out */
                tenant_id?: components["parameters"]["TenantId"];
            };
            header?: {
                /** @description The same as `tenant_id`, which comes first */
                "X-Tenant-Id"?: components["parameters"]["TenantIdHeader"];
                /** @description Makes the request safe to repeat: the same key and body get the same answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Its id, as a list tells it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Begin a planned batch, or go on with a held one */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "X-Changed-Resources": components["headers"]["X-Changed-Resources"];
                    "X-Change-Sequence": components["headers"]["X-Change-Sequence"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        tenant_id: string;
                        batch_number: string;
                        product_id: string;
                        product_name: string;
                        recipe_id: string | null;
                        planned_start_time: string;
                        planned_end_time: string;
                        planned_quantity: number;
                        planned_duration_minutes: number;
                        actual_start_time: string | null;
                        actual_end_time: string | null;
                        actual_quantity: number | null;
                        /** @enum {string} */
                        status: "PENDING" | "IN_PROGRESS" | "COMPLETED" | "CANCELLED" | "ON_HOLD" | "QUALITY_CHECK" | "FAILED";
                        /** @enum {string} */
                        priority: "LOW" | "MEDIUM" | "HIGH" | "URGENT";
                        current_process_stage: ("MIXING" | "PROOFING" | "SHAPING" | "BAKING" | "COOLING" | "PACKAGING" | "FINISHING") | null;
                        current_step_number: number | null;
                        yield_percentage: number | null;
                        quality_score: number | null;
                        waste_quantity: number | null;
                        is_quarantined: boolean;
                        equipment_used: string[] | null;
                        staff_assigned: string[] | null;
                        order_id: string | null;
                        forecast_id: string | null;
                        reasoning_data: {
                            /** @description Message key, the same in every language */
                            i18n_key: string;
                            params: {
                                [key: string]: string | number | boolean | null;
                            };
                        } | null;
                        notes: string | null;
                        created_at: string;
                        updated_at: string;
                        shortages: {
                            ingredient_id: string;
                            name: string;
                            required_quantity: number;
                            usable_quantity: number;
                            missing_quantity: number;
                            /** @enum {string} */
                            unit: "kg" | "l" | "unit";
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    advanceBatch: {
        parameters: {
            query?: {
                /** @description In a chain, the bakery to work in; the root when left out */
                tenant_id?: components["parameters"]["TenantId"];
            };
            header?: {
                /** @description The same as `tenant_id`, which comes first */
                "X-Tenant-Id"?: components["parameters"]["TenantIdHeader"];
                /** @description Makes the request safe to repeat: the same key and body get the same answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Its id, as a list tells it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take a batch to the next stage of its recipe */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "X-Changed-Resources": components["headers"]["X-Changed-Resources"];
                    "X-Change-Sequence": components["headers"]["X-Change-Sequence"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductionBatch"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    completeBatch: {
        parameters: {
            query?: {
                /** @description In a chain, the bakery to work in; the root when left out */
                tenant_id?: components["parameters"]["TenantId"];
            };
            header?: {
                /** @description The same as `tenant_id`, which comes first */
                "X-Tenant-Id"?: components["parameters"]["TenantIdHeader"];
                /** @description Makes the request safe to repeat: the same key and body get the same answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Its id, as a list tells it */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "actual_quantity": 117,
                 *       "waste_quantity": 3,
                 *       "quality_score": 9,
                 *       "notes": "Tres barras quemadas"
                 *     }
                 */
                "application/json": {
                    /** @description What came out; nothing at all means that the batch has failed */
                    actual_quantity: number;
                    /** @description Left out: what is missing of the plan */
                    waste_quantity?: number;
                    quality_score?: number;
                    /**
                     * @description Take what the store room holds by the books and report the rest, instead of refusing
                     * @default false
                     */
                    accept_shortages?: boolean;
                    notes?: string;
                };
            };
        };
        responses: {
            /** @description End a batch: ingredients leave the stock and the product enters it */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "X-Changed-Resources": components["headers"]["X-Changed-Resources"];
                    "X-Change-Sequence": components["headers"]["X-Change-Sequence"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        tenant_id: string;
                        batch_number: string;
                        product_id: string;
                        product_name: string;
                        recipe_id: string | null;
                        planned_start_time: string;
                        planned_end_time: string;
                        planned_quantity: number;
                        planned_duration_minutes: number;
                        actual_start_time: string | null;
                        actual_end_time: string | null;
                        actual_quantity: number | null;
                        /** @enum {string} */
                        status: "PENDING" | "IN_PROGRESS" | "COMPLETED" | "CANCELLED" | "ON_HOLD" | "QUALITY_CHECK" | "FAILED";
                        /** @enum {string} */
                        priority: "LOW" | "MEDIUM" | "HIGH" | "URGENT";
                        current_process_stage: ("MIXING" | "PROOFING" | "SHAPING" | "BAKING" | "COOLING" | "PACKAGING" | "FINISHING") | null;
                        current_step_number: number | null;
                        yield_percentage: number | null;
                        quality_score: number | null;
                        waste_quantity: number | null;
                        is_quarantined: boolean;
                        equipment_used: string[] | null;
                        staff_assigned: string[] | null;
                        order_id: string | null;
                        forecast_id: string | null;
                        reasoning_data: {
                            /** @description Message key, the same in every language */
                            i18n_key: string;
                            params: {
                                [key: string]: string | number | boolean | null;
                            };
                        } | null;
                        notes: string | null;
                        created_at: string;
                        updated_at: string;
                        consumed: {
                            ingredient_id: string;
                            quantity: number;
                        }[];
                        ingredient_cost_cents: number;
                        /** @description The product's new lot; null while a check is pending or when nothing came out */
                        lot_id: string | null;
                        shortages: {
                            ingredient_id: string;
                            name: string;
                            required_quantity: number;
                            usable_quantity: number;
                            missing_quantity: number;
                            /** @enum {string} */
                            unit: "kg" | "l" | "unit";
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    holdBatch: {
        parameters: {
            query?: {
                /** @description In a chain, the bakery to work in; the root when left out */
                tenant_id?: components["parameters"]["TenantId"];
            };
            header?: {
                /** @description The same as `tenant_id`, which comes first */
                "X-Tenant-Id"?: components["parameters"]["TenantIdHeader"];
                /** @description Makes the request safe to repeat: the same key and body get the same answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Its id, as a list tells it */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "El horno de pisos no llega a temperatura"
                 *     }
                 */
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Stop a batch until it is started again */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "X-Changed-Resources": components["headers"]["X-Changed-Resources"];
                    "X-Change-Sequence": components["headers"]["X-Change-Sequence"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductionBatch"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listPurchaseOrders: {
        parameters: {
            query?: {
                /** @description Rows to return */
                limit?: number;
                /** @description `next_cursor` of the page before */
                cursor?: string;
                /** @description Column to order by, with `-` for descending */
                sort?: "-order_date" | "order_date" | "expected_delivery_date" | "-expected_delivery_date" | "total_cents" | "-total_cents" | "po_number" | "-po_number";
                /** @description Only rows with this status */
                status?: "DRAFT" | "PENDING_APPROVAL" | "APPROVED" | "SENT" | "PARTIALLY_RECEIVED" | "RECEIVED" | "REJECTED" | "CANCELLED";
                /** @description Only rows with this supplier_id */
                supplier_id?: string;
                /** @description In a chain, the bakery to work in; the root when left out */
                tenant_id?: components["parameters"]["TenantId"];
            };
            header?: {
                /** @description The same as `tenant_id`, which comes first */
                "X-Tenant-Id"?: components["parameters"]["TenantIdHeader"];
                /** @description `ETag` of an earlier answer: 304 without a body while it is still right */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Purchase orders, latest first */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PurchaseOrder"][];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description Not modified since the given ETag */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createPurchaseOrder: {
        parameters: {
            query?: {
                /** @description In a chain, the bakery to work in; the root when left out */
                tenant_id?: components["parameters"]["TenantId"];
            };
            header?: {
                /** @description The same as `tenant_id`, which comes first */
                "X-Tenant-Id"?: components["parameters"]["TenantIdHeader"];
                /** @description Makes the request safe to repeat: the same key and body get the same answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "supplier_id": "e8b04f6d-2c39-47a1-b5f8-60d7a9c3e12b",
                 *       "lines": [
                 *         {
                 *           "ingredient_id": "b27d4e1a-83c6-4f5b-a0d9-7c1e6f3b2a94",
                 *           "quantity": 10
                 *         },
                 *         {
                 *           "ingredient_id": "6f9a3c52-1f0e-4b8a-9c3d-2e7b5a1d4c80",
                 *           "quantity": 250
                 *         }
                 *       ],
                 *       "notes": "Urgente: la levadura se acaba mañana"
                 *     }
                 */
                "application/json": {
                    supplier_id: string;
                    /** @description From the supplier's lead time when left out */
                    expected_delivery_date?: string;
                    lines: {
                        ingredient_id: string;
                        quantity: number;
                    }[];
                    notes?: string;
                };
            };
        };
        responses: {
            /** @description Order from a supplier, at the prices of its list */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "X-Changed-Resources": components["headers"]["X-Changed-Resources"];
                    "X-Change-Sequence": components["headers"]["X-Change-Sequence"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        tenant_id: string;
                        po_number: string;
                        supplier_id: string;
                        plan_id: string | null;
                        /** @enum {string} */
                        status: "DRAFT" | "PENDING_APPROVAL" | "APPROVED" | "SENT" | "PARTIALLY_RECEIVED" | "RECEIVED" | "REJECTED" | "CANCELLED";
                        /** @enum {string} */
                        priority: "LOW" | "MEDIUM" | "HIGH" | "URGENT";
                        /** @enum {string} */
                        proposed_by: "assistant" | "user";
                        order_date: string;
                        expected_delivery_date: string;
                        approval_deadline: string | null;
                        approved_at: string | null;
                        approval_source: ("assistant" | "user") | null;
                        approved_by: string | null;
                        rejection_reason: string | null;
                        subtotal_cents: number;
                        tax_cents: number;
                        total_cents: number;
                        notes: string | null;
                        reasoning_data: {
                            /** @description Message key, the same in every language */
                            i18n_key: string;
                            params: {
                                [key: string]: string | number | boolean | null;
                            };
                        } | null;
                        created_at: string;
                        updated_at: string;
                        items: components["schemas"]["PurchaseOrderItem"][];
                        deliveries: components["schemas"]["Delivery"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getPurchaseOrder: {
        parameters: {
            query?: {
                /** @description In a chain, the bakery to work in; the root when left out */
                tenant_id?: components["parameters"]["TenantId"];
            };
            header?: {
                /** @description The same as `tenant_id`, which comes first */
                "X-Tenant-Id"?: components["parameters"]["TenantIdHeader"];
                /** @description `ETag` of an earlier answer: 304 without a body while it is still right */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Its id, as a list tells it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A purchase order with its lines and deliveries */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        tenant_id: string;
                        po_number: string;
                        supplier_id: string;
                        plan_id: string | null;
                        /** @enum {string} */
                        status: "DRAFT" | "PENDING_APPROVAL" | "APPROVED" | "SENT" | "PARTIALLY_RECEIVED" | "RECEIVED" | "REJECTED" | "CANCELLED";
                        /** @enum {string} */
                        priority: "LOW" | "MEDIUM" | "HIGH" | "URGENT";
                        /** @enum {string} */
                        proposed_by: "assistant" | "user";
                        order_date: string;
                        expected_delivery_date: string;
                        approval_deadline: string | null;
                        approved_at: string | null;
                        approval_source: ("assistant" | "user") | null;
                        approved_by: string | null;
                        rejection_reason: string | null;
                        subtotal_cents: number;
                        tax_cents: number;
                        total_cents: number;
                        notes: string | null;
                        reasoning_data: {
                            /** @description Message key, the same in every language */
                            i18n_key: string;
                            params: {
                                [key: string]: string | number | boolean | null;
                            };
                        } | null;
                        created_at: string;
                        updated_at: string;
                        items: components["schemas"]["PurchaseOrderItem"][];
                        deliveries: components["schemas"]["Delivery"][];
                    };
                };
            };
            /** @description Not modified since the given ETag */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    approvePurchaseOrder: {
        parameters: {
            query?: {
                /** @description In a chain, the bakery to work in; the root when left out */
                tenant_id?: components["parameters"]["TenantId"];
            };
            header?: {
                /** @description The same as `tenant_id`, which comes first */
                "X-Tenant-Id"?: components["parameters"]["TenantIdHeader"];
                /** @description Makes the request safe to repeat: the same key and body get the same answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Its id, as a list tells it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Let an order go out; its delivery is then expected */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "X-Changed-Resources": components["headers"]["X-Changed-Resources"];
                    "X-Change-Sequence": components["headers"]["X-Change-Sequence"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        tenant_id: string;
                        po_number: string;
                        supplier_id: string;
                        plan_id: string | null;
                        /** @enum {string} */
                        status: "DRAFT" | "PENDING_APPROVAL" | "APPROVED" | "SENT" | "PARTIALLY_RECEIVED" | "RECEIVED" | "REJECTED" | "CANCELLED";
                        /** @enum {string} */
                        priority: "LOW" | "MEDIUM" | "HIGH" | "URGENT";
                        /** @enum {string} */
                        proposed_by: "assistant" | "user";
                        order_date: string;
                        expected_delivery_date: string;
                        approval_deadline: string | null;
                        approved_at: string | null;
                        approval_source: ("assistant" | "user") | null;
                        approved_by: string | null;
                        rejection_reason: string | null;
                        subtotal_cents: number;
                        tax_cents: number;
                        total_cents: number;
                        notes: string | null;
                        reasoning_data: {
                            /** @description Message key, the same in every language */
                            i18n_key: string;
                            params: {
                                [key: string]: string | number | boolean | null;
                            };
                        } | null;
                        created_at: string;
                        updated_at: string;
                        items: components["schemas"]["PurchaseOrderItem"][];
                        deliveries: components["schemas"]["Delivery"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    rejectPurchaseOrder: {
        parameters: {
            query?: {
                /** @description In a chain, the bakery to work in; the root when left out */
                tenant_id?: components["parameters"]["TenantId"];
            };
            header?: {
                /** @description The same as `tenant_id`, which comes first */
                "X-Tenant-Id"?: components["parameters"]["TenantIdHeader"];
                /** @description Makes the request safe to repeat: the same key and body get the same answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Its id, as a list tells it */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "El precio de la mantequilla ha subido; pedimos otra oferta"
                 *     }
                 */
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Do not let an order go out, and say why */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "X-Changed-Resources": components["headers"]["X-Changed-Resources"];
                    "X-Change-Sequence": components["headers"]["X-Change-Sequence"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        tenant_id: string;
                        po_number: string;
                        supplier_id: string;
                        plan_id: string | null;
                        /** @enum {string} */
                        status: "DRAFT" | "PENDING_APPROVAL" | "APPROVED" | "SENT" | "PARTIALLY_RECEIVED" | "RECEIVED" | "REJECTED" | "CANCELLED";
                        /** @enum {string} */
                        priority: "LOW" | "MEDIUM" | "HIGH" | "URGENT";
                        /** @enum {string} */
                        proposed_by: "assistant" | "user";
                        order_date: string;
                        expected_delivery_date: string;
                        approval_deadline: string | null;
                        approved_at: string | null;
                        approval_source: ("assistant" | "user") | null;
                        approved_by: string | null;
                        rejection_reason: string | null;
                        subtotal_cents: number;
                        tax_cents: number;
                        total_cents: number;
                        notes: string | null;
                        reasoning_data: {
                            /** @description Message key, the same in every language */
                            i18n_key: string;
                            params: {
                                [key: string]: string | number | boolean | null;
                            };
                        } | null;
                        created_at: string;
                        updated_at: string;
                        items: components["schemas"]["PurchaseOrderItem"][];
                        deliveries: components["schemas"]["Delivery"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listDeliveries: {
        parameters: {
            query?: {
                /** @description Rows to return */
                limit?: number;
                /** @description `next_cursor` of the page before */
                cursor?: string;
                /** @description Column to order by, with `-` for descending */
                sort?: "-expected_date" | "expected_date" | "delivery_number" | "-delivery_number";
                /** @description Only rows with this status */
                status?: "SCHEDULED" | "IN_TRANSIT" | "DELIVERED" | "PARTIALLY_DELIVERED" | "REJECTED";
                /** @description Only rows with this supplier_id */
                supplier_id?: string;
                /** @description Only rows with this purchase_order_id */
                purchase_order_id?: string;
                /** @description In a chain, the bakery to work in; the root when left out */
                tenant_id?: components["parameters"]["TenantId"];
            };
            header?: {
                /** @description The same as `tenant_id`, which comes first */
                "X-Tenant-Id"?: components["parameters"]["TenantIdHeader"];
                /** @description `ETag` of an earlier answer: 304 without a body while it is still right */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deliveries, latest expected first */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Delivery"][];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description Not modified since the given ETag */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getDelivery: {
        parameters: {
            query?: {
                /** @description In a chain, the bakery to work in; the root when left out */
                tenant_id?: components["parameters"]["TenantId"];
            };
            header?: {
                /** @description The same as `tenant_id`, which comes first */
                "X-Tenant-Id"?: components["parameters"]["TenantIdHeader"];
                /** @description `ETag` of an earlier answer: 304 without a body while it is still right */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Its id, as a list tells it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A delivery with what it brings or brought */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        tenant_id: string;
                        delivery_number: string;
                        purchase_order_id: string;
                        supplier_id: string;
                        /** @enum {string} */
                        status: "SCHEDULED" | "IN_TRANSIT" | "DELIVERED" | "PARTIALLY_DELIVERED" | "REJECTED";
                        expected_date: string;
                        actual_date: string | null;
                        received_by: string | null;
                        carrier: string;
                        celsius_on_arrival: number | null;
                        notes: string | null;
                        created_at: string;
                        updated_at: string;
                        items: components["schemas"]["DeliveryItem"][];
                    };
                };
            };
            /** @description Not modified since the given ETag */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    receiveDelivery: {
        parameters: {
            query?: {
                /** @description In a chain, the bakery to work in; the root when left out */
                tenant_id?: components["parameters"]["TenantId"];
            };
            header?: {
                /** @description The same as `tenant_id`, which comes first */
                "X-Tenant-Id"?: components["parameters"]["TenantIdHeader"];
                /** @description Makes the request safe to repeat: the same key and body get the same answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Its id, as a list tells it */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "lines": [
                 *         {
                 *           "delivery_item_id": "47f2b9d0-5e83-4c1a-86d7-f3a0e9b5c218",
                 *           "received_quantity": 10,
                 *           "lot_number": "LEV-2291"
                 *         }
                 *       ],
                 *       "celsius_on_arrival": 4.2,
                 *       "notes": "Llega a las siete, en frío"
                 *     }
                 */
                "application/json": {
                    lines: {
                        delivery_item_id: string;
                        /** @description What came; 0 when it did not */
                        received_quantity: number;
                        /** @description The supplier's; a new one when left out */
                        lot_number?: string;
                        /** @description On the label; from the shelf life when left out */
                        expiration_date?: string;
                        /**
                         * @description Whether it was taken in or sent back
                         * @default ACCEPTED
                         * @enum {string}
                         */
                        condition?: "ACCEPTED" | "REJECTED";
                        rejection_reason?: string;
                    }[];
                    celsius_on_arrival?: number;
                    notes?: string;
                };
            };
        };
        responses: {
            /** @description Unload a truck: what is taken in becomes lots, what is missing is expected again */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "X-Changed-Resources": components["headers"]["X-Changed-Resources"];
                    "X-Change-Sequence": components["headers"]["X-Change-Sequence"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        tenant_id: string;
                        delivery_number: string;
                        purchase_order_id: string;
                        supplier_id: string;
                        /** @enum {string} */
                        status: "SCHEDULED" | "IN_TRANSIT" | "DELIVERED" | "PARTIALLY_DELIVERED" | "REJECTED";
                        expected_date: string;
                        actual_date: string | null;
                        received_by: string | null;
                        carrier: string;
                        celsius_on_arrival: number | null;
                        notes: string | null;
                        created_at: string;
                        updated_at: string;
                        items: components["schemas"]["DeliveryItem"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listProcurementPlans: {
        parameters: {
            query?: {
                /** @description Rows to return */
                limit?: number;
                /** @description `next_cursor` of the page before */
                cursor?: string;
                /** @description Column to order by, with `-` for descending */
                sort?: "-planned_at" | "planned_at" | "plan_number" | "-plan_number";
                /** @description Only rows with this status */
                status?: "DRAFT" | "APPROVED" | "EXECUTED";
                /** @description In a chain, the bakery to work in; the root when left out */
                tenant_id?: components["parameters"]["TenantId"];
            };
            header?: {
                /** @description The same as `tenant_id`, which comes first */
                "X-Tenant-Id"?: components["parameters"]["TenantIdHeader"];
                /** @description `ETag` of an earlier answer: 304 without a body while it is still right */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Procurement plans, latest first */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ProcurementPlan"][];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description Not modified since the given ETag */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listProcurementRequirements: {
        parameters: {
            query?: {
                /** @description Rows to return */
                limit?: number;
                /** @description `next_cursor` of the page before */
                cursor?: string;
                /** @description Column to order by, with `-` for descending */
                sort?: "-required_by" | "required_by" | "priority" | "-priority" | "estimated_cost_cents" | "-estimated_cost_cents";
                /** @description Only rows with this plan_id */
                plan_id?: string;
                /** @description Only rows with this status */
                status?: "OPEN" | "ORDERED" | "COVERED";
                /** @description Only rows with this ingredient_id */
                ingredient_id?: string;
                /** @description In a chain, the bakery to work in; the root when left out */
                tenant_id?: components["parameters"]["TenantId"];
            };
            header?: {
                /** @description The same as `tenant_id`, which comes first */
                "X-Tenant-Id"?: components["parameters"]["TenantIdHeader"];
                /** @description `ETag` of an earlier answer: 304 without a body while it is still right */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the plans found missing */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ProcurementRequirement"][];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description Not modified since the given ETag */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listCustomers: {
        parameters: {
            query?: {
                /** @description Rows to return */
                limit?: number;
                /** @description `next_cursor` of the page before */
                cursor?: string;
                /** @description Column to order by, with `-` for descending */
                sort?: "name" | "-name" | "customer_code" | "-customer_code";
                /** @description Only rows whose name, contact_name, city contain this text; accents do not matter */
                q?: string;
                /** @description Only rows with this customer_type */
                customer_type?: "restaurant" | "hotel" | "cafe" | "school" | "shop" | "company" | "private" | "outlet";
                /** @description Only rows with this is_active */
                is_active?: string;
                /** @description In a chain, the bakery to work in; the root when left out */
                tenant_id?: components["parameters"]["TenantId"];
            };
            header?: {
                /** @description The same as `tenant_id`, which comes first */
                "X-Tenant-Id"?: components["parameters"]["TenantIdHeader"];
                /** @description `ETag` of an earlier answer: 304 without a body while it is still right */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Customers who order */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Customer"][];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description Not modified since the given ETag */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listOrders: {
        parameters: {
            query?: {
                /** @description Rows to return */
                limit?: number;
                /** @description `next_cursor` of the page before */
                cursor?: string;
                /** @description Column to order by, with `-` for descending */
                sort?: "-delivery_date" | "delivery_date" | "order_date" | "-order_date" | "total_cents" | "-total_cents" | "order_number" | "-order_number";
                /** @description Only rows with this status */
                status?: "PENDING" | "CONFIRMED" | "IN_PRODUCTION" | "READY" | "OUT_FOR_DELIVERY" | "COMPLETED" | "CANCELLED";
                /** @description Only rows with this customer_id */
                customer_id?: string;
                /** @description In a chain, the bakery to work in; the root when left out */
                tenant_id?: components["parameters"]["TenantId"];
            };
            header?: {
                /** @description The same as `tenant_id`, which comes first */
                "X-Tenant-Id"?: components["parameters"]["TenantIdHeader"];
                /** @description `ETag` of an earlier answer: 304 without a body while it is still right */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Customer orders, latest delivery first */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CustomerOrder"][];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description Not modified since the given ETag */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    placeOrder: {
        parameters: {
            query?: {
                /** @description In a chain, the bakery to work in; the root when left out */
                tenant_id?: components["parameters"]["TenantId"];
            };
            header?: {
                /** @description The same as `tenant_id`, which comes first */
                "X-Tenant-Id"?: components["parameters"]["TenantIdHeader"];
                /** @description Makes the request safe to repeat: the same key and body get the same answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "customer_id": "91c7e2a5-d4f8-4360-9e1b-a85c3f07d26e",
                 *       "delivery_date": "2026-12-05T07:00:00Z",
                 *       "delivery_method": "DELIVERY",
                 *       "channel": "phone",
                 *       "lines": [
                 *         {
                 *           "product_id": "3d51c8e7-6a2f-4e90-8b74-19f0d2c6a5e3",
                 *           "quantity": 60,
                 *           "notes": "Bien cocidas"
                 *         }
                 *       ],
                 *       "notes": "Desayunos del hotel"
                 *     }
                 */
                "application/json": {
                    customer_id: string;
                    /** @description In the future, at most 60 days ahead */
                    delivery_date: string;
                    /** @enum {string} */
                    delivery_method: "PICKUP" | "DELIVERY";
                    /** @enum {string} */
                    channel: "phone" | "web" | "counter" | "email" | "standing_order";
                    lines: {
                        product_id: string;
                        quantity: number;
                        notes?: string;
                    }[];
                    notes?: string;
                };
            };
        };
        responses: {
            /** @description Place a customer's order, at the customer's discount */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "X-Changed-Resources": components["headers"]["X-Changed-Resources"];
                    "X-Change-Sequence": components["headers"]["X-Change-Sequence"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        tenant_id: string;
                        order_number: string;
                        customer_id: string;
                        /** @enum {string} */
                        status: "PENDING" | "CONFIRMED" | "IN_PRODUCTION" | "READY" | "OUT_FOR_DELIVERY" | "COMPLETED" | "CANCELLED";
                        order_date: string;
                        delivery_date: string;
                        completed_at: string | null;
                        /** @enum {string} */
                        channel: "phone" | "web" | "counter" | "email" | "standing_order";
                        /** @enum {string} */
                        delivery_method: "PICKUP" | "DELIVERY";
                        /** @enum {string} */
                        payment_status: "UNPAID" | "PAID" | "INVOICED";
                        subtotal_cents: number;
                        discount_cents: number;
                        tax_cents: number;
                        total_cents: number;
                        notes: string | null;
                        created_at: string;
                        updated_at: string;
                        items: components["schemas"]["OrderItem"][];
                        status_history: components["schemas"]["OrderStatusHistory"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getOrder: {
        parameters: {
            query?: {
                /** @description In a chain, the bakery to work in; the root when left out */
                tenant_id?: components["parameters"]["TenantId"];
            };
            header?: {
                /** @description The same as `tenant_id`, which comes first */
                "X-Tenant-Id"?: components["parameters"]["TenantIdHeader"];
                /** @description `ETag` of an earlier answer: 304 without a body while it is still right */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Its id, as a list tells it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A customer order with its lines and history */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        tenant_id: string;
                        order_number: string;
                        customer_id: string;
                        /** @enum {string} */
                        status: "PENDING" | "CONFIRMED" | "IN_PRODUCTION" | "READY" | "OUT_FOR_DELIVERY" | "COMPLETED" | "CANCELLED";
                        order_date: string;
                        delivery_date: string;
                        completed_at: string | null;
                        /** @enum {string} */
                        channel: "phone" | "web" | "counter" | "email" | "standing_order";
                        /** @enum {string} */
                        delivery_method: "PICKUP" | "DELIVERY";
                        /** @enum {string} */
                        payment_status: "UNPAID" | "PAID" | "INVOICED";
                        subtotal_cents: number;
                        discount_cents: number;
                        tax_cents: number;
                        total_cents: number;
                        notes: string | null;
                        created_at: string;
                        updated_at: string;
                        items: components["schemas"]["OrderItem"][];
                        status_history: components["schemas"]["OrderStatusHistory"][];
                    };
                };
            };
            /** @description Not modified since the given ETag */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    changeOrderStatus: {
        parameters: {
            query?: {
                /** @description In a chain, the bakery to work in; the root when left out */
                tenant_id?: components["parameters"]["TenantId"];
            };
            header?: {
                /** @description The same as `tenant_id`, which comes first */
                "X-Tenant-Id"?: components["parameters"]["TenantIdHeader"];
                /** @description Makes the request safe to repeat: the same key and body get the same answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Its id, as a list tells it */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "status": "CONFIRMED",
                 *       "notes": "Confirmado por teléfono"
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    status: "PENDING" | "CONFIRMED" | "IN_PRODUCTION" | "READY" | "OUT_FOR_DELIVERY" | "COMPLETED" | "CANCELLED";
                    notes?: string;
                };
            };
        };
        responses: {
            /** @description Take an order a step further; completing it takes its goods out of stock */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "X-Changed-Resources": components["headers"]["X-Changed-Resources"];
                    "X-Change-Sequence": components["headers"]["X-Change-Sequence"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        tenant_id: string;
                        order_number: string;
                        customer_id: string;
                        /** @enum {string} */
                        status: "PENDING" | "CONFIRMED" | "IN_PRODUCTION" | "READY" | "OUT_FOR_DELIVERY" | "COMPLETED" | "CANCELLED";
                        order_date: string;
                        delivery_date: string;
                        completed_at: string | null;
                        /** @enum {string} */
                        channel: "phone" | "web" | "counter" | "email" | "standing_order";
                        /** @enum {string} */
                        delivery_method: "PICKUP" | "DELIVERY";
                        /** @enum {string} */
                        payment_status: "UNPAID" | "PAID" | "INVOICED";
                        subtotal_cents: number;
                        discount_cents: number;
                        tax_cents: number;
                        total_cents: number;
                        notes: string | null;
                        created_at: string;
                        updated_at: string;
                        items: components["schemas"]["OrderItem"][];
                        status_history: components["schemas"]["OrderStatusHistory"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listSales: {
        parameters: {
            query?: {
                /** @description Rows to return */
                limit?: number;
                /** @description `next_cursor` of the page before */
                cursor?: string;
                /** @description Column to order by, with `-` for descending */
                sort?: "-sales_date" | "sales_date" | "revenue_cents" | "-revenue_cents" | "quantity_sold" | "-quantity_sold";
                /** @description Only rows with this product_id */
                product_id?: string;
                /** @description Only rows with this channel */
                channel?: "counter" | "wholesale" | "online";
                /** @description Only rows with sales_date on this day or later */
                from?: string;
                /** @description Only rows with sales_date on this day or earlier */
                to?: string;
                /** @description In a chain, the bakery to work in; the root when left out */
                tenant_id?: components["parameters"]["TenantId"];
            };
            header?: {
                /** @description The same as `tenant_id`, which comes first */
                "X-Tenant-Id"?: components["parameters"]["TenantIdHeader"];
                /** @description `ETag` of an earlier answer: 304 without a body while it is still right */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sales by day, product and channel, latest first */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["SalesData"][];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description Not modified since the given ETag */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getSalesSummary: {
        parameters: {
            query?: {
                /** @description What each line adds up */
                group_by?: "day" | "product" | "channel" | "outlet";
                /** @description First day; ninety days ago when left out */
                from?: string;
                /** @description Last day; today when left out */
                to?: string;
                /** @description In a chain, the bakery to work in; the root when left out */
                tenant_id?: components["parameters"]["TenantId"];
            };
            header?: {
                /** @description The same as `tenant_id`, which comes first */
                "X-Tenant-Id"?: components["parameters"]["TenantIdHeader"];
                /** @description `ETag` of an earlier answer: 304 without a body while it is still right */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sales added up by day, product, channel or shop */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        group_by: "day" | "product" | "channel" | "outlet";
                        from: string;
                        to: string;
                        data: {
                            /** @description The day, the channel, or the id of the product or shop */
                            key: string;
                            /** @description What a person calls it */
                            label: string;
                            quantity_sold: number;
                            quantity_wasted: number;
                            revenue_cents: number;
                            cost_cents: number;
                            margin_percent: number | null;
                        }[];
                    };
                };
            };
            /** @description Not modified since the given ETag */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listPosTransactions: {
        parameters: {
            query?: {
                /** @description Rows to return */
                limit?: number;
                /** @description `next_cursor` of the page before */
                cursor?: string;
                /** @description Column to order by, with `-` for descending */
                sort?: "-sold_at" | "sold_at" | "total_cents" | "-total_cents";
                /** @description Only rows with this payment_method */
                payment_method?: "cash" | "card" | "bizum";
                /** @description In a chain, the bakery to work in; the root when left out */
                tenant_id?: components["parameters"]["TenantId"];
            };
            header?: {
                /** @description The same as `tenant_id`, which comes first */
                "X-Tenant-Id"?: components["parameters"]["TenantIdHeader"];
                /** @description `ETag` of an earlier answer: 304 without a body while it is still right */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tickets of the shop's till, latest first */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PosTransaction"][];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description Not modified since the given ETag */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getPosTransaction: {
        parameters: {
            query?: {
                /** @description In a chain, the bakery to work in; the root when left out */
                tenant_id?: components["parameters"]["TenantId"];
            };
            header?: {
                /** @description The same as `tenant_id`, which comes first */
                "X-Tenant-Id"?: components["parameters"]["TenantIdHeader"];
                /** @description `ETag` of an earlier answer: 304 without a body while it is still right */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Its id, as a list tells it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A ticket with its lines */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        tenant_id: string;
                        transaction_number: string;
                        sold_at: string;
                        terminal: string;
                        /** @enum {string} */
                        payment_method: "cash" | "card" | "bizum";
                        cashier_user_id: string | null;
                        subtotal_cents: number;
                        tax_cents: number;
                        total_cents: number;
                        created_at: string;
                        updated_at: string;
                        items: components["schemas"]["PosTransactionItem"][];
                    };
                };
            };
            /** @description Not modified since the given ETag */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    sellAtPointOfSale: {
        parameters: {
            query?: {
                /** @description In a chain, the bakery to work in; the root when left out */
                tenant_id?: components["parameters"]["TenantId"];
            };
            header?: {
                /** @description The same as `tenant_id`, which comes first */
                "X-Tenant-Id"?: components["parameters"]["TenantIdHeader"];
                /** @description Makes the request safe to repeat: the same key and body get the same answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "lines": [
                 *         {
                 *           "product_id": "3d51c8e7-6a2f-4e90-8b74-19f0d2c6a5e3",
                 *           "quantity": 3
                 *         }
                 *       ],
                 *       "payment_method": "card",
                 *       "terminal": "TPV-1"
                 *     }
                 */
                "application/json": {
                    lines: {
                        product_id: string;
                        quantity: number;
                    }[];
                    /** @enum {string} */
                    payment_method: "cash" | "card" | "bizum";
                    /**
                     * @description The till
                     * @default TPV-1
                     */
                    terminal?: string;
                };
            };
        };
        responses: {
            /** @description Sell at the till: the goods leave stock and the day's sales grow */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "X-Changed-Resources": components["headers"]["X-Changed-Resources"];
                    "X-Change-Sequence": components["headers"]["X-Change-Sequence"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        tenant_id: string;
                        transaction_number: string;
                        sold_at: string;
                        terminal: string;
                        /** @enum {string} */
                        payment_method: "cash" | "card" | "bizum";
                        cashier_user_id: string | null;
                        subtotal_cents: number;
                        tax_cents: number;
                        total_cents: number;
                        created_at: string;
                        updated_at: string;
                        items: components["schemas"]["PosTransactionItem"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listOrchestrationRuns: {
        parameters: {
            query?: {
                /** @description Rows to return */
                limit?: number;
                /** @description `next_cursor` of the page before */
                cursor?: string;
                /** @description Column to order by, with `-` for descending */
                sort?: "-started_at" | "started_at" | "run_number" | "-run_number";
                /** @description Only rows with this status */
                status?: "RUNNING" | "COMPLETED" | "FAILED";
                /** @description Only rows with this trigger */
                trigger?: "SCHEDULED" | "MANUAL";
                /** @description In a chain, the bakery to work in; the root when left out */
                tenant_id?: components["parameters"]["TenantId"];
            };
            header?: {
                /** @description The same as `tenant_id`, which comes first */
                "X-Tenant-Id"?: components["parameters"]["TenantIdHeader"];
                /** @description `ETag` of an earlier answer: 304 without a body while it is still right */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Runs of the orchestrator, latest first */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["OrchestrationRun"][];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description Not modified since the given ETag */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    runOrchestration: {
        parameters: {
            query?: {
                /** @description In a chain, the bakery to work in; the root when left out */
                tenant_id?: components["parameters"]["TenantId"];
            };
            header?: {
                /** @description The same as `tenant_id`, which comes first */
                "X-Tenant-Id"?: components["parameters"]["TenantIdHeader"];
                /** @description Makes the request safe to repeat: the same key and body get the same answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "notes": "Plan para mañana"
                 *     }
                 */
                "application/json": {
                    notes?: string;
                };
            };
        };
        responses: {
            /** @description Plan tomorrow's batches and propose what must be bought for them */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "X-Changed-Resources": components["headers"]["X-Changed-Resources"];
                    "X-Change-Sequence": components["headers"]["X-Change-Sequence"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        tenant_id: string;
                        run_number: string;
                        /** @enum {string} */
                        trigger: "SCHEDULED" | "MANUAL";
                        /** @enum {string} */
                        status: "RUNNING" | "COMPLETED" | "FAILED";
                        started_at: string;
                        completed_at: string | null;
                        duration_ms: number | null;
                        started_by: string | null;
                        batches_planned: number;
                        requirements_found: number;
                        purchase_orders_proposed: number;
                        summary: {
                            /** @description Message key, the same in every language */
                            i18n_key: string;
                            params: {
                                [key: string]: string | number | boolean | null;
                            };
                        }[];
                        created_at: string;
                        updated_at: string;
                        steps: components["schemas"]["OrchestrationStep"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getOrchestrationRun: {
        parameters: {
            query?: {
                /** @description In a chain, the bakery to work in; the root when left out */
                tenant_id?: components["parameters"]["TenantId"];
            };
            header?: {
                /** @description The same as `tenant_id`, which comes first */
                "X-Tenant-Id"?: components["parameters"]["TenantIdHeader"];
                /** @description `ETag` of an earlier answer: 304 without a body while it is still right */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Its id, as a list tells it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A run with its steps and their reasons */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        tenant_id: string;
                        run_number: string;
                        /** @enum {string} */
                        trigger: "SCHEDULED" | "MANUAL";
                        /** @enum {string} */
                        status: "RUNNING" | "COMPLETED" | "FAILED";
                        started_at: string;
                        completed_at: string | null;
                        duration_ms: number | null;
                        started_by: string | null;
                        batches_planned: number;
                        requirements_found: number;
                        purchase_orders_proposed: number;
                        summary: {
                            /** @description Message key, the same in every language */
                            i18n_key: string;
                            params: {
                                [key: string]: string | number | boolean | null;
                            };
                        }[];
                        created_at: string;
                        updated_at: string;
                        steps: components["schemas"]["OrchestrationStep"][];
                    };
                };
            };
            /** @description Not modified since the given ETag */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listForecasts: {
        parameters: {
            query?: {
                /** @description Rows to return */
                limit?: number;
                /** @description `next_cursor` of the page before */
                cursor?: string;
                /** @description Column to order by, with `-` for descending */
                sort?: "-forecast_date" | "forecast_date" | "predicted_quantity" | "-predicted_quantity";
                /** @description Only rows with this product_id */
                product_id?: string;
                /** @description Only rows with this period */
                period?: "daily" | "weekly";
                /** @description Only rows with forecast_date on this day or later */
                from?: string;
                /** @description Only rows with forecast_date on this day or earlier */
                to?: string;
                /** @description In a chain, the bakery to work in; the root when left out */
                tenant_id?: components["parameters"]["TenantId"];
            };
            header?: {
                /** @description The same as `tenant_id`, which comes first */
                "X-Tenant-Id"?: components["parameters"]["TenantIdHeader"];
                /** @description `ETag` of an earlier answer: 304 without a body while it is still right */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Expected demand by product: by day, and by week with its reasons */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Forecast"][];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description Not modified since the given ETag */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    generateForecasts: {
        parameters: {
            query?: {
                /** @description In a chain, the bakery to work in; the root when left out */
                tenant_id?: components["parameters"]["TenantId"];
            };
            header?: {
                /** @description The same as `tenant_id`, which comes first */
                "X-Tenant-Id"?: components["parameters"]["TenantIdHeader"];
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getForecastAccuracy: {
        parameters: {
            query?: {
                /** @description In a chain, the bakery to work in; the root when left out */
                tenant_id?: components["parameters"]["TenantId"];
            };
            header?: {
                /** @description The same as `tenant_id`, which comes first */
                "X-Tenant-Id"?: components["parameters"]["TenantIdHeader"];
                /** @description `ETag` of an earlier answer: 304 without a body while it is still right */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Forecasts of the last 28 days against what was sold */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        from: string;
                        to: string;
                        /** @description 1 − Σ|forecast − sold| ÷ Σ sold; null without sales */
                        accuracy_percent: number | null;
                        /** @description Σ(forecast − sold) ÷ Σ sold: positive when too much was expected */
                        bias_percent: number | null;
                        absolute_error: number;
                        quantity_sold: number;
                        products: {
                            product_id: string;
                            product_name: string;
                            accuracy_percent: number | null;
                            quantity_forecast: number;
                            quantity_sold: number;
                        }[];
                    };
                };
            };
            /** @description Not modified since the given ETag */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listModels: {
        parameters: {
            query?: {
                /** @description Rows to return */
                limit?: number;
                /** @description `next_cursor` of the page before */
                cursor?: string;
                /** @description Column to order by, with `-` for descending */
                sort?: "name" | "-name" | "-trained_at" | "trained_at";
                /** @description Only rows with this status */
                status?: "ACTIVE" | "RETIRED";
                /** @description Only rows with this product_id */
                product_id?: string;
                /** @description In a chain, the bakery to work in; the root when left out */
                tenant_id?: components["parameters"]["TenantId"];
            };
            header?: {
                /** @description The same as `tenant_id`, which comes first */
                "X-Tenant-Id"?: components["parameters"]["TenantIdHeader"];
                /** @description `ETag` of an earlier answer: 304 without a body while it is still right */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Trained models (demo models, without files) */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["TrainedModel"][];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description Not modified since the given ETag */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    trainModel: {
        parameters: {
            query?: {
                /** @description In a chain, the bakery to work in; the root when left out */
                tenant_id?: components["parameters"]["TenantId"];
            };
            header?: {
                /** @description The same as `tenant_id`, which comes first */
                "X-Tenant-Id"?: components["parameters"]["TenantIdHeader"];
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listRoutes: {
        parameters: {
            query?: {
                /** @description Rows to return */
                limit?: number;
                /** @description `next_cursor` of the page before */
                cursor?: string;
                /** @description Column to order by, with `-` for descending */
                sort?: "-planned_departure" | "planned_departure" | "delay_minutes" | "-delay_minutes" | "distance_km" | "-distance_km";
                /** @description Only rows with this status */
                status?: "PLANNED" | "IN_TRANSIT" | "COMPLETED" | "DELAYED";
                /** @description Only rows with this route_date */
                route_date?: string;
                /** @description Only rows with this vehicle_id */
                vehicle_id?: string;
                /** @description In a chain, the bakery to work in; the root when left out */
                tenant_id?: components["parameters"]["TenantId"];
            };
            header?: {
                /** @description The same as `tenant_id`, which comes first */
                "X-Tenant-Id"?: components["parameters"]["TenantIdHeader"];
                /** @description `ETag` of an earlier answer: 304 without a body while it is still right */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Night routes from the central bakery, latest departure first */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["DistributionRoute"][];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description Not modified since the given ETag */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getRoute: {
        parameters: {
            query?: {
                /** @description In a chain, the bakery to work in; the root when left out */
                tenant_id?: components["parameters"]["TenantId"];
            };
            header?: {
                /** @description The same as `tenant_id`, which comes first */
                "X-Tenant-Id"?: components["parameters"]["TenantIdHeader"];
                /** @description `ETag` of an earlier answer: 304 without a body while it is still right */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Its id, as a list tells it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A route with its stops in the order in which they are visited */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        tenant_id: string;
                        route_code: string;
                        name: string;
                        vehicle_id: string;
                        driver_name: string;
                        driver_user_id: string | null;
                        route_date: string;
                        planned_departure: string;
                        planned_arrival: string;
                        estimated_arrival: string;
                        actual_departure: string | null;
                        actual_arrival: string | null;
                        /** @enum {string} */
                        status: "PLANNED" | "IN_TRANSIT" | "COMPLETED" | "DELAYED";
                        delay_minutes: number;
                        delay_reason: {
                            /** @description Message key, the same in every language */
                            i18n_key: string;
                            params: {
                                [key: string]: string | number | boolean | null;
                            };
                        } | null;
                        distance_km: number;
                        load_kg: number;
                        notes: string | null;
                        created_at: string;
                        updated_at: string;
                        stops: components["schemas"]["RouteStop"][];
                    };
                };
            };
            /** @description Not modified since the given ETag */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listVehicles: {
        parameters: {
            query?: {
                /** @description Rows to return */
                limit?: number;
                /** @description `next_cursor` of the page before */
                cursor?: string;
                /** @description Column to order by, with `-` for descending */
                sort?: "name" | "-name" | "capacity_kg" | "-capacity_kg" | "odometer_km" | "-odometer_km";
                /** @description Only rows with this status */
                status?: "AVAILABLE" | "MAINTENANCE";
                /** @description In a chain, the bakery to work in; the root when left out */
                tenant_id?: components["parameters"]["TenantId"];
            };
            header?: {
                /** @description The same as `tenant_id`, which comes first */
                "X-Tenant-Id"?: components["parameters"]["TenantIdHeader"];
                /** @description `ETag` of an earlier answer: 304 without a body while it is still right */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Vehicles */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Vehicle"][];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description Not modified since the given ETag */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listAlerts: {
        parameters: {
            query?: {
                /** @description Rows to return */
                limit?: number;
                /** @description `next_cursor` of the page before */
                cursor?: string;
                /** @description Column to order by, with `-` for descending */
                sort?: "-triggered_at" | "triggered_at" | "severity_rank" | "-severity_rank" | "money_at_stake_cents" | "-money_at_stake_cents" | "alert_type" | "-alert_type";
                /** @description Only rows with this status */
                status?: "open" | "acknowledged" | "resolved";
                /** @description Only rows with this severity */
                severity?: "critical" | "high" | "medium" | "low";
                /** @description Only rows with this alert_type */
                alert_type?: "out_of_stock" | "low_stock" | "product_low_stock" | "expiring_soon" | "delivery_late" | "delivery_arriving_soon" | "batch_overdue" | "oven_capacity" | "route_delay";
                /** @description In a chain, the bakery to work in; the root when left out */
                tenant_id?: components["parameters"]["TenantId"];
            };
            header?: {
                /** @description The same as `tenant_id`, which comes first */
                "X-Tenant-Id"?: components["parameters"]["TenantIdHeader"];
                /** @description `ETag` of an earlier answer: 304 without a body while it is still right */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Alerts that the rules found, latest first */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Alert"][];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description Not modified since the given ETag */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getAlert: {
        parameters: {
            query?: {
                /** @description In a chain, the bakery to work in; the root when left out */
                tenant_id?: components["parameters"]["TenantId"];
            };
            header?: {
                /** @description The same as `tenant_id`, which comes first */
                "X-Tenant-Id"?: components["parameters"]["TenantIdHeader"];
                /** @description `ETag` of an earlier answer: 304 without a body while it is still right */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Its id, as a list tells it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An alert with what people did about it */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        tenant_id: string;
                        /** @enum {string} */
                        alert_type: "out_of_stock" | "low_stock" | "product_low_stock" | "expiring_soon" | "delivery_late" | "delivery_arriving_soon" | "batch_overdue" | "oven_capacity" | "route_delay";
                        /** @enum {string} */
                        severity: "critical" | "high" | "medium" | "low";
                        severity_rank: number;
                        /** @enum {string} */
                        status: "open" | "acknowledged" | "resolved";
                        entity: string;
                        entity_id: string;
                        i18n_key: string;
                        params: {
                            [key: string]: string | number | boolean | null;
                        };
                        reasoning_data: {
                            /** @description Message key, the same in every language */
                            i18n_key: string;
                            params: {
                                [key: string]: string | number | boolean | null;
                            };
                        };
                        money_at_stake_cents: number | null;
                        action: {
                            /** @description operationId */
                            operation: string;
                            /** @description `id` for the path, the rest for the body */
                            params: {
                                [key: string]: components["schemas"]["Json"];
                            };
                        } | null;
                        fingerprint: string;
                        triggered_at: string;
                        acknowledged_at: string | null;
                        acknowledged_by: string | null;
                        resolved_at: string | null;
                        resolved_by: string | null;
                        resolution: ("cause_gone" | "by_hand") | null;
                        cause_gone_at: string | null;
                        created_at: string;
                        updated_at: string;
                        interactions: components["schemas"]["AlertInteraction"][];
                    };
                };
            };
            /** @description Not modified since the given ETag */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    acknowledgeAlert: {
        parameters: {
            query?: {
                /** @description In a chain, the bakery to work in; the root when left out */
                tenant_id?: components["parameters"]["TenantId"];
            };
            header?: {
                /** @description The same as `tenant_id`, which comes first */
                "X-Tenant-Id"?: components["parameters"]["TenantIdHeader"];
                /** @description Makes the request safe to repeat: the same key and body get the same answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Its id, as a list tells it */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "notes": "Me encargo yo"
                 *     }
                 */
                "application/json": {
                    notes?: string;
                };
            };
        };
        responses: {
            /** @description Say that someone takes care of it */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "X-Changed-Resources": components["headers"]["X-Changed-Resources"];
                    "X-Change-Sequence": components["headers"]["X-Change-Sequence"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Alert"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    resolveAlert: {
        parameters: {
            query?: {
                /** @description In a chain, the bakery to work in; the root when left out */
                tenant_id?: components["parameters"]["TenantId"];
            };
            header?: {
                /** @description The same as `tenant_id`, which comes first */
                "X-Tenant-Id"?: components["parameters"]["TenantIdHeader"];
                /** @description Makes the request safe to repeat: the same key and body get the same answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Its id, as a list tells it */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "notes": "El proveedor entrega hoy por la tarde"
                 *     }
                 */
                "application/json": {
                    notes?: string;
                };
            };
        };
        responses: {
            /** @description Say that it is dealt with; it is not raised again while its cause lasts */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "X-Changed-Resources": components["headers"]["X-Changed-Resources"];
                    "X-Change-Sequence": components["headers"]["X-Change-Sequence"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Alert"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listInsights: {
        parameters: {
            query?: {
                /** @description Rows to return */
                limit?: number;
                /** @description `next_cursor` of the page before */
                cursor?: string;
                /** @description Column to order by, with `-` for descending */
                sort?: "-potential_saving_cents" | "potential_saving_cents" | "confidence_percent" | "-confidence_percent" | "insight_type" | "-insight_type" | "created_at" | "-created_at";
                /** @description Only rows with this insight_type */
                type?: "price_trend" | "safety_stock" | "yield";
                /** @description Only rows with this impact */
                impact?: "high" | "medium" | "low";
                /** @description In a chain, the bakery to work in; the root when left out */
                tenant_id?: components["parameters"]["TenantId"];
            };
            header?: {
                /** @description The same as `tenant_id`, which comes first */
                "X-Tenant-Id"?: components["parameters"]["TenantIdHeader"];
                /** @description `ETag` of an earlier answer: 304 without a body while it is still right */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the figures show: prices on the move, safety stocks, yields */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["AiInsight"][];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description Not modified since the given ETag */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getDashboard: {
        parameters: {
            query?: {
                /** @description In a chain, the bakery to work in; the root when left out */
                tenant_id?: components["parameters"]["TenantId"];
            };
            header?: {
                /** @description The same as `tenant_id`, which comes first */
                "X-Tenant-Id"?: components["parameters"]["TenantIdHeader"];
                /** @description `ETag` of an earlier answer: 304 without a body while it is still right */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A bakery's morning: key figures with their formulas, alerts, production, sales, demand and deliveries */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        generated_at: string;
                        kpis: {
                            production_fulfilment: {
                                /** @description null when there is nothing to compute it from */
                                value: number | null;
                                /** @enum {string} */
                                unit: "percent" | "ingredients" | "cents_per_month";
                                /** @description In the caller's language */
                                window: string;
                                /** @description In the caller's language */
                                formula: string;
                                inputs: {
                                    [key: string]: number;
                                };
                            };
                            critical_stock: {
                                /** @description null when there is nothing to compute it from */
                                value: number | null;
                                /** @enum {string} */
                                unit: "percent" | "ingredients" | "cents_per_month";
                                /** @description In the caller's language */
                                window: string;
                                /** @description In the caller's language */
                                formula: string;
                                inputs: {
                                    [key: string]: number;
                                };
                            };
                            forecast_accuracy: {
                                /** @description null when there is nothing to compute it from */
                                value: number | null;
                                /** @enum {string} */
                                unit: "percent" | "ingredients" | "cents_per_month";
                                /** @description In the caller's language */
                                window: string;
                                /** @description In the caller's language */
                                formula: string;
                                inputs: {
                                    [key: string]: number;
                                };
                            };
                        };
                        alerts: {
                            open: {
                                critical: number;
                                high: number;
                                medium: number;
                                low: number;
                            };
                            /** @description The five worst, the dearest first among equals */
                            top: components["schemas"]["Alert"][];
                        };
                        /** @description Of today in Madrid, and what is left over from before */
                        production_today: {
                            id: string;
                            batch_number: string;
                            product_id: string;
                            product_name: string;
                            planned_start_time: string;
                            planned_end_time: string;
                            actual_start_time: string | null;
                            actual_end_time: string | null;
                            planned_quantity: number;
                            actual_quantity: number | null;
                            /** @enum {string} */
                            status: "PENDING" | "IN_PROGRESS" | "COMPLETED" | "CANCELLED" | "ON_HOLD" | "QUALITY_CHECK" | "FAILED";
                            current_process_stage: ("MIXING" | "PROOFING" | "SHAPING" | "BAKING" | "COOLING" | "PACKAGING" | "FINISHING") | null;
                            /** @enum {string} */
                            priority: "LOW" | "MEDIUM" | "HIGH" | "URGENT";
                        }[];
                        sales_yesterday: {
                            day: string;
                            revenue_cents: number;
                            quantity_sold: number;
                            week_before: {
                                day: string;
                                revenue_cents: number;
                                quantity_sold: number;
                            };
                            change_percent: number | null;
                        };
                        expected_demand: {
                            day: string;
                            quantity: number;
                            revenue_cents: number;
                            /** @description Should every product sell the least that its forecast expects */
                            revenue_low_cents: number;
                            /** @description Should every product sell the most */
                            revenue_high_cents: number;
                        }[];
                        deliveries_today: {
                            id: string;
                            delivery_number: string;
                            purchase_order_id: string;
                            /** @enum {string} */
                            status: "SCHEDULED" | "IN_TRANSIT" | "DELIVERED" | "PARTIALLY_DELIVERED" | "REJECTED";
                            expected_date: string;
                            po_number: string;
                            supplier_name: string;
                            total_cents: number;
                        }[];
                    };
                };
            };
            /** @description Not modified since the given ETag */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getEnterpriseDashboard: {
        parameters: {
            query?: {
                /** @description In a chain, the bakery to work in; the root when left out */
                tenant_id?: components["parameters"]["TenantId"];
            };
            header?: {
                /** @description The same as `tenant_id`, which comes first */
                "X-Tenant-Id"?: components["parameters"]["TenantIdHeader"];
                /** @description `ETag` of an earlier answer: 304 without a body while it is still right */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A chain at a glance: key figures, shops beside each other, map and routes */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        generated_at: string;
                        kpis: {
                            forecast_accuracy: {
                                /** @description null when there is nothing to compute it from */
                                value: number | null;
                                /** @enum {string} */
                                unit: "percent" | "ingredients" | "cents_per_month";
                                /** @description In the caller's language */
                                window: string;
                                /** @description In the caller's language */
                                formula: string;
                                inputs: {
                                    [key: string]: number;
                                };
                            };
                            next_week_demand: {
                                /** @description null when there is nothing to compute it from */
                                value: number | null;
                                /** @enum {string} */
                                unit: "percent" | "ingredients" | "cents_per_month";
                                /** @description In the caller's language */
                                window: string;
                                /** @description In the caller's language */
                                formula: string;
                                inputs: {
                                    [key: string]: number;
                                };
                            };
                            waste_reduction: {
                                /** @description null when there is nothing to compute it from */
                                value: number | null;
                                /** @enum {string} */
                                unit: "percent" | "ingredients" | "cents_per_month";
                                /** @description In the caller's language */
                                window: string;
                                /** @description In the caller's language */
                                formula: string;
                                inputs: {
                                    [key: string]: number;
                                };
                            };
                            procurement_saving: {
                                /** @description null when there is nothing to compute it from */
                                value: number | null;
                                /** @enum {string} */
                                unit: "percent" | "ingredients" | "cents_per_month";
                                /** @description In the caller's language */
                                window: string;
                                /** @description In the caller's language */
                                formula: string;
                                inputs: {
                                    [key: string]: number;
                                };
                            };
                        };
                        /** @description The shops of the chain; of a bakery without shops itself */
                        outlets: {
                            tenant_id: string;
                            name: string;
                            city: string;
                            /** @description Last 7 days, without VAT */
                            sales_cents: number;
                            /** @description The 7 days before */
                            sales_before_cents: number;
                            sales_change_percent: number | null;
                            /** @description 7 times the daily target */
                            target_cents: number;
                            target_percent: number | null;
                            margin_percent: number | null;
                            waste_percent: number | null;
                            stock_value_cents: number;
                            alerts_open: number;
                        }[];
                        /** @description Every place of the session, the root first */
                        map: {
                            tenant_id: string;
                            name: string;
                            /** @enum {string} */
                            tenant_type: "standalone" | "parent" | "child";
                            city: string;
                            latitude: number;
                            longitude: number;
                            alerts: {
                                critical: number;
                                high: number;
                                medium: number;
                                low: number;
                            };
                        }[];
                        /** @description That are under way or ahead; none in a bakery without distribution */
                        routes: {
                            id: string;
                            route_code: string;
                            name: string;
                            route_date: string;
                            planned_departure: string;
                            planned_arrival: string;
                            estimated_arrival: string;
                            /** @enum {string} */
                            status: "PLANNED" | "IN_TRANSIT" | "COMPLETED" | "DELAYED";
                            delay_minutes: number;
                            delay_reason: {
                                /** @description Message key, the same in every language */
                                i18n_key: string;
                                params: {
                                    [key: string]: string | number | boolean | null;
                                };
                            } | null;
                            distance_km: number;
                            load_kg: number;
                        }[];
                    };
                };
            };
            /** @description Not modified since the given ETag */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listActivity: {
        parameters: {
            query?: {
                /** @description Rows to return */
                limit?: number;
                /** @description `next_cursor` of the page before */
                cursor?: string;
                /** @description Column to order by, with `-` for descending */
                sort?: "-sequence" | "sequence";
                /** @description In a chain, the bakery to work in; the root when left out */
                tenant_id?: components["parameters"]["TenantId"];
            };
            header?: {
                /** @description The same as `tenant_id`, which comes first */
                "X-Tenant-Id"?: components["parameters"]["TenantIdHeader"];
                /** @description `ETag` of an earlier answer: 304 without a body while it is still right */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Spanish (`es`) unless English (`en`) is preferred
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was changed in this session, newest first */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Activity"][];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description Not modified since the given ETag */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
}
