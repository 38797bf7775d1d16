package io.leadbridge.audit.rest;

/** Examples for the OpenAPI document. */
final class AuditExamples {

    static final String NOTE =
            "leadbridge\\n2\\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\\ncheckpoint 1 2026-11-25T10:00:00.000Z\\nlane 0 2"
                    + " AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\\n\\n\u2014 leadbridge ZmFrZS4uLg==\\n";

    static final String CHECKPOINT =
            "{\"number\": 1, \"treeSize\": 2, \"root\": \"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\","
                    + " \"at\": \"2026-11-25T10:00:00Z\", \"lanes\": [{\"lane\": 0, \"number\": 2, \"hash\":"
                    + " \"0000000000000000000000000000000000000000000000000000000000000000\"}], \"note\": \"" + NOTE
                    + "\"}";

    static final String CHECKPOINTS = "{\"items\": [" + CHECKPOINT + "]}";

    static final String KEYS = "{\"keys\": [{\"name\": \"leadbridge\", \"id\": \"0b5d2a4e\", \"verifier\":"
            + " \"leadbridge+0b5d2a4e+AUd0Z3d1c3RhbmRzYWtleXdpdGgzMmJ5dGVzaW5iYXM2NA==\"}]}";

    static final String PROOF =
            """
            {"entry": "{\\"decision\\":{},\\"inputs\\":{},\\"record\\":{}}",
             "leafHash": "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d", "place": 1,
             "path": ["96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"],
             "batch": {"lane": 0, "number": 2, "kind": "DECISION", "size": 2,
               "root": "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
               "previous": "0000000000000000000000000000000000000000000000000000000000000000",
               "sealedAt": "2026-11-25T09:41:07.112Z", "text": "leadbridge batch 1\\n0\\n2\\n",
               "hash": "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77"}}""";

    static final String CONSISTENCY = "{\"from\": " + CHECKPOINT + ", \"to\": " + CHECKPOINT + ", \"proof\": []}";

    static final String JOURNAL =
            """
            {"items": [{"id": "01a20a37-a428-75da-8fea-f7384c10bb65", "at": "2026-11-25T09:41:07.112Z",
              "by": {"kind": "USER", "id": "admin"}, "client": "admin", "traceId": "4bf92f3577b34da6a3ce929d0e0e4736",
              "act": "TOKEN_ISSUED", "subject": "01a20a37-a428-75da-8fea-f7384c10bb60",
              "reason": null, "details": {"client": "crm", "roles": "crm"}}]}""";

    private AuditExamples() {}
}
