package io.leadbridge.assignment.store;

import io.leadbridge.assignment.DemoReps;
import io.leadbridge.assignment.PutReps;
import io.leadbridge.assignment.Reps;
import io.leadbridge.kernel.Actor;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Puts the demo reps into an empty house, when asked to. */
@Singleton
class SeedDemoReps {

    private static final Logger LOG = Logger.getLogger(SeedDemoReps.class);

    private final Reps reps;
    private final PutReps putReps;
    private final boolean demo;

    SeedDemoReps(Reps reps, PutReps putReps, @ConfigProperty(name = "leadbridge.demo") boolean demo) {
        this.reps = reps;
        this.putReps = putReps;
        this.demo = demo;
    }

    void seed(@Observes StartupEvent event) {
        if (demo && reps.isEmpty()) {
            var all = DemoReps.all().stream()
                    .map(rep -> new PutReps.Change(rep, null))
                    .toList();
            var stored = putReps.put(all, Actor.SYSTEM);
            LOG.infof("%d demo reps added; set LEADBRIDGE_DEMO=false to start without", stored.size());
        }
    }
}
