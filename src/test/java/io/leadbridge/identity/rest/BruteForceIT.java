package io.leadbridge.identity.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.leadbridge.platform.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@TestProfile(BruteForceIT.KnownAdmin.class)
class BruteForceIT {

    private static final String PASSWORD = "the-password-of-this-test";

    @Test
    void after_ten_failures_a_name_is_locked_whether_an_account_has_it_or_not() {
        List<Integer> known = guess("admin", 12);
        List<Integer> unknown = guess("nobody-has-this-name", 12);

        assertThat(known).isEqualTo(unknown);
        assertThat(known.subList(0, 10)).containsOnly(401);
        assertThat(known.subList(10, 12)).containsOnly(429);
        // the right password does not open a locked account: else guessing could go on
        login("admin", PASSWORD)
                .then()
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .body("type", equalTo("/problems/too-many-requests"));
        given().post("/v1/accounts/admin/reset").then().statusCode(200);
    }

    @Test
    void one_caller_who_sends_too_fast_is_slowed_down_and_the_others_are_not() {
        int status = 200;
        for (int i = 0; i < 200 && status == 200; i++) {
            var response = given().auth().oauth2("lbt_test-auditor").get("/v1/me");
            status = response.statusCode();
            if (status != 200) {
                response.then()
                        .statusCode(429)
                        .header("Retry-After", notNullValue())
                        .contentType("application/problem+json")
                        .body("type", equalTo("/problems/too-many-requests"));
            }
        }
        assertThat(status).isEqualTo(429);
        given().auth().oauth2("lbt_test-analyst").get("/v1/me").then().statusCode(200);
    }

    private static List<Integer> guess(String name, int times) {
        return IntStream.range(0, times)
                .mapToObj(i -> login(name, "wrong password " + i).statusCode())
                .toList();
    }

    private static Response login(String name, String password) {
        return given().auth().preemptive().basic(name, password).get("/v1/me");
    }

    /** Whose first password the operator has chosen, and where a caller may send two requests, then one a second. */
    public static class KnownAdmin implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("leadbridge.admin.password", PASSWORD, "leadbridge.rate.requests-per-second", "1");
        }
    }
}
