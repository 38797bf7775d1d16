package io.leadbridge.policy.rest;

import io.leadbridge.kernel.Finding;
import io.leadbridge.tables.AnalyseTable;
import io.leadbridge.tables.AnalyseTables.Analysis;
import io.leadbridge.tables.Box;
import io.leadbridge.tables.PlainKeys;
import io.leadbridge.tables.Table;
import io.leadbridge.tables.TableReport;
import io.leadbridge.tables.UnreadTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What analysis found, table by table; rows are numbered from 1. */
@Schema(name = "TablesReport")
record TablesReport(
        @Schema(
                        description =
                                "Every table was read and proved, without gap, conflict or unreachable row; no broken promise, no error among the findings. Null counts as an input only of columns some row of which asks for it")
                boolean sound,
        List<OneTable> tables,
        @Schema(description = "What was asked of directions, or what the release promises")
                List<MonotoneReport> monotone,
        List<Found> findings) {

    static TablesReport of(Analysis analysis) {
        List<OneTable> all = new ArrayList<>();
        for (int i = 0; i < analysis.reports().size(); i++) {
            all.add(OneTable.of(analysis.tables().get(i), analysis.reports().get(i)));
        }
        analysis.unread().forEach(table -> all.add(OneTable.of(table)));
        return new TablesReport(
                analysis.isSound(),
                all,
                analysis.monotone().stream().map(MonotoneReport::of).toList(),
                analysis.findings().stream().map(Found::of).toList());
    }

    /** One table. */
    @Schema(name = "TableAnalysis")
    record OneTable(
            String table,
            String hitPolicy,
            int rows,
            @Schema(description = "Read, proved, and without gap, conflict or unreachable row") boolean sound,
            @Schema(
                            description =
                                    "False where the budget did not suffice, or the table could not be read in full: there may be more than is listed")
                    boolean proved,
            List<String> sentences,
            List<Gap> gaps,
            List<Overlap> overlaps,
            List<RowNote> unreachable,
            List<RowNote> redundant,
            List<String> idleInputs,
            List<Mergeable> mergeable,
            @Schema(
                            description =
                                    "Where an input is null that no row asks to be null, and no row matches: a hint, no gap; one for each input")
                    List<Gap> nullGaps) {

        static OneTable of(UnreadTable table) {
            return new OneTable(
                    table.name(),
                    table.hitPolicy().name(),
                    table.rows(),
                    false,
                    false,
                    List.of(table.sentence()),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());
        }

        static OneTable of(Table table, TableReport report) {
            Table plain = AnalyseTable.withoutIdleNulls(table);
            return new OneTable(
                    report.table(),
                    table.hitPolicy().name(),
                    table.rows().size(),
                    report.isSound(),
                    report.isProved(),
                    report.sentences(),
                    report.gaps().stream().map(gap -> Gap.of(plain, gap)).toList(),
                    report.overlaps().stream()
                            .map(o -> new Overlap(
                                    List.of(o.first() + 1, o.second() + 1),
                                    o.verdict(),
                                    o.sentence(),
                                    cells(table, o.box())))
                            .toList(),
                    report.unreachable().stream().map(RowNote::of).toList(),
                    report.redundant().stream().map(RowNote::of).toList(),
                    report.idle(),
                    report.mergeable().stream()
                            .map(m -> new Mergeable(List.of(m.first() + 1, m.second() + 1), m.column(), m.sentence()))
                            .toList(),
                    report.nullGaps().stream().map(gap -> Gap.of(table, gap)).toList());
        }
    }

    /** A region as unary tests by column, in FEEL. */
    static Map<String, String> cells(Table table, Box box) {
        return box.cells(table.columns());
    }

    /** Values as JSON: dates and durations as texts. */
    static Map<String, @Nullable Object> texts(Map<String, @Nullable Object> values) {
        Map<String, @Nullable Object> texts = new LinkedHashMap<>();
        values.forEach((name, value) -> texts.put(name, PlainKeys.plain(value)));
        return texts;
    }

    /** Inputs no row matches. */
    @Schema(name = "TableGap")
    record Gap(
            String sentence,
            @Schema(description = "Unary tests in FEEL, by column") Map<String, String> cells,
            @Schema(description = "One such input") Map<String, @Nullable Object> example) {

        static Gap of(Table table, TableReport.Gap gap) {
            return new Gap(gap.sentence(), TablesReport.cells(table, gap.box()), texts(gap.example()));
        }
    }

    /** Two rows that match the same inputs. */
    @Schema(name = "TableOverlap")
    record Overlap(List<Integer> rows, TableReport.Verdict verdict, String sentence, Map<String, String> cells) {}

    /** Something about a row. */
    @Schema(name = "TableRowNote")
    record RowNote(int row, List<Integer> because, String sentence) {

        static RowNote of(TableReport.RowNote note) {
            return new RowNote(
                    note.row() + 1, note.because().stream().map(row -> row + 1).toList(), note.sentence());
        }
    }

    /** Two rows that could be one. */
    @Schema(name = "TableMergeable")
    record Mergeable(List<Integer> rows, String column, String sentence) {}

    /** What kept a table from being read in full. */
    @Schema(name = "TableFinding")
    record Found(Finding.Severity severity, String file, @Nullable Integer line, String message) {

        static Found of(Finding finding) {
            return new Found(finding.severity(), finding.file(), finding.line(), finding.message());
        }
    }
}
