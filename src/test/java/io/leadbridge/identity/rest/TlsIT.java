package io.leadbridge.identity.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;

import io.leadbridge.platform.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@WithTestResource(TlsIT.Certificate.class)
class TlsIT {

    private static final String PASSWORD = "only-of-this-test";

    @Test
    void with_a_certificate_the_service_speaks_https_and_tells_browsers_to_stay_with_it() {
        given().trustStore(config("test.tls.store"), PASSWORD)
                .get("https://localhost:" + config("quarkus.http.test-ssl-port") + "/v1/me")
                .then()
                .statusCode(200)
                .header("Strict-Transport-Security", containsString("max-age="));
    }

    @Test
    void and_nothing_is_said_in_the_clear() {
        assertThatThrownBy(() -> given().get("http://localhost:" + config("quarkus.http.test-port") + "/v1/me"))
                .isInstanceOf(ConnectException.class);
    }

    private static String config(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    /** A certificate of the test's own, made by the JDK's keytool. */
    public static class Certificate implements QuarkusTestResourceLifecycleManager {

        @Override
        public Map<String, String> start() {
            try {
                Path store = Files.createTempDirectory("leadbridge-tls").resolve("store.p12");
                int exit = new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-alias",
                                "leadbridge",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=localhost",
                                "-ext",
                                "SAN=dns:localhost,ip:127.0.0.1",
                                "-storetype",
                                "PKCS12",
                                "-keystore",
                                store.toString(),
                                "-storepass",
                                PASSWORD)
                        .inheritIO()
                        .start()
                        .waitFor();
                if (exit != 0) {
                    throw new IllegalStateException("keytool ended with " + exit);
                }
                return Map.of(
                        "test.tls.store",
                        store.toString(),
                        "quarkus.http.ssl.certificate.key-store-file",
                        store.toString(),
                        "quarkus.http.ssl.certificate.key-store-password",
                        PASSWORD,
                        "quarkus.http.insecure-requests",
                        "disabled");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void stop() {}
    }
}
