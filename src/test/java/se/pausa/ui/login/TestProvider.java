package se.pausa.ui.login;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A login provider that says what a test wants, the forbidden too. It knows its client by a key ({@code private_key_jwt}),
 * and demands PKCE.
 */
final class TestProvider implements AutoCloseable {

    static final String CLIENT = "pausa";

    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    final ECKey clientKey = key("client");
    private final ECKey key = key("provider");
    private final ECKey foreignKey = key("provider");
    private final HttpServer server;
    private final Map<String, MultiValueMap<String, String>> asked = new ConcurrentHashMap<>();

    /** What the next ID token says otherwise than a right one. */
    private volatile Consumer<JWTClaimsSet.Builder> otherwise = _ -> {};

    /** By whom and how the next ID token is signed. */
    private volatile Function<JWTClaimsSet.Builder, String> signature = this::signed;

    TestProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/.well-known/openid-configuration", call -> answer(call, metadata()));
        server.createContext("/foreign-keys", call -> answer(call, new JWKSet(foreignKey).toString()));
        server.createContext("/keys", call -> answer(call, new JWKSet(key).toString()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The next ID tokens say this, beside or instead of what is right. */
    void says(Consumer<JWTClaimsSet.Builder> claims) {
        otherwise = claims;
        signature = this::signed;
    }

    /** The next ID tokens are signed by somebody else with a key of the same name. */
    void forges() {
        signs(claims -> sign("JWT", claims, foreignKey));
    }

    /** The next ID tokens bring the key along by which they are signed, one of somebody else. */
    void bringsItsOwnKey() {
        signs(claims -> sign(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .jwk(foreignKey.toPublicJWK())
                        .jwkURL(URI.create(issuer() + "/foreign-keys"))
                        .build(),
                claims,
                foreignKey));
    }

    /** The next ID tokens are signed by nobody. */
    void signsNothing() {
        signs(claims -> new PlainJWT(claims.build()).serialize());
    }

    /** The next ID tokens are signed by what everybody knows: the public half of the key, taken for a secret. */
    void signsByThePublicKey() {
        signs(claims -> {
            try {
                SignedJWT token = new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.HS256)
                                .keyID(key.getKeyID())
                                .build(),
                        claims.build());
                token.sign(new MACSigner(key.toECPublicKey().getEncoded()));
                return token.serialize();
            } catch (JOSEException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private void signs(Function<JWTClaimsSet.Builder, String> by) {
        otherwise = _ -> {};
        signature = by;
    }

    private String signed(JWTClaimsSet.Builder claims) {
        return sign("JWT", claims, key);
    }

    /** A right one, but for what is said otherwise. */
    String logoutToken(String type, Consumer<JWTClaimsSet.Builder> claims) {
        JWTClaimsSet.Builder token =
                claims().jwtID(UUID.randomUUID().toString()).claim("events", Map.of(EVENT, Map.of()));
        claims.accept(token);
        return sign(type, token, key);
    }

    /** The same, signed by somebody else. */
    String forgedLogoutToken(String subject) {
        return sign("logout+jwt", claims().subject(subject).claim("events", Map.of(EVENT, Map.of())), foreignKey);
    }

    private JWTClaimsSet.Builder claims() {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(CLIENT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(120)));
    }

    private String metadata() {
        return """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/keys", "end_session_endpoint": "%1$s/logout", "subject_types_supported": ["public"],
                 "response_types_supported": ["code"], "id_token_signing_alg_values_supported": ["ES256"]}
                """.formatted(issuer());
    }

    private void authorize(HttpExchange call) throws IOException {
        MultiValueMap<String, String> request =
                UriComponentsBuilder.fromUri(call.getRequestURI()).build().getQueryParams();
        String code = UUID.randomUUID().toString();
        asked.put(code, request);
        call.getResponseHeaders()
                .set(
                        "Location",
                        decoded(request, "redirect_uri") + "?code=" + code + "&state=" + request.getFirst("state"));
        call.sendResponseHeaders(302, -1);
        call.close();
    }

    private void token(HttpExchange call) throws IOException {
        MultiValueMap<String, String> form = UriComponentsBuilder.newInstance()
                .query(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8))
                .build()
                .getQueryParams();
        MultiValueMap<String, String> request = asked.remove(form.getFirst("code"));
        if (request == null || !isTheClient(form) || !isTheSame(request, form)) {
            call.sendResponseHeaders(401, -1);
            call.close();
            return;
        }
        JWTClaimsSet.Builder token = claims().subject("1")
                .claim("nonce", request.getFirst("nonce"))
                .claim("sid", "s1")
                .claim("acr", decoded(request, "acr_values").split(" ")[0])
                .claim("preferred_username", "planerare");
        otherwise.accept(token);
        answer(call, """
                {"access_token": "x", "token_type": "Bearer", "expires_in": 60, "id_token": "%s"}""".formatted(signature.apply(token)));
    }

    private boolean isTheClient(MultiValueMap<String, String> form) {
        try {
            SignedJWT assertion = SignedJWT.parse(form.getFirst("client_assertion"));
            return assertion.verify(new ECDSAVerifier(clientKey.toECPublicKey()))
                    && assertion.getJWTClaimsSet().getSubject().equals(CLIENT);
        } catch (ParseException | JOSEException e) {
            return false;
        }
    }

    /** By PKCE, and sent back to where the code was. */
    private static boolean isTheSame(MultiValueMap<String, String> request, MultiValueMap<String, String> form) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(form.getFirst("code_verifier").getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(hash)
                            .equals(request.getFirst("code_challenge"))
                    && decoded(form, "redirect_uri").equals(decoded(request, "redirect_uri"));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String decoded(MultiValueMap<String, String> parameters, String name) {
        return URLDecoder.decode(parameters.getFirst(name), StandardCharsets.UTF_8);
    }

    private static String sign(String type, JWTClaimsSet.Builder claims, ECKey key) {
        return sign(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .keyID(key.getKeyID())
                        .type(new JOSEObjectType(type))
                        .build(),
                claims,
                key);
    }

    private static String sign(JWSHeader header, JWTClaimsSet.Builder claims, ECKey key) {
        try {
            SignedJWT token = new SignedJWT(header, claims.build());
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ECKey key(String name) {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyID(name)
                    .algorithm(JWSAlgorithm.ES256)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange call, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.sendResponseHeaders(200, body.length);
        call.getResponseBody().write(body);
        call.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
