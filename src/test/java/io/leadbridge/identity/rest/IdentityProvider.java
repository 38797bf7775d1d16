package io.leadbridge.identity.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An identity provider as small as can be: what it says of itself, its keys, and tokens, each for a code that is the token itself. */
public class IdentityProvider implements QuarkusTestResourceLifecycleManager {

    static final String KEY_ID = "key-of-the-test";
    static final String ISSUER = "test.oidc.issuer";
    static final String PRIVATE_KEY = "test.oidc.private-key";
    static final String PUBLIC_KEY = "test.oidc.public-key";

    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            KeyPair keys = KeyPairGenerator.getInstance("RSA").generateKeyPair();
            var started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            String issuer = "http://127.0.0.1:" + started.getAddress().getPort();
            started.createContext(
                    "/.well-known/openid-configuration",
                    exchange -> answer(
                            exchange,
                            """
                            {"issuer": "%1$s", "jwks_uri": "%1$s/keys", "authorization_endpoint": "%1$s/login",
                             "token_endpoint": "%1$s/token"}"""
                                    .formatted(issuer)));
            started.createContext("/keys", exchange -> answer(exchange, keySet((RSAPublicKey) keys.getPublic())));
            started.createContext("/token", exchange -> answer(exchange, tokens(codeOf(exchange))));
            started.start();
            server = started;
            return Map.of(
                    "quarkus.oidc.tenant-enabled",
                    "true",
                    "quarkus.oidc.auth-server-url",
                    issuer,
                    "quarkus.oidc.client-id",
                    "leadbridge",
                    "quarkus.oidc.credentials.secret",
                    "a-secret-of-the-test-with-32-characters",
                    ISSUER,
                    issuer,
                    PRIVATE_KEY,
                    Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded()),
                    PUBLIC_KEY,
                    Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    /** RFC 6749, section 4.1.3. */
    private static String codeOf(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        return Arrays.stream(form.split("&"))
                .filter(field -> field.startsWith("code="))
                .map(field -> URLDecoder.decode(field.substring("code=".length()), UTF_8))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no code in the form"));
    }

    private static String tokens(String token) {
        return """
                {"access_token": "%1$s", "id_token": "%1$s", "token_type": "Bearer", "expires_in": 300}"""
                .formatted(token);
    }

    private static String keySet(RSAPublicKey key) {
        return """
                {"keys": [{"kty": "RSA", "use": "sig", "alg": "RS256", "kid": "%s", "n": "%s", "e": "%s"}]}"""
                .formatted(KEY_ID, number(key.getModulus()), number(key.getPublicExponent()));
    }

    private static String number(BigInteger value) {
        byte[] bytes = value.toByteArray();
        int from = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOfRange(bytes, from, bytes.length));
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
