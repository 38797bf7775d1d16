package io.leadbridge.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a batch of entries of 10 kB costs to seal and chain, without its two rows in the database. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@SuppressWarnings("NullAway.Init")
public class SealBench {

    private static final int BYTES = 10_000;
    private static final Instant AT = Instant.parse("2026-11-25T10:00:00Z");

    @Param({"1", "20", "200"})
    int entries;

    private final List<byte[]> texts = new ArrayList<>();
    private LaneHead head = new LaneHead(0, 0, Hash.leaf(new byte[0]));

    @Setup
    public void make() {
        var random = new Random(1);
        for (int i = 0; i < entries; i++) {
            var text = new byte[BYTES];
            random.nextBytes(text);
            texts.add(text);
        }
    }

    @Benchmark
    public Object seal() {
        head = Batch.of(head, EntryKind.DECISION, texts, AT).head();
        return head;
    }
}
