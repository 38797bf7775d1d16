package io.leadbridge.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Small tables of given hit policies, for laws that hold of every table. */
final class AnyTables {

    private AnyTables() {}

    static Arbitrary<Table> of(List<HitPolicy> policies) {
        return Arbitraries.longs().map(seed -> {
            Random random = new Random(seed);
            HitPolicy policy = policies.get(random.nextInt(policies.size()));
            Table table = SomeTables.random(random, policy, 1 + random.nextInt(8), 1 + random.nextInt(2));
            List<Object> priorities = List.of(BigDecimal.valueOf(2), BigDecimal.ZERO, BigDecimal.ONE);
            return new Table(
                    table.name(),
                    policy,
                    table.columns(),
                    List.of(new OutputColumn("out", priorities)),
                    alike(random, table.rows()),
                    table.otherwise());
        });
    }

    /** Some rows come again with another test in one column, so that there is something to merge and to leave out. */
    private static List<Row> alike(Random random, List<Row> rows) {
        List<Row> all = new ArrayList<>();
        for (Row row : rows) {
            all.add(row);
            if (random.nextInt(3) == 0) {
                List<CellTest> tests = new ArrayList<>(row.tests());
                int c = random.nextInt(tests.size());
                tests.set(c, rows.get(random.nextInt(rows.size())).tests().get(c));
                all.add(new Row(row.id() + "b", tests, row.outputs()));
            }
        }
        return all;
    }
}
