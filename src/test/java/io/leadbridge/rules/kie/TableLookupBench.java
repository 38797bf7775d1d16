package io.leadbridge.rules.kie;

import io.leadbridge.bench.QuietLogs;
import io.leadbridge.tables.BigDocuments;
import io.leadbridge.tables.BigTables;
import io.leadbridge.tables.CompiledTable;
import io.leadbridge.tables.Table;
import io.leadbridge.tables.kie.RealTableReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/** Which row of one table of four columns matches: in the compiled table, and KIE evaluating a document with that table alone. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 2)
@SuppressWarnings("NullAway.Init")
public class TableLookupBench {

    private static final int CASES = 1_024;
    private static final List<String> ASKS = List.of("a", "b", "c", "d");

    @Param({"40", "1000", "10000"})
    int rows;

    private KieModel model;
    private CompiledTable table;
    private final List<Map<String, Object>> cases = new ArrayList<>();
    private final List<Object[]> points = new ArrayList<>();
    private final int[] room = new int[ASKS.size()];
    private int next;

    @Setup
    public void read() {
        QuietLogs.set();
        Table made = BigTables.partition(rows, ASKS.size(), 20261125);
        String document = BigDocuments.of(List.of(new BigDocuments.Part("T", made, ASKS, false)));
        model = new KieModel(document);
        table = CompiledTable.of(
                RealTableReader.start().read("big.dmn", document).tables().get(0));
        Random random = new Random(1);
        for (int i = 0; i < CASES; i++) {
            Map<String, Object> inputs = new LinkedHashMap<>();
            for (int c = 0; c < ASKS.size(); c++) {
                inputs.put(ASKS.get(c), BigTables.value(c, random));
            }
            cases.add(inputs);
            points.add(inputs.values().toArray());
        }
        model.check(cases.subList(0, 100));
    }

    @Benchmark
    public Object compiled() {
        next = (next + 1) % CASES;
        return table.match(points.get(next), room);
    }

    @Benchmark
    public Object kie() {
        next = (next + 1) % CASES;
        return model.kie(cases.get(next));
    }
}
