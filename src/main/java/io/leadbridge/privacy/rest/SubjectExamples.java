package io.leadbridge.privacy.rest;

/** Bodies for the documentation. */
final class SubjectExamples {

    static final String FIND =
            """
            {"email": "ann@example.org", "externalId": "00Q1", "sourceSystem": "salesforce"}
            """;

    static final String FOUND =
            """
            {"subjects": [{"subject": "61837e9e2c65ac4b5cdacd165e2387d35f6fe2ba3fb23e113eb1d660ad9efb32",
              "by": ["EMAIL", "EXTERNAL_ID"], "kept": true, "erasedAt": null}]}
            """;

    static final String ERASE =
            """
            {"reason": "CONSENT_WITHDRAWN", "reference": "DSR-2026-17"}
            """;

    static final String ERASED =
            """
            {"subject": "61837e9e2c65ac4b5cdacd165e2387d35f6fe2ba3fb23e113eb1d660ad9efb32",
             "erasedAt": "2026-11-25T10:15:30.123456Z", "decisions": 3}
            """;

    private SubjectExamples() {}
}
