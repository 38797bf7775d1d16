package io.leadbridge.policy.rest;

import io.leadbridge.policy.Releases;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready only with an active release, for nothing can be decided without one. */
@Readiness
@Singleton
final class ActiveReleaseCheck implements HealthCheck {

    private final Releases releases;

    ActiveReleaseCheck(Releases releases) {
        this.releases = releases;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("active policy release");
        var all = releases.list();
        var errors = all.stream().filter(one -> one.release().isEmpty()).count();
        response.withData("unusable", errors);
        all.stream().filter(Releases.Summary::active).forEach(one -> one.release()
                .ifPresent(release -> response.withData(
                                "version", release.version().value())
                        .withData("digest", release.digest().value())
                        .up()));
        return response.build();
    }
}
