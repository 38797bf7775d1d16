package io.leadbridge.policy.store;

import io.leadbridge.kernel.Finding;
import io.leadbridge.policy.LoadedReleases;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Loads the releases when the service starts, and tells the operator what was found. */
@Singleton
final class LoadAtStart {

    private static final int EARLY = 100;
    private static final Logger LOG = Logger.getLogger(LoadAtStart.class);

    private final LoadedReleases releases;
    private final JournalActivation journal;

    LoadAtStart(LoadedReleases releases, JournalActivation journal) {
        this.releases = releases;
        this.journal = journal;
    }

    /** Before all that needs a release at start. */
    void load(@Observes @Priority(EARLY) StartupEvent start) {
        releases.reload();
        var active = false;
        for (var summary : releases.list()) {
            summary.findings().forEach(LoadAtStart::log);
            active |= summary.active();
            summary.release()
                    .ifPresent(release -> LOG.infof(
                            "policy release %s %s, %s",
                            release.version(), release.digest(), summary.active() ? "active" : "loaded"));
        }
        if (active) {
            journal.record(releases.active());
        } else {
            LOG.error("no policy release is active, so nothing can be decided; mend the errors above or choose another"
                    + " release with leadbridge.policy.active");
        }
    }

    private static void log(Finding finding) {
        var place = finding.line() == null ? finding.file() : finding.file() + ":" + finding.line();
        LOG.log(finding.isError() ? Logger.Level.ERROR : Logger.Level.WARN, place + " " + finding.message());
    }
}
