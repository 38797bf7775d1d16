package io.leadbridge.policy;

import io.leadbridge.bench.QuietLogs;
import io.leadbridge.kernel.Finding;
import io.leadbridge.kernel.PolicyVersion;
import io.leadbridge.tables.Budget;
import io.leadbridge.tables.CheckTables;
import io.leadbridge.tables.CompareTables;
import io.leadbridge.tables.ProveInvariants;
import io.leadbridge.tables.ProveMonotone;
import io.leadbridge.tables.ReadTables;
import io.leadbridge.tables.Row;
import io.leadbridge.tables.Table;
import io.leadbridge.tables.TableDifference;
import io.leadbridge.tables.TableReader;
import io.leadbridge.tables.kie.RealTableReader;
import java.util.ArrayList;
import java.util.List;
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

/** All that the first release promises proved of every lead, and each of its tables compared with one that lacks its first row. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 4, time = 3)
public class ReleaseProofBench {

    private final TableReader reader = RealTableReader.start();
    private final ReleaseContent content = House.content(new PolicyVersion("2026.11.1"));
    private final List<Table> tables = new ArrayList<>();

    @Setup
    public void read() {
        QuietLogs.set();
        tables.addAll(ReadTables.of(content.tables(), reader).tables());
        if (!((ProveInvariants.Proofs) proofs()).isProved() || differences().isEmpty()) {
            throw new IllegalStateException("an invariant does not hold, or no table differs");
        }
    }

    /** The documents read as one graph, and every invariant proved. */
    @Benchmark
    public Object proofs() {
        return ProveInvariants.of(
                reader.graph(content.tables()), content.invariants().all(), reader, "invariants.yaml");
    }

    /** The directions: outputs that only go one way while an input grows. */
    @Benchmark
    public Object directions() {
        return ProveMonotone.of(tables, content.invariants().monotone(), reader, "invariants.yaml", Budget.STANDARD);
    }

    @Benchmark
    public List<TableDifference> differences() {
        List<TableDifference> all = new ArrayList<>();
        for (Table table : tables) {
            List<Row> fewer = table.rows().subList(1, table.rows().size());
            all.add(CompareTables.of(
                    table,
                    new Table(
                            table.name(),
                            table.hitPolicy(),
                            table.columns(),
                            table.outputColumns(),
                            fewer,
                            table.otherwise())));
        }
        return all;
    }

    /** The analysis of all tables, as at every load. */
    @Benchmark
    public Object analysis() {
        List<Finding> findings = new ArrayList<>();
        content.tables().forEach((file, text) -> findings.addAll(CheckTables.of(file, reader.read(file, text))));
        return findings;
    }
}
