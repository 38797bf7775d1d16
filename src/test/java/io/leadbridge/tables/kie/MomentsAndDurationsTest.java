package io.leadbridge.tables.kie;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadbridge.kernel.Finding;
import io.leadbridge.tables.AnalyseTables;
import io.leadbridge.tables.CoverTable;
import io.leadbridge.tables.DecisionGraph;
import io.leadbridge.tables.FeelTexts;
import io.leadbridge.tables.HostileDocuments;
import io.leadbridge.tables.Invariant;
import io.leadbridge.tables.LoneTable;
import io.leadbridge.tables.PlainKeys;
import io.leadbridge.tables.Proof;
import io.leadbridge.tables.Proof.Verdict;
import io.leadbridge.tables.ProveInvariants;
import io.leadbridge.tables.TableCoverage;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kie.dmn.feel.util.TypeUtil;

/** Tables over dates, times and durations: what is said of them is FEEL, and what is sent back is understood. */
final class MomentsAndDurationsTest {

    private static final String ZONED = "date and time(\"2026-01-01T00:00:00Z\")";
    private static final String LOCAL = "date and time(\"2026-01-01T00:00:00\")";

    private final DmnTableReader reader = new DmnTableReader();

    private static String document(String type, String... cells) {
        String rows = Stream.of(cells)
                .map(cell -> "<rule><inputEntry><text>" + cell.replace("<", "&lt;")
                        + "</text></inputEntry><outputEntry><text>\"" + (cell.contains("&gt;") ? "u" : "v")
                        + "\"</text></outputEntry></rule>")
                .collect(Collectors.joining());
        return HostileDocuments.model("<inputData id='a' name='a'><variable name='a' typeRef='" + type
                + "'/></inputData><decision id='D' name='D'><variable name='D' typeRef='string'/><informationRequirement>"
                + "<requiredInput href='#a'/></informationRequirement><decisionTable><input><inputExpression typeRef='"
                + type + "'><text>a</text></inputExpression></input><output typeRef='string'/>" + rows
                + "</decisionTable></decision>");
    }

    private Proof prove(String document, Map<String, String> when, String then) {
        DecisionGraph graph = reader.graph(Map.of("f", document));
        assertThat(graph.findings()).isEmpty();
        var proofs = ProveInvariants.of(
                graph, List.of(new Invariant("i", "it holds", when, Map.of("D", then), 1)), reader, "f");
        assertThat(proofs.findings()).isEmpty();
        return proofs.proofs().get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "dateTime | date and time(\"2026-01-01T00:00:00Z\") | date and time(\"2027-01-01T00:00:00Z\")",
                "dateTime | date and time(\"2026-01-01T02:00:00+02:00\") | date and time(\"2027-01-01T00:00:00Z\")",
                "dateTime | date and time(\"2026-01-01T00:00:00\") | date and time(\"2027-01-01T00:00:00\")",
                "yearMonthDuration | duration(\"P12M\") | duration(\"P1Y1M\")",
                "dayTimeDuration | duration(\"PT24H\") | duration(\"P366D\")",
                "time | time(\"10:00:00\") | time(\"11:00:00\")",
                "date | date(\"2026-01-01\") | date(\"2027-01-01\")"
            })
    void a_broken_invariant_has_a_case_that_is_written_in_feel(String type, String bound, String above) {
        String document = document(type, "&gt; " + bound, "<= " + bound);
        Proof broken = prove(document, Map.of(), "\"v\", null");

        assertThat(broken.verdict()).isEqualTo(Verdict.REFUTED);
        assertThat(broken.sentence()).contains(above);
        Object shown =
                PlainKeys.plain(broken.counterexample().orElseThrow().inputs().get("a"));
        assertThat(above).contains("\"" + shown + "\"");
        assertThat(prove(document, Map.of("a", "<= " + bound), "\"v\"").verdict())
                .isEqualTo(Verdict.PROVED);
        assertThat(prove(document, Map.of("a", "> " + bound), "\"v\"").verdict())
                .isEqualTo(Verdict.REFUTED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "dateTime | date and time(\"2026-01-01T00:00:00Z\") | 2026-01-01T00:00:00Z, 2026-01-01T00:00:01Z",
                "dateTime | date and time(\"2026-01-01T00:00:00\") | 2026-01-01T00:00:00, 2026-01-01T00:00:01",
                "yearMonthDuration | duration(\"P12M\") | P1Y, P1Y1M",
                "dayTimeDuration | duration(\"PT24H\") | P1D, P1DT1S",
                "time | time(\"10:00:00\") | 10:00:00, 10:00:01"
            })
    void each_row_and_boundary_gets_one_case(String type, String bound, String inputs) {
        String document = document(type, "&gt; " + bound, "<= " + bound);
        var table = reader.read("f", document).tables().get(0);
        TableCoverage coverage = CoverTable.of(LoneTable.of(table, reader.graph(Map.of("f", document))), List.of());

        assertThat(coverage.left()).isEmpty();
        assertThat(coverage.proposals()).allMatch(proposal -> !proposal.covers().isEmpty());
        assertThat(coverage.proposals())
                .extracting(proposal -> PlainKeys.plain(proposal.inputs().get("a")))
                .containsExactlyInAnyOrder((Object[]) inputs.split(", ", -1));
    }

    @ParameterizedTest
    @CsvSource({"time,time(\"10:00:00Z\")", "time,time(\"10:00:00+02:00\")", "time,time(\"10:00:00@Europe/Paris\")"})
    void a_time_with_a_zone_is_left_to_kie(String type, String bound) {
        var read = reader.read("f", document(type, "&gt; " + bound, "<= time(\"09:00:00\")"));

        assertThat(read.tables()).isEmpty();
        assertThat(read.findings()).extracting(Finding::isError).containsExactly(false);
        assertThat(read.findings().get(0).message()).contains("is no time without a zone; evaluated by KIE");
    }

    @Test
    void moments_with_and_without_a_zone_in_one_column_are_left_to_kie() {
        for (String[] bounds : new String[][] {{ZONED, LOCAL}, {LOCAL, ZONED}}) {
            String document = document("dateTime", "&gt; " + bounds[0], "<= " + bounds[1]);
            assertThat(reader.read("f", document).tables()).isEmpty();
            assertThat(reader.read("f", document).findings())
                    .extracting(Finding::isError)
                    .containsExactly(false);
            Invariant invariant = new Invariant("i", "it holds", Map.of(), Map.of("D", "\"v\""), 1);
            assertThat(ProveInvariants.of(reader.graph(Map.of("f", document)), List.of(invariant), reader, "f")
                            .isProved())
                    .isFalse();
        }
    }

    @Test
    void tables_that_ask_one_input_with_and_without_a_zone_do_not_stop_a_proof() {
        String second = document("dateTime", "&gt; " + LOCAL, "<= " + LOCAL).replace("'D'", "'E'");
        DecisionGraph graph = reader.graph(new java.util.TreeMap<>(
                Map.of("a", document("dateTime", "&gt; " + ZONED, "<= " + ZONED), "b", second)));
        for (String decision : List.of("D", "E")) {
            Invariant invariant = new Invariant("i", "it holds", Map.of(), Map.of(decision, "\"v\", null"), 1);
            assertThat(ProveInvariants.of(graph, List.of(invariant), reader, "f")
                            .isProved())
                    .isFalse();
        }
    }

    @Test
    void a_gap_is_shown_as_feel_prints_it() {
        var report = AnalyseTables.of(
                Map.of("f", document("yearMonthDuration", "&gt; duration(\"P12M\")")), List.of(), "", reader);
        var gap = report.reports().get(0).gaps().get(0);

        assertThat(gap.sentence()).contains("<= duration(\"P1Y\")");
        assertThat(PlainKeys.plain(gap.example().get("a"))).isEqualTo("P1Y");
    }

    @Test
    void values_are_called_what_kie_calls_them() {
        Random random = new Random(1);
        for (GeneratedType type : GeneratedType.values()) {
            for (int i = 0; i < 200 && !type.isPlain(); i++) {
                Object value = type.any(random);
                assertThat(FeelTexts.of(value)).isEqualTo(TypeUtil.formatValue(value, false));
            }
        }
    }
}
