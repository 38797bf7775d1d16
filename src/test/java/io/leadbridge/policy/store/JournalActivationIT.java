package io.leadbridge.policy.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadbridge.audit.Journalled;
import io.leadbridge.kernel.PolicyVersion;
import io.leadbridge.platform.PostgresResource;
import io.leadbridge.policy.Release;
import io.leadbridge.policy.Releases;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@SuppressWarnings("NullAway.Init")
class JournalActivationIT {

    @Inject
    JournalActivation activation;

    @Inject
    Releases releases;

    @Test
    void aReleaseIsWrittenDownWhenItBecomesActiveAndNotAtEveryStart() throws Exception {
        Release first = releases.active();
        Release second = of(first, "2099.1.1");
        Release third = of(first, "2098.1.1");
        activation.record(second);
        activation.record(second);

        startTogether(third, 8);

        Map<String, String> activated =
                Journalled.acts("2099.1.1", "RELEASE_ACTIVATED").get(0).getMap("details");
        assertThat(activated)
                .containsEntry("version", "2099.1.1")
                .containsEntry("digest", first.digest().value())
                .containsEntry("previousVersion", first.version().value())
                .containsEntry("previousDigest", first.digest().value())
                .hasSize(4);
        var back = Journalled.acts("2098.1.1", "RELEASE_ACTIVATED").get(0);
        assertThat(back.<String, String>getMap("details"))
                .containsEntry("previousVersion", "2099.1.1")
                .containsEntry("rollBack", "true");
        assertThat(back.getString("by.kind")).isEqualTo("SYSTEM");
        assertThat(back.getString("reason")).contains("leadbridge.policy.active");
    }

    /** As replicas do. */
    private void startTogether(Release active, int replicas) throws Exception {
        var threads = Executors.newFixedThreadPool(replicas);
        try {
            List<Callable<Boolean>> starts = new ArrayList<>();
            for (int i = 0; i < replicas; i++) {
                starts.add(() -> {
                    activation.record(active);
                    return true;
                });
            }
            for (var start : threads.invokeAll(starts)) {
                start.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    private static Release of(Release other, String version) {
        return new Release(
                new PolicyVersion(version),
                other.digest(),
                other.owner(),
                other.reason(),
                other.state(),
                other.files(),
                other.settings(),
                other.privacy(),
                other.rules(),
                other.changes(),
                other.findings());
    }
}
