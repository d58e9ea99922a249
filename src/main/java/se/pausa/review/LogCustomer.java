package se.pausa.review;

import org.jspecify.annotations.Nullable;
import se.pausa.customer.CustomerId;

/** A customer as the access log names it. */
public record LogCustomer(
        CustomerId id, String name, @Nullable String number) {}
