package io.leadbridge.identity.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.leadbridge.identity.InstallAdmin;
import io.leadbridge.platform.PostgresResource;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@WithTestResource(IdentityProvider.class)
@TestProfile(AccountsOffIT.ProviderOnly.class)
@SuppressWarnings("NullAway.Init")
class AccountsOffIT {

    @Inject
    InstallAdmin installAdmin;

    @Test
    void the_right_password_opens_nothing_and_tokens_do() {
        String password = given().contentType(ContentType.JSON)
                .body("{\"name\": \"switched-off\", \"roles\": [\"analyst\"]}")
                .post("/v1/accounts")
                .then()
                .statusCode(201)
                .extract()
                .path("oneTimePassword");

        for (String tried : new String[] {password, "a wrong password"}) {
            given().auth()
                    .preemptive()
                    .basic("switched-off", tried)
                    .get("/v1/me")
                    .then()
                    .statusCode(401)
                    .body("type", equalTo("/problems/unauthenticated"));
        }
        given().get("/v1/me").then().statusCode(200);
    }

    @Test
    void without_a_provider_the_service_does_not_start_as_nobody_could_log_in() {
        var nobody = new FirstAdmin(installAdmin, Optional.empty(), false, false);

        assertThatThrownBy(() -> nobody.install(new StartupEvent()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("leadbridge.accounts.enabled")
                .hasMessageContaining("quarkus.oidc.tenant-enabled");
    }

    /** Where all come from the identity provider. */
    public static class ProviderOnly implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("leadbridge.accounts.enabled", "false");
        }
    }
}
