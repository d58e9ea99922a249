package se.pausa.pause;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.pausa.bulletin.Subject;
import se.pausa.common.Interval;
import se.pausa.customer.CustomerId;
import se.pausa.organization.UnitId;

/**
 * One piece of news, with what a window must know to tell by itself whether it is concerned.
 *
 * @param touched whose pauses it is about; absent when that is not known, and it may be about everybody's
 * @param window where it was done, see {@link ActingWindow}; absent when in none
 */
public record NewsItem(
        Subject subject,
        @Nullable List<Touched> touched,
        @Nullable String window) {

    /**
     * A customer whose pauses it is about.
     *
     * @param units those of the customer, its contracts and its orders
     * @param intervals what the pauses cover, and what they covered before
     */
    public record Touched(CustomerId customer, Set<UnitId> units, List<Interval> intervals) {

        public boolean during(Interval period) {
            return intervals.stream().anyMatch(period::overlaps);
        }

        public boolean isOf(Collection<UnitId> some) {
            return !Collections.disjoint(units, some);
        }
    }

    public boolean isOfTheCity() {
        return subject == Subject.CITY;
    }

    public boolean isOfAnIdentity() {
        return subject == Subject.IDENTITY;
    }

    public boolean isOfStaging() {
        return subject == Subject.STAGING;
    }

    /** Whether it is, or may be, about one for whom this is true. */
    public boolean isAbout(Predicate<Touched> some) {
        return touched == null || touched.stream().anyMatch(some);
    }

    public boolean isAbout(CustomerId customer) {
        return isAbout(one -> one.customer().equals(customer));
    }
}
