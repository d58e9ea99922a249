package se.pausa.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Who a protected customer is (R18), in a table of its own.
 *
 * @param code stands for the name with those who do not know it; random, it means nothing
 */
@Embeddable
record ProtectedIdentity(
        @Column(table = TABLE) String code,
        @Column(table = TABLE) String name,
        @Column(table = TABLE) @Nullable String number,
        @Column(table = TABLE) @Nullable String personalIdentityNumber) {

    static final String TABLE = "protected_identity";

    /** What stands in place of the name, the same everywhere and for everybody. */
    static String words(String code) {
        return "Skyddad identitet " + code;
    }
}
