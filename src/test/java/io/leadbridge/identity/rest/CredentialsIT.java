package io.leadbridge.identity.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.leadbridge.platform.Database;
import io.leadbridge.platform.PostgresResource;
import io.leadbridge.platform.TestCallers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class CredentialsIT {

    private static final String CHOSEN = "a passphrase of my own";

    @Inject
    Database database;

    @Inject
    Clock clock;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer lbt_unknown",
                "Bearer eyJhbGciOiJub25lIn0.e30.",
                "Bearer",
                "Basic !!!",
                "Basic bm9jb2xvbg==",
                "Digest username=\"admin\"",
                "lbt_test-all"
            })
    void credentials_that_are_none_are_refused_alike(String header) {
        unauthenticated(given().auth().none().header("Authorization", header).get("/v1/me"));
    }

    @Test
    void whoever_sends_nothing_is_told_how_to_come_back() {
        unauthenticated(given().auth().none().get("/v1/policies"));
    }

    @Test
    void a_token_lets_its_client_in_until_it_is_revoked() {
        var issued =
                issue("{\"client\": \"revoked-crm\", \"roles\": [\"crm\"], \"expiresAt\": \"" + inAnHour() + "\"}");
        String secret = issued.extract().path("secret");
        String id = issued.extract().path("token.tokenId");

        as(secret).get("/v1/me").then().statusCode(200).body("client", equalTo("revoked-crm"));
        given().get("/v1/tokens").then().statusCode(200).body(not(containsString(secret)));
        given().delete("/v1/tokens/" + id).then().statusCode(204);

        unauthenticated(as(secret).get("/v1/me"));
        given().delete("/v1/tokens/" + id).then().statusCode(204);
    }

    @Test
    void a_token_that_has_expired_is_refused() {
        var issued = issue("{\"client\": \"late-crm\", \"roles\": [\"crm\"], \"expiresAt\": \"" + inAnHour() + "\"}");
        String secret = issued.extract().path("secret");
        as(secret).get("/v1/me").then().statusCode(200);

        database.update(
                "update access_token set expires_at = ? where token_id = ?",
                clock.instant(),
                UUID.fromString(issued.extract().path("token.tokenId")));

        unauthenticated(as(secret).get("/v1/me"));
    }

    @Test
    void only_the_digest_of_a_token_is_kept() {
        var issued = issue("{\"client\": \"kept-crm\", \"roles\": [\"crm\"], \"expiresAt\": \"" + inAnHour() + "\"}");
        String secret = issued.extract().path("secret");

        assertThat(secret).hasSizeGreaterThan(43);
        assertThat(database.query(
                        "select row_to_json(t)::text from access_token t where client = 'kept-crm'",
                        row -> row.getString(1)))
                .singleElement()
                .asString()
                .doesNotContain(secret);
    }

    @Test
    void a_token_in_a_browser_is_the_password_of_the_name_token() {
        given().auth()
                .preemptive()
                .basic("token", TestCallers.token("auditor"))
                .get("/v1/policies")
                .then()
                .statusCode(200);
    }

    @Test
    void a_one_time_password_lets_its_person_choose_their_own_and_do_nothing_else() {
        String password = create("first-time", "[\"analyst\"]");

        login("first-time", password)
                .get("/v1/policies")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/password-change-required"));
        choose("first-time", password, "short").then().statusCode(422).body("errors[0].pointer", equalTo("/password"));
        choose("first-time", password, CHOSEN).then().statusCode(204);

        login("first-time", CHOSEN).get("/v1/policies").then().statusCode(200);
        login("first-time", CHOSEN).get("/v1/accounts").then().statusCode(403);
        unauthenticated(login("first-time", password).get("/v1/me"));
    }

    @Test
    void a_disabled_account_is_let_in_neither_by_password_nor_by_token() {
        choose("leaver", create("leaver", "[\"analyst\"]"), CHOSEN).then().statusCode(204);
        String secret = issue("{\"account\": \"leaver\", \"expiresAt\": \"" + inAnHour() + "\"}")
                .extract()
                .path("secret");
        as(secret)
                .get("/v1/me")
                .then()
                .statusCode(200)
                .body("kind", equalTo("USER"))
                .body("roles", hasItems("analyst"));

        int version = given().get("/v1/accounts/leaver").then().extract().path("version");
        given().contentType(ContentType.JSON)
                .body("{\"roles\": [\"analyst\"], \"active\": false, \"version\": " + version + "}")
                .put("/v1/accounts/leaver")
                .then()
                .statusCode(200);

        unauthenticated(as(secret).get("/v1/me"));
        unauthenticated(login("leaver", CHOSEN).get("/v1/me"));
    }

    @Test
    void a_reset_ends_the_password_and_the_tokens() {
        choose("forgetful", create("forgetful", "[\"analyst\"]"), CHOSEN).then().statusCode(204);
        String secret = issue("{\"account\": \"forgetful\", \"expiresAt\": \"" + inAnHour() + "\"}")
                .extract()
                .path("secret");

        given().post("/v1/accounts/forgetful/reset").then().statusCode(200).body("oneTimePassword", notNullValue());

        unauthenticated(as(secret).get("/v1/me"));
        unauthenticated(login("forgetful", CHOSEN).get("/v1/me"));
    }

    @Test
    void the_last_admin_stays() {
        int version = given().get("/v1/accounts/admin").then().extract().path("version");
        given().contentType(ContentType.JSON)
                .body("{\"roles\": [\"analyst\"], \"active\": true, \"version\": " + version + "}")
                .put("/v1/accounts/admin")
                .then()
                .statusCode(409);
    }

    @Test
    void roles_and_reps_that_make_no_sense_are_named() {
        given().contentType(ContentType.JSON)
                .body("{\"name\": \"some-rep\", \"roles\": [\"rep\"]}")
                .post("/v1/accounts")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/repId"));
        given().contentType(ContentType.JSON)
                .body("{\"name\": \"A@b\", \"roles\": [\"root\"]}")
                .post("/v1/accounts")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/name", "/roles/0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"leadbridge", "token", "demo-crm"})
    void names_with_a_meaning_of_their_own_are_taken(String name) {
        given().contentType(ContentType.JSON)
                .body("{\"name\": \"" + name + "\", \"roles\": [\"analyst\"]}")
                .post("/v1/accounts")
                .then()
                .statusCode(409);
        given().contentType(ContentType.JSON)
                .body("{\"client\": \"%s\", \"roles\": [\"crm\"], \"expiresAt\": \"%s\"}".formatted(name, inAnHour()))
                .post("/v1/tokens")
                .then()
                .statusCode(409);
    }

    private String inAnHour() {
        return clock.instant().plus(Duration.ofHours(1)).toString();
    }

    private static ValidatableResponse issue(String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/v1/tokens")
                .then()
                .statusCode(201);
    }

    private static String create(String name, String roles) {
        return given().contentType(ContentType.JSON)
                .body("{\"name\": \"" + name + "\", \"roles\": " + roles + "}")
                .post("/v1/accounts")
                .then()
                .statusCode(201)
                .extract()
                .path("oneTimePassword");
    }

    private static Response choose(String name, String current, String wanted) {
        return login(name, current)
                .contentType(ContentType.JSON)
                .body("{\"current\": \"" + current + "\", \"password\": \"" + wanted + "\"}")
                .put("/v1/me/password");
    }

    private static RequestSpecification as(String secret) {
        return given().auth().oauth2(secret);
    }

    private static RequestSpecification login(String name, String password) {
        return given().auth().preemptive().basic(name, password);
    }

    private static void unauthenticated(Response response) {
        assertThat(response.headers().getValues("WWW-Authenticate"))
                .as("each on a line of its own, else Chromium asks for nothing")
                .containsExactly("Basic realm=\"leadbridge\", charset=\"UTF-8\"", "Bearer realm=\"leadbridge\"");
        response.then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/unauthenticated"))
                .body("requestId", equalTo(response.header("X-Request-Id")));
    }
}
