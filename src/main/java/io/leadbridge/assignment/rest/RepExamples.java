package io.leadbridge.assignment.rest;

/** Examples for the description of the API. */
final class RepExamples {

    static final String REP =
            """
            {"repId": "rep-07", "version": 1, "name": "Jonas Weber", "role": "AE", "teamIds": ["team-dach"], "active": true,
             "weight": 1, "skills": [{"skillCode": "CERT_FS", "level": 4}],
             "languages": [{"language": "de", "cefrLevel": "C2"}, {"language": "en", "cefrLevel": "C1"}],
             "territoryIds": ["DACH"], "timeZone": "Europe/Berlin", "maxOpenLeads": 60, "maxNewPerDay": 12,
             "clearances": ["CLEARANCE_REG"]}
            """;

    static final String REPS = "{\"items\": [" + REP + "]}";

    static final String PAGE = "{\"items\": [" + REP + "], \"nextCursor\": null}";

    static final String LOAD =
            """
            {"repId": "rep-07", "openLeads": 14, "maxOpenLeads": 60, "newToday": 3, "maxNewPerDay": 12, "today": "2026-11-02",
             "lastAssignedAt": "2026-11-02T08:41:09.120345Z",
             "pools": [{"pool": "sales-now", "received": 14, "target": 13.25, "fairnessDebt": 0.75}]}
            """;

    private RepExamples() {}
}
