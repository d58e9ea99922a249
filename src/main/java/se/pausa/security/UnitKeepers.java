package se.pausa.security;

import org.springframework.stereotype.Component;
import se.pausa.organization.UnitGuard;

/** Lets those change the tree who may keep units. Does not know the tree, as the tree does not know it. */
@Component
class UnitKeepers implements UnitGuard {

    private final CurrentUser user;

    UnitKeepers(CurrentUser user) {
        this.user = user;
    }

    @Override
    public String keeper() {
        User keeper = user.get();
        if (keeper.allowing(Act.KEEP_UNITS).isEmpty()) {
            throw new NotAllowed(Act.KEEP_UNITS);
        }
        return keeper.name();
    }
}
