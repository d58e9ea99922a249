package se.pausa.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;

class NothingKeptTest {

    @Test
    void an_access_token_stays_nowhere() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        MockHttpServletResponse response = new MockHttpServletResponse();
        TestingAuthenticationToken login = new TestingAuthenticationToken("planerare", "");
        NothingKept nothing = new NothingKept();

        nothing.saveAuthorizedClient(mock(OAuth2AuthorizedClient.class), login, request, response);

        assertThat(nothing.<OAuth2AuthorizedClient>loadAuthorizedClient(LoginProvider.ID, login, request))
                .isNull();
        assertThat(request.getSession(false)).isNull();
        assertThat(Collections.list(request.getAttributeNames())).isEmpty();
        assertThat(response.getCookies()).isEmpty();
        assertThat(response.getHeaderNames()).isEmpty();
    }
}
