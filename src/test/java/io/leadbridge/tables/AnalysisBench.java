package io.leadbridge.tables;

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

/** Gaps, overlaps, unreachable, redundant and mergeable rows of a large table; and compiling it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 4, time = 3)
public class AnalysisBench {

    @Param({"1000x4", "4000x4", "10000x6"})
    String shape;

    private Table table;

    @Setup
    public void make() {
        String[] size = shape.split("x");
        table = BigTables.partition(Integer.parseInt(size[0]), Integer.parseInt(size[1]), 20261125);
        if (!AnalyseTable.of(table).isProved()) {
            throw new IllegalStateException("beyond the budget");
        }
    }

    @Benchmark
    public Object analyse() {
        return AnalyseTable.of(table);
    }

    @Benchmark
    public Object compile() {
        return CompiledTable.of(table);
    }
}
