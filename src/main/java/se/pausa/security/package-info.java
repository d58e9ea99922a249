/**
 * Who is at work, and how they have arranged the screens. Until there is a login it is one fixed user, and the
 * server listens on the loopback address only.
 *
 * <p>Knows {@code organization} and below.
 */
@ApplicationModule(allowedDependencies = {"common", "organization"})
@NullMarked
package se.pausa.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
