package io.leadbridge.identity.rest;

/** Examples for the API's document. */
final class AccountExamples {

    static final String CREATE = "{\"name\": \"anna\", \"roles\": [\"analyst\"]}";
    static final String CHANGE = "{\"roles\": [\"analyst\", \"approver\"], \"active\": true, \"version\": 1}";
    static final String PASSWORD = "{\"current\": \"the one-time password\", \"password\": \"correct horse battery\"}";
    static final String ACCOUNT =
            """
            {"name": "anna", "roles": ["analyst"], "repId": null, "active": true, "mustChangePassword": false,
              "createdAt": "2026-11-25T09:00:00Z", "version": 2}""";
    static final String CREATED =
            """
            {"account": {"name": "anna", "roles": ["analyst"], "repId": null, "active": true, "mustChangePassword": true,
              "createdAt": "2026-11-25T09:00:00Z", "version": 1}, "oneTimePassword": "…"}""";
    static final String PAGE = "{\"items\": [" + ACCOUNT + "], \"nextCursor\": null}";
    static final String ISSUE =
            "{\"client\": \"acme-crm\", \"roles\": [\"crm\"], \"expiresAt\": \"2027-05-01T00:00:00Z\"}";
    static final String TOKEN =
            """
            {"tokenId": "01a20a37-a428-75da-8fea-f7384c10bb65", "client": "acme-crm", "account": null, "roles": ["crm"],
              "repId": null, "hint": "lbt_Xyz", "issuedBy": "admin", "issuedAt": "2026-11-25T09:00:00Z",
              "expiresAt": "2027-05-01T00:00:00Z", "revokedAt": null, "lastUsedAt": null}""";
    static final String ISSUED = "{\"token\": " + TOKEN + ", \"secret\": \"lbt_…\"}";
    static final String TOKENS = "{\"items\": [" + TOKEN + "], \"nextCursor\": null}";
    static final String ME =
            """
            {"kind": "CLIENT", "id": "acme-crm", "client": "acme-crm", "roles": ["crm"], "repId": null}""";

    private AccountExamples() {}
}
