package se.pausa.security;

/** Who is doing what is done at hand. */
public interface CurrentUser {

    /** @throws NotLoggedIn if it is nobody, or somebody who is no longer let in */
    User get();
}
