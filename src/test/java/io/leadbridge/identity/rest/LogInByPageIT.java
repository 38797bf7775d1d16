package io.leadbridge.identity.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.leadbridge.platform.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a browser does at the pages, with an identity provider behind them: the authorization code flow. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@WithTestResource(IdentityProvider.class)
class LogInByPageIT {

    private static final String PAGE = "/q/swagger-ui/";

    private final Map<String, String> cookies = new HashMap<>();

    @Test
    void a_person_is_sent_to_log_in_and_a_machine_is_told_401() {
        Response asked = get(PAGE);
        asked.then()
                .statusCode(302)
                .header("Location", startsWith(OpenIdConnectIT.config(IdentityProvider.ISSUER) + "/login?"))
                .header("Location", containsString("response_type=code"));
        given().auth().none().get("/v1/policies").then().statusCode(401);
    }

    @Test
    void who_comes_back_with_a_code_sees_the_page_and_has_the_roles_of_the_token() {
        returnTo(stateOf(get(PAGE)), token(OpenIdConnectIT.config(IdentityProvider.ISSUER)));
        get(PAGE).then().statusCode(200).contentType("text/html");
        browser()
                .accept("application/json")
                .get("/v1/me")
                .then()
                .statusCode(200)
                .body("kind", equalTo("USER"))
                .body("id", equalTo("oidc:sub-of-anna"))
                .body("roles", equalTo(List.of("analyst")));
        browser().accept("application/json").get("/v1/accounts").then().statusCode(403);
    }

    @Test
    void a_page_of_another_site_cannot_use_the_session() {
        returnTo(stateOf(get(PAGE)), token(OpenIdConnectIT.config(IdentityProvider.ISSUER)));
        browser()
                .header("Origin", "https://evil.example")
                .contentType("application/json")
                .body("{}")
                .post("/v1/replays")
                .then()
                .statusCode(403);
    }

    @Test
    void a_state_of_another_log_in_and_a_token_of_another_issuer_let_nobody_in() {
        stateOf(get(PAGE));
        browser()
                .queryParam("state", "made-up")
                .queryParam("code", token(OpenIdConnectIT.config(IdentityProvider.ISSUER)))
                .get(PAGE);
        get(PAGE).then().statusCode(302);
        cookies.clear();
        returnTo(stateOf(get(PAGE)), token("https://evil.example"));
        browser().accept("application/json").get("/v1/me").then().statusCode(401);
    }

    private static String token(String issuer) {
        return OpenIdConnectIT.signed(
                OpenIdConnectIT.claims().issuer(issuer).issuedAt(Instant.now()).groups("analyst"));
    }

    private static String stateOf(Response redirect) {
        String query = URI.create(redirect.header("Location")).getQuery();
        return List.of(query.split("&")).stream()
                .filter(field -> field.startsWith("state="))
                .map(field -> field.substring("state=".length()))
                .findFirst()
                .orElseThrow();
    }

    private void returnTo(String state, String code) {
        keep(browser().queryParam("state", state).queryParam("code", code).get(PAGE));
    }

    private Response get(String path) {
        return keep(browser().get(path));
    }

    private Response keep(Response response) {
        cookies.putAll(response.cookies());
        cookies.values().removeIf(String::isEmpty);
        return response;
    }

    private RequestSpecification browser() {
        return given().auth()
                .none()
                .cookies(cookies)
                .accept("text/html")
                .redirects()
                .follow(false);
    }
}
