package io.leadbridge.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;

/** A change of one cell of the first release that breaks an invariant, and what is said of it. */
record SpoiltCell(String file, String cell, String before, String after, String sentence) {

    static final Map<String, SpoiltCell> BY_INVARIANT = Map.ofEntries(
            spoilt(
                    "an-objection-never-routes",
                    "eligibility",
                    "ContactEligibility_1_i9",
                    "-",
                    "true",
                    "where objections is [\"SALES_CONTACT\"], effect is \"DIVERT\", but must be \"BLOCK\", \"SUPPRESS\""),
            spoilt(
                    "an-erasure-request-never-routes",
                    "eligibility",
                    "ContactEligibility_2_o1",
                    "\"SUPPRESS\"",
                    "\"HOLD\"",
                    "where erasureRequested is true, effect is \"HOLD\", but must be \"BLOCK\", \"SUPPRESS\""),
            spoilt(
                    "a-sanctioned-party-is-blocked",
                    "eligibility",
                    "ContactEligibility_4_i5",
                    "&gt;= 0.9",
                    "&gt; 0.9",
                    "where sanctionsMatch is 0.9, effect is \"DIVERT\", but must be \"BLOCK\""),
            spoilt(
                    "no-lawful-basis-no-contact",
                    "eligibility",
                    "ContactEligibility_3_i3",
                    "\"EU\", \"UK\", \"CH\"",
                    "\"EU\", \"UK\"",
                    "where jurisdiction is \"CH\" and lawfulBasis is \"NONE\", routeClass is \"SELF_SERVE\", but must be \"COMPLIANCE_HOLD\", \"REJECT\""),
            spoilt(
                    "block-dominates",
                    "route",
                    "RouteClass_1_i2",
                    "-",
                    "false",
                    "where openOpportunityOwnerActive is true and guards make effect \"DISQUALIFY\", routeClass is \"OWNER_OPEN_OPP\", but must be \"REJECT\""),
            spoilt(
                    "a-held-lead-waits-for-compliance",
                    "route",
                    "RouteClass_2_i5",
                    "-",
                    "false",
                    "where dealRegistrationValid is true and guards make effect \"HOLD\", routeClass is \"PARTNER\", but must be \"COMPLIANCE_HOLD\""),
            spoilt(
                    "guards-only-restrict",
                    "route",
                    "RouteClass_1_i1",
                    "\"BLOCK\", \"SUPPRESS\", \"DISQUALIFY\"",
                    "\"BLOCK\", \"DISQUALIFY\"",
                    "where erasureRequested is true, routeClass is \"NURTURE\", but must be \"REJECT\""),
            spoilt(
                    "a-diverted-lead-reaches-no-new-seller",
                    "route",
                    "RouteClass_8_i8",
                    "-",
                    "&lt; 0.7",
                    "where pModel is 1, routeClass is \"SDR_VERIFY\", but must be not(\"SALES_NOW\", \"SALES_STANDARD\", \"SDR_VERIFY\", \"ABM_NURTURE\", \"NURTURE\")"),
            spoilt(
                    "an-unserved-country-reaches-no-new-seller",
                    "eligibility",
                    "ContactEligibility_8_o1",
                    "\"DIVERT\"",
                    "\"ALLOW\"",
                    "where servedCountry is false, routeClass is \"NURTURE\", but must be not(\"SALES_NOW\", \"SALES_STANDARD\", \"SDR_VERIFY\", \"ABM_NURTURE\", \"NURTURE\")"),
            spoilt(
                    "a-competitor-is-rejected",
                    "eligibility",
                    "ContactEligibility_5_i2",
                    "-",
                    "false",
                    "where accountType is \"COMPETITOR\" and erasureRequested is null, routeClass is \"SELF_SERVE\", but must be \"REJECT\""),
            spoilt(
                    "a1-is-routed",
                    "readiness",
                    "ReadinessCell_1_o1",
                    "\"SALES_NOW\"",
                    "\"NURTURE\"",
                    "not decided, because it depends on the formula IntentScore: it may hold. It is broken only if IntentScore can be 65 there: where servedCountry is true and numberOfEmployees is 1001 and industryTier is \"PRIMARY\" and techMatch is true, routeClass is \"NURTURE\", but must be \"OWNER_OPEN_OPP\", \"OWNER_CUSTOMER\", \"OWNER_NAMED\", \"OWNER_RECENT\", \"PARTNER\", \"SALES_NOW\" (there may be a smaller case)"),
            spoilt(
                    "a-raised-hand-is-not-kept-waiting",
                    "sufficiency",
                    "DataSufficiency_2_i4",
                    "-",
                    "not(null)",
                    "not decided, because it depends on the formula handRaise: it may hold. It is broken only if handRaise can be true there: where country is \"OTHER\" and hasPhone is true, sufficiency is \"ENRICH\", but must be \"COMPLETE\" and waitMin is 15, but must be 0"),
            spoilt(
                    "a-customer-keeps-its-owner",
                    "route",
                    "RouteClass_4_i3",
                    "\"CUSTOMER\"",
                    "\"FORMER_CUSTOMER\"",
                    "where accountType is \"CUSTOMER\" and servedCountry is true, routeClass is \"NURTURE\", but must be \"OWNER_OPEN_OPP\", \"OWNER_CUSTOMER\""),
            spoilt(
                    "a-model-that-may-not-act-does-not",
                    "readiness",
                    "ModelTrust_2_i4",
                    "-",
                    "&gt; 0.1",
                    "where modelStatus is \"BLOCKED\", ModelTrust.w is 0.8, but must be 0"),
            spoilt(
                    "a-model-alone-never-makes-a-lead-urgent",
                    "route",
                    "RouteClass_9_o1",
                    "\"SDR_VERIFY\"",
                    "\"SALES_STANDARD\"",
                    "where servedCountry is true and pModel is 1, routeClass is \"SALES_STANDARD\", but must be not(\"SALES_NOW\", \"SALES_STANDARD\")"));

    private static Map.Entry<String, SpoiltCell> spoilt(
            String invariant, String file, String cell, String before, String after, String sentence) {
        return Map.entry(invariant, new SpoiltCell("decision-tables/" + file + ".dmn", cell, before, after, sentence));
    }

    /** The documents with this change. */
    Map<String, String> in(Map<String, String> tables) {
        var documents = new LinkedHashMap<>(tables);
        documents.computeIfPresent(file, (name, text) -> {
            var written = "id=\"" + cell + "\"><text>" + before + "</text>";
            assertThat(text).contains(written);
            return text.replace(written, "id=\"" + cell + "\"><text>" + after + "</text>");
        });
        return documents;
    }
}
