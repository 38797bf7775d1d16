package io.leadbridge.decision;

import io.leadbridge.lead.Lead;
import java.math.BigDecimal;
import java.util.List;

/** Leads of which nothing is known but their id. */
final class SomeLeads {

    private SomeLeads() {}

    static Lead withExternalId(String externalId) {
        return new Lead(
                externalId,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                false,
                null,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                false,
                false,
                false,
                List.of(),
                0,
                null,
                null,
                null,
                List.of());
    }
}
