package io.leadbridge.bench;

import io.leadbridge.decision.DecideLead;
import io.leadbridge.decision.DecisionId;
import io.leadbridge.decision.DecisionInput;
import io.leadbridge.decision.rest.RequestReader;
import io.leadbridge.decision.store.GeneratedLead;
import io.leadbridge.policy.House;
import io.leadbridge.policy.Release;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Decisions made again from inputs in memory, on one core: facts, tables, guards, outcome and trace; each lead differs from the last. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
public class ReplayBench {

    private static final Instant AS_OF = Instant.parse("2026-11-02T09:00:00Z");
    private static final DecisionId ID = new DecisionId(new UUID(0, 1));
    private static final int LEADS = 4_096;
    private static final int MOST_SIGNALS = 7;

    private final Release release = House.newest();
    private final List<DecisionInput> inputs = new ArrayList<>();
    private int next;

    @Setup
    public void read() {
        QuietLogs.set();
        var reader = RequestReader.real();
        for (int seed = 0; seed < LEADS; seed++) {
            var json = new GeneratedLead(seed, false, MOST_SIGNALS).json().getBytes(StandardCharsets.UTF_8);
            inputs.add(reader.read(json, AS_OF));
        }
    }

    @Benchmark
    public Object replay() {
        next = (next + 1) % LEADS;
        return DecideLead.decide(inputs.get(next), release, AS_OF, ID);
    }
}
