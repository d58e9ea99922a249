/**
 * Who is at work, what they may do and where (R17), how they get in, and how they have arranged the screens. {@code Act}
 * is the table of permissions, {@code Access} is asked by every service.
 *
 * <p>Knows {@code organization} and below.
 */
@ApplicationModule(allowedDependencies = {"common", "bulletin", "organization"})
@NullMarked
package se.pausa.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
