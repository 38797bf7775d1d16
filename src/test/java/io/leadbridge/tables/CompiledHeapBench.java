package io.leadbridge.tables;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The heap that a compiled table of 1,000 rows and 4 columns holds, its rows and remembered answers included; the time says nothing. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 1)
@Measurement(iterations = 1) // JMH adds the counter up over iterations
public class CompiledHeapBench {

    private static final int TABLES = 20;
    private static final int QUESTIONS = 10_000;

    /** What is counted: bytes that stay for one table. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Heap {
        public long bytesOfOneTable;
    }

    @Benchmark
    public Object hold(Heap heap) {
        long before = used();
        List<CompiledTable> held = new ArrayList<>();
        for (int i = 0; i < TABLES; i++) {
            CompiledTable table = CompiledTable.of(BigTables.partition(1_000, 4, i));
            ask(table);
            held.add(table);
        }
        heap.bytesOfOneTable = (used() - before) / TABLES;
        return held;
    }

    private static void ask(CompiledTable table) {
        Random random = new Random(1);
        for (int i = 0; i < QUESTIONS; i++) {
            table.match(column -> BigTables.value(column, random));
        }
    }

    private static long used() {
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
