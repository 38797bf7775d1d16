package io.leadbridge.tables.kie;

import io.leadbridge.bench.QuietLogs;
import io.leadbridge.tables.AnalyseTable;
import io.leadbridge.tables.BigDocuments;
import io.leadbridge.tables.BigTables;
import io.leadbridge.tables.Table;
import java.util.List;
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

/** The analysis of one table of four columns, by Leadbridge and by KIE's own analyser; of both the document is read before. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 3)
@SuppressWarnings("NullAway.Init")
public class AnalysisAgainstKieBench {

    @Param({"100", "300", "1000"})
    int rows;

    private Table table;
    private KieAnalyser kie;

    @Setup
    public void read() {
        QuietLogs.set();
        String document = BigDocuments.of(List.of(new BigDocuments.Part(
                "T", BigTables.partition(rows, 4, 20261125), List.of("a", "b", "c", "d"), false)));
        table = new DmnTableReader().read("t.dmn", document).tables().get(0);
        kie = KieAnalyser.of(document);
        if (kie().toString().isEmpty() || !AnalyseTable.of(table).isProved()) {
            throw new IllegalStateException("not analysed");
        }
    }

    @Benchmark
    public Object analyse() {
        return AnalyseTable.of(table);
    }

    @Benchmark
    public Object kie() {
        return kie.analyse();
    }
}
