package io.leadbridge.identity.rest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.leadbridge.platform.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@WithTestResource(IdentityProvider.class)
class OpenIdConnectIT {

    @Test
    void whoever_the_provider_vouches_for_has_the_roles_of_the_claim_and_no_others() {
        ask(signed(claims().groups(Set.of("analyst", "staff", "auditor"))))
                .then()
                .statusCode(200)
                .body("kind", equalTo("USER"))
                .body("id", equalTo("oidc:sub-of-anna"))
                .body("client", equalTo("oidc:acme-crm"))
                .body("roles", containsInAnyOrder("analyst", "auditor"));
        given().auth()
                .oauth2(signed(claims().groups("analyst")))
                .get("/v1/policies")
                .then()
                .statusCode(200);
        given().auth()
                .oauth2(signed(claims().groups("analyst")))
                .get("/v1/accounts")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(signed(claims().groups("staff")))
                .get("/v1/policies")
                .then()
                .statusCode(403);
    }

    @Test
    void a_service_that_speaks_for_itself_is_a_client() {
        ask(signed(claims().subject("acme-crm").groups("crm"))).then().body("kind", equalTo("CLIENT"));
    }

    @Test
    void the_rep_of_a_caller_is_a_claim_without_which_the_role_does_not_count() {
        ask(signed(claims().groups("rep"))).then().body("roles", equalTo(List.of()));
        ask(signed(claims().groups("rep").claim("rep_id", "rep-07"))).then().body("repId", equalTo("rep-07"));
    }

    @Test
    void tokens_of_our_own_are_let_in_beside() {
        ask("lbt_test-all").then().statusCode(200);
    }

    @Test
    void a_token_without_a_signature_is_refused() {
        refused(part("{\"alg\":\"none\"}") + "." + payload(good()) + ".");
        refused(part("{\"alg\":\"none\",\"kid\":\"" + IdentityProvider.KEY_ID + "\"}") + "." + payload(good()) + "."
                + signature(good()));
        refused(good().substring(0, good().lastIndexOf('.') + 1));
    }

    @Test
    void a_token_signed_with_the_public_key_as_if_it_were_a_secret_is_refused() throws GeneralSecurityException {
        String head = part("{\"alg\":\"HS256\",\"typ\":\"JWT\",\"kid\":\"" + IdentityProvider.KEY_ID + "\"}");
        String text = head + "." + payload(good());
        byte[] publicKey = Base64.getDecoder().decode(config(IdentityProvider.PUBLIC_KEY));
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(publicKey)
                + "\n-----END PUBLIC KEY-----\n";
        for (byte[] secret : new byte[][] {publicKey, pem.getBytes(UTF_8)}) {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            refused(text + "."
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(text.getBytes(UTF_8))));
        }
    }

    @Test
    void a_token_of_another_issuer_or_for_another_audience_is_refused() {
        refused(signed(claims().issuer("https://evil.example").groups("admin")));
        refused(signed(claims().audience("another-service").groups("admin")));
    }

    @Test
    void a_token_that_has_expired_is_refused() {
        refused(signed(claims().expiresAt(Instant.now().minusSeconds(3_600)).groups("admin")));
    }

    @Test
    void a_token_of_an_unknown_key_is_refused() throws GeneralSecurityException {
        PrivateKey own = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();
        refused(claims().groups("admin")
                .jws()
                .algorithm(SignatureAlgorithm.RS256)
                .keyId("unknown")
                .sign(own));
        refused(claims().groups("admin")
                .jws()
                .algorithm(SignatureAlgorithm.RS256)
                .keyId(IdentityProvider.KEY_ID)
                .sign(own));
    }

    @Test
    void a_token_whose_payload_was_changed_is_refused() {
        String good = good();
        String changed = new String(Base64.getUrlDecoder().decode(payload(good)), UTF_8).replace("analyst", "admin");
        refused(good.substring(0, good.indexOf('.')) + "." + part(changed) + "." + signature(good));
    }

    private static String good() {
        return signed(claims().groups("analyst"));
    }

    static JwtClaimsBuilder claims() {
        return Jwt.issuer(config(IdentityProvider.ISSUER))
                .subject("sub-of-anna")
                .audience("leadbridge")
                .claim("azp", "acme-crm")
                .expiresAt(Instant.now().plusSeconds(300));
    }

    static String signed(JwtClaimsBuilder claims) {
        try {
            byte[] key = Base64.getDecoder().decode(config(IdentityProvider.PRIVATE_KEY));
            return claims.jws()
                    .algorithm(SignatureAlgorithm.RS256)
                    .keyId(IdentityProvider.KEY_ID)
                    .sign(KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
    }

    private static String payload(String token) {
        return token.split("\\.", 3)[1];
    }

    private static String signature(String token) {
        return token.split("\\.", 3)[2];
    }

    static String config(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    private static Response ask(String token) {
        return given().auth().oauth2(token).get("/v1/me");
    }

    private static void refused(String token) {
        ask(token)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/unauthenticated"));
    }
}
