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
@SuppressWarnings("NullAway.Init")
public class AnalysisBench {

    /** With four columns each; the largest with six. */
    @Param({"1000", "4000", "10000"})
    int rows;

    private Table table;

    @Setup
    public void make() {
        table = BigTables.partition(rows, rows < 10_000 ? 4 : 6, 20261125);
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
