/**
 * All screens. One screen shows customers, contracts, orders and pauses together, so screens are not
 * spread over the modules: they live here, see every module, and nobody sees them.
 *
 * <p>Only this package and those below it use Vaadin.
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {
            "common",
            "organization",
            "security",
            "accesslog",
            "customer",
            "delivery",
            "pause",
            "unsaved",
            "lists",
            "city",
            "reconciliation",
            "review",
            "transfer",
            "demo"
        })
@NullMarked
package se.pausa.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
