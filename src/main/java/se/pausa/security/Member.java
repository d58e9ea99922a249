package se.pausa.security;

import java.util.List;

/**
 * Somebody who is or was at work with Pausa, as Administration shows it.
 *
 * @param ended not let in any longer, whatever the roles say
 * @param roles the earliest first
 */
public record Member(MemberId id, int version, String login, String name, boolean ended, List<HeldRole> roles) {

    public Member {
        roles = List.copyOf(roles);
    }
}
