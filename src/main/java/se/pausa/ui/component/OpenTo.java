package se.pausa.ui.component;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import se.pausa.security.Act;

/** Whom a screen is for: those who may do this somewhere. A screen without it is for everybody who has logged in. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OpenTo {

    Act value();
}
