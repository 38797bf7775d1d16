package io.leadbridge.rules.kie;

import io.leadbridge.bench.QuietLogs;
import io.leadbridge.rules.Facts;
import io.leadbridge.rules.LeadFactsFixtures;
import io.leadbridge.rules.Qualification;
import io.leadbridge.rules.RuleSource;
import io.leadbridge.tables.kie.RealTableReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What the three stages of a judgement cost: tables before the guards, guards, tables after them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 4, time = 3)
public class JudgeStagesBench {

    private final Facts facts = LeadFactsFixtures.theExampleLead();
    private final GuardWorkers workers = new GuardWorkers(GuardLimits.standard());
    private final TableChain tables = Objects.requireNonNull(new KieTableCompiler(RealTableReader.start())
            .compile(FirstTablesTest.sources())
            .tables());
    private final Guards guards = Objects.requireNonNull(
            new GuardCompiler(workers).compile(guardSources()).guards());
    private final Known known = tables.known();
    private final Qualification qualification = new Qualification(true, "COMPLETE", 90, 66, "A1", "ALLOW");

    @Setup(Level.Trial)
    public void qualifyOnce() {
        QuietLogs.set();
        TableFacts.of(facts, known);
        tables.qualify(known, tables.answer());
        known.set("effect", "ALLOW");
    }

    @TearDown(Level.Trial)
    public void close() {
        guards.close();
        workers.close();
    }

    @Benchmark
    public Object qualify() {
        Answer answer = tables.answer();
        tables.qualify(known, answer);
        return answer;
    }

    @Benchmark
    public Object guard() {
        return guards.fire(facts, qualification);
    }

    @Benchmark
    public Object route() {
        Answer answer = tables.answer();
        tables.route(known, answer);
        return answer;
    }

    private static List<RuleSource> guardSources() {
        List<RuleSource> sources = new ArrayList<>();
        for (String group : List.of("integrity", "legal", "lifecycle", "ownership", "privacy")) {
            Path path = Path.of("rules", group + ".drl");
            try {
                sources.add(new RuleSource(path.toString(), Files.readString(path)));
            } catch (IOException e) {
                throw new IllegalStateException("run the benchmark in the project's folder", e);
            }
        }
        return sources;
    }
}
