package io.leadbridge.decision.rest;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;

/** Leads as a CRM posts them. */
final class PostedLeads {

    /** When the example of the API asked for a demo, twenty minutes later. */
    static final String NINE_O_CLOCK = "2026-11-02T09:00:00Z";

    static final String EXAMPLE =
            """
            {"lead": {"externalId": "00Q1", "sourceSystem": "salesforce", "email": "a@example.org", "phone": null,
               "emailDomainType": "CORPORATE", "title": "VP Operations", "seniority": "VP", "company": "Example GmbH",
               "country": "DE", "language": "de", "timeZone": "Europe/Berlin", "industry": "MANUFACTURING",
               "industryTier": "PRIMARY", "numberOfEmployees": 620, "annualRevenue": {"amount": 84000000, "currency": "EUR"},
               "leadSource": "Web", "productInterest": [], "techMatch": false, "servedCountry": true, "spamScore": 0.0,
               "sanctionsMatch": 0.0, "doNotCall": false, "hasOptedOutOfEmail": false, "recycleCount": 0},
             "account": {"accountId": "001A", "type": "PROSPECT", "regulatedSector": false, "namedAccount": false,
               "ownerRepId": null, "matchConfidence": 0.97},
             "consent": {"jurisdiction": "EU", "lawfulBasis": "LEGITIMATE_INTEREST", "objections": [],
               "erasureRequested": false, "automatedDecisionOptOut": false},
             "signals": [{"eventId": "e-1", "type": "DEMO_REQUEST", "occurredAt": "2026-11-02T08:40:00Z", "botScore": 0.0}],
             "scores": [{"modelId": "lead-conversion", "modelVersion": "1.0.0", "target": "SQL_30D", "probability": 0.62,
               "modelStatus": "ACTIVE", "psiMax": 0.02, "ece": 0.03, "scoredAt": "2026-11-02T08:41:00Z", "reasons": []}],
             "enrichmentTimedOut": false}
            """;

    private PostedLeads() {}

    /** A lead that can be reached, of a known country and company, without any sign of interest. */
    static String silent(String externalId) {
        return "{\"lead\":{\"externalId\":\"" + externalId + "\",\"email\":\"a@example.org\",\"country\":\"US\","
                + "\"company\":\"Example\",\"numberOfEmployees\":5}}";
    }

    /** A lead whose person objected to being contacted. */
    static String objecting(String externalId) {
        return "{\"lead\":{\"externalId\":\"" + externalId + "\",\"email\":\"a@example.org\"},"
                + "\"consent\":{\"objections\":[\"SALES_CONTACT\"]}}";
    }

    static RequestSpecification posting(String body) {
        return given().contentType("application/json").body(body);
    }
}
