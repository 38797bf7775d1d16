package io.leadbridge.policy.rest;

import io.leadbridge.tables.CompareDocuments.Differences;
import io.leadbridge.tables.TableDifference;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What would be answered differently. */
@Schema(name = "TablesDifference")
record TablesDifference(
        @Schema(description = "Every input of every table is answered as before") boolean equivalent,
        List<String> added,
        List<String> removed,
        @Schema(description = "Could not be read in full in one version or both; a finding says why")
                List<String> notCompared,
        @Schema(
                        description =
                                "Decisions and knowledge models without a table whose logic is written otherwise, or stands in one version only: their values may differ")
                List<String> formulas,
        List<Changed> tables,
        List<TablesReport.Found> findings) {

    static TablesDifference of(Differences differences) {
        return new TablesDifference(
                differences.isEquivalent(),
                differences.added(),
                differences.removed(),
                differences.unread(),
                differences.formulas(),
                differences.tables().stream().map(Changed::of).toList(),
                differences.findings().stream().map(TablesReport.Found::of).toList());
    }

    /** One table that stands in both versions. */
    @Schema(name = "TableDifference")
    record Changed(
            String table,
            boolean equivalent,
            @Schema(description = "False where the budget did not suffice: there may be more than is listed")
                    boolean proved,
            List<String> notes,
            List<Region> regions) {

        static Changed of(TableDifference difference) {
            return new Changed(
                    difference.table(),
                    difference.isEquivalent(),
                    difference.isProved(),
                    difference.notes(),
                    difference.regions().stream()
                            .map(region -> new Region(
                                    region.sentence(),
                                    region.before(),
                                    region.after(),
                                    region.isCertain(),
                                    TablesReport.texts(region.example())))
                            .toList());
        }
    }

    /** Inputs that were answered one way and are now answered another. */
    @Schema(name = "TableRegion")
    record Region(
            String sentence,
            String before,
            String after,
            @Schema(
                            description =
                                    "False where a formula is in it: formulas are compared by their texts, and may give the same values")
                    boolean certain,
            @Schema(description = "One such input") Map<String, @Nullable Object> example) {}
}
