package io.leadbridge.tables.kie;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadbridge.kernel.Finding;
import io.leadbridge.tables.AnalyseTable;
import io.leadbridge.tables.Budget;
import io.leadbridge.tables.CompareTables;
import io.leadbridge.tables.CompiledTable;
import io.leadbridge.tables.DecisionGraph;
import io.leadbridge.tables.HostileDocuments;
import io.leadbridge.tables.Invariant;
import io.leadbridge.tables.Match;
import io.leadbridge.tables.Proof;
import io.leadbridge.tables.ProveInvariants;
import io.leadbridge.tables.ReadTables;
import io.leadbridge.tables.Table;
import io.leadbridge.tables.TableDifference;
import io.leadbridge.tables.TableReport;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Documents that a stranger may send: nothing throws, everything ends, and what is left out is said. */
final class HostileDocumentsTest {

    private static final Budget BUDGET = new Budget(5_000_000, 50_000);
    private static final Pattern TAG = Pattern.compile("<[^>]*>|[^<]+");

    private final DmnTableReader reader = new DmnTableReader();

    @TestFactory
    Stream<DynamicTest> is_read_in_bounded_time_and_says_what_is_wrong() {
        return HostileDocuments.all().stream()
                .map(hostile -> DynamicTest.dynamicTest(hostile.name(), () -> {
                    List<String> said = said(hostile.document());
                    assertThat(said).anySatisfy(one -> assertThat(one).contains(hostile.said()));
                    reader.graph(Map.of("f", hostile.document()));
                }));
    }

    private List<String> said(String document) {
        ReadTables read = reader.read("f", document);
        List<String> said =
                new ArrayList<>(read.findings().stream().map(Finding::message).toList());
        for (TableReport report : AnalyseTable.all(read.tables(), BUDGET)) {
            said.addAll(report.sentences());
        }
        List<CompareTables.Versions> same = read.tables().stream()
                .map(table -> new CompareTables.Versions(table, table))
                .toList();
        CompareTables.all(same, BUDGET).forEach(one -> assertThat(one.regions()).isEmpty());
        return said;
    }

    @TestFactory
    Stream<DynamicTest> a_graph_that_has_no_end_is_refused_or_bounded() {
        return HostileDocuments.graphs().entrySet().stream()
                .map(hostile -> DynamicTest.dynamicTest(hostile.getKey(), () -> {
                    DecisionGraph graph = reader.graph(Map.of("f", hostile.getValue()));
                    assertThat(graph.findings()).anySatisfy(finding -> assertThat(finding.message())
                            .contains("requires itself, or more than 500 others in a row"));
                }));
    }

    @Test
    void a_hundred_thousand_rows_are_evaluated_though_nothing_is_proved_of_them() {
        Random random = new Random(3);
        List<String> cells = new ArrayList<>();
        List<String> few = IntStream.range(0, 300)
                .mapToObj(i -> "[" + i + ".." + (i + random.nextInt(90)) + "]")
                .toList();
        for (int i = 0; i < 300_000; i++) {
            cells.add(few.get(random.nextInt(few.size())));
        }
        Table table = reader.read("f", HostileDocuments.table("number", "FIRST", 3, cells))
                .tables()
                .get(0);
        assertThat(table.rows()).hasSize(100_000);

        TableReport report = AnalyseTable.of(table, BUDGET);
        TableDifference difference = CompareTables.of(table, table, BUDGET);
        CompiledTable compiled = CompiledTable.of(table, BUDGET);

        assertThat(report.isProved()).isFalse();
        assertThat(report.sentences())
                .anySatisfy(sentence -> assertThat(sentence).startsWith("not proved within the budget"));
        assertThat(difference.isProved()).isFalse();
        assertThat(difference.isEquivalent()).isFalse();
        assertThat(compiled.isProved()).isFalse();
        for (int i = 0; i < 50; i++) {
            List<BigDecimal> point = List.of(number(random), number(random), number(random));
            Match match = compiled.match(point::get);
            int first = IntStream.range(0, 100_000)
                    .filter(row -> IntStream.range(0, 3)
                            .allMatch(c -> table.rows().get(row).tests().get(c).accepts(point.get(c))))
                    .findFirst()
                    .orElse(-1);
            assertThat(match.isHit() ? match.row(0) : -1).isEqualTo(first);
        }
    }

    private static BigDecimal number(Random random) {
        return BigDecimal.valueOf(random.nextInt(400));
    }

    @Test
    void beyond_the_budget_a_proof_says_neither_yes_nor_no() {
        DecisionGraph graph = reader.graph(Map.of(
                "f",
                HostileDocuments.all().stream()
                        .filter(hostile -> hostile.name().equals("200 columns"))
                        .findFirst()
                        .orElseThrow()
                        .document()));
        Invariant invariant = new Invariant("i", "it holds", Map.of(), Map.of("T", "not(1)"), null);

        Proof proof = ProveInvariants.of(graph, List.of(invariant), reader, "f", new Budget(1_000, 1_000))
                .proofs()
                .get(0);

        assertThat(proof.verdict()).isEqualTo(Proof.Verdict.NOT_PROVED);
    }

    @Test
    void who_is_interrupted_gives_up() {
        List<String> cells = IntStream.range(0, 9_000).mapToObj(i -> "< " + i).toList();
        Table table = reader.read("f", HostileDocuments.table("number", "FIRST", 1, cells))
                .tables()
                .get(0);
        Thread.currentThread().interrupt();
        try {
            assertThat(AnalyseTable.of(table).isProved()).isFalse();
            assertThat(reader.read("g", HostileDocuments.table("number", "FIRST", 1, List.of("< 1")))
                            .findings())
                    .extracting(Finding::message)
                    .contains("table 'T', row 1, column 'c0': not read in time; evaluated by KIE");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void documents_with_pieces_lost_doubled_or_moved_are_read_or_refused() throws IOException {
        int refused = 0;
        for (String file : List.of("route", "readiness", "eligibility", "sla")) {
            String document = Files.readString(Path.of("decision-tables", file + ".dmn"));
            List<String> parts = TAG.matcher(document)
                    .results()
                    .map(result -> result.group())
                    .toList();
            for (int seed = 0; seed < 60; seed++) {
                String broken = broken(new Random(seed), parts);
                ReadTables read = reader.read(file, broken);
                refused += read.findings().isEmpty() ? 0 : 1;
                AnalyseTable.all(read.tables(), BUDGET);
                reader.graph(Map.of(file, broken));
            }
        }
        assertThat(refused).isGreaterThan(50);
    }

    /** Whole elements go, come twice, or change places, so that most results are still XML; texts become others. */
    private static String broken(Random random, List<String> parts) {
        List<String> broken = new ArrayList<>(parts);
        for (int change = 0; change < 1 + random.nextInt(3); change++) {
            int at = random.nextInt(broken.size());
            int end = end(broken, at);
            List<String> piece = new ArrayList<>(broken.subList(at, end));
            switch (random.nextInt(4)) {
                case 0 -> broken.subList(at, end).clear();
                case 1 -> broken.addAll(at, piece);
                case 2 -> {
                    broken.subList(at, end).clear();
                    broken.addAll(random.nextInt(broken.size()), piece);
                }
                default ->
                    broken.set(
                            at,
                            broken.get(at).startsWith("<") ? broken.get(at).replaceFirst(" \\w+=\"[^\"]*\"", "") : " ");
            }
        }
        return String.join("", broken);
    }

    private static int end(List<String> parts, int at) {
        String part = parts.get(at);
        if (!part.startsWith("<") || part.startsWith("</") || part.startsWith("<?") || part.endsWith("/>")) {
            return at + 1;
        }
        int open = 0;
        for (int i = at; i < parts.size(); i++) {
            String one = parts.get(i);
            if (one.startsWith("</")) {
                open--;
            } else if (one.startsWith("<") && !one.startsWith("<?") && !one.endsWith("/>")) {
                open++;
            }
            if (open == 0) {
                return i + 1;
            }
        }
        return at + 1;
    }
}
