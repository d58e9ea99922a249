package se.pausa.security;

/** Who is making the change at hand. */
public interface CurrentUser {

    User get();
}
