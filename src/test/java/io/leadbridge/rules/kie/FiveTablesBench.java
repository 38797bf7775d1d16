package io.leadbridge.rules.kie;

import io.leadbridge.bench.QuietLogs;
import io.leadbridge.tables.BigDocuments;
import io.leadbridge.tables.BigDocuments.Part;
import io.leadbridge.tables.BigTables;
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

/** A model of five tables with 25, 15, 16, 40 or more, and 8 rows over 12 inputs: a map in, a map out; KIE evaluates the same document. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 2)
@SuppressWarnings("NullAway.Init")
public class FiveTablesBench {

    private static final int CASES = 1_024;
    private static final List<List<String>> ASKS = List.of(
            List.of("a", "b", "c"),
            List.of("d", "e"),
            List.of("f", "g"),
            List.of("h", "i", "j", "k"),
            List.of("l", "T3"));
    private static final List<Integer> ROWS = List.of(25, 15, 16, 0, 8);

    @Param({"40", "1000", "10000"})
    int rows;

    private KieModel model;
    private final List<Map<String, Object>> cases = new ArrayList<>();
    private int next;

    @Setup
    public void read() {
        QuietLogs.set();
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < ASKS.size(); i++) {
            int height = ROWS.get(i) == 0 ? rows : ROWS.get(i);
            var table = BigTables.partition(height, ASKS.get(i).size(), 20261125 + i);
            parts.add(new Part("T" + (i + 1), table, ASKS.get(i), i == 2));
        }
        model = new KieModel(BigDocuments.of(parts));
        Random random = new Random(1);
        for (int i = 0; i < CASES; i++) {
            Map<String, Object> inputs = new LinkedHashMap<>();
            for (List<String> asked : ASKS) {
                for (int c = 0; c < asked.size(); c++) {
                    if (!asked.get(c).startsWith("T")) {
                        inputs.put(asked.get(c), BigTables.value(c, random));
                    }
                }
            }
            cases.add(inputs);
        }
        model.check(cases.subList(0, 100));
    }

    private Map<String, Object> next() {
        next = (next + 1) % CASES;
        return cases.get(next);
    }

    @Benchmark
    public Object compiled() {
        return model.compiled(next());
    }

    /** With the whole trace: inputs and rows of each table. */
    @Benchmark
    public Object compiledWithTrace() {
        var compiled = model.compiled();
        var answer = new Answer(
                new Known(new Known.Names(List.of("T1", "T2", "T3", "T4", "T5"))), new Slots(compiled.size()));
        Map<String, Object> inputs = next();
        compiled.answer((number, name) -> inputs.get(name), answer);
        return answer;
    }

    @Benchmark
    public Object kie() {
        return model.kie(next());
    }
}
