package io.leadbridge.kernel;

/** The closed catalogue of problems a client can meet; each has a page under {@code docs/api/problems/}. */
public enum ProblemType {
    MALFORMED_JSON("malformed-json", 400, "The body is not well-formed JSON"),
    INVALID_PARAMETER("invalid-parameter", 400, "A parameter is not valid"),
    UNAUTHENTICATED("unauthenticated", 401, "The request has no valid credentials"),
    FORBIDDEN("forbidden", 403, "The caller may not do this"),
    PASSWORD_CHANGE_REQUIRED("password-change-required", 403, "A one-time password must be changed first"),
    NOT_FOUND("not-found", 404, "There is no such resource"),
    DECISION_NOT_FOUND("decision-not-found", 404, "There is no such decision"),
    POLICY_NOT_FOUND("policy-not-found", 404, "There is no such policy release"),
    REP_NOT_FOUND("rep-not-found", 404, "There is no such rep"),
    ASSIGNMENT_NOT_FOUND("assignment-not-found", 404, "There is no such assignment"),
    PLAN_NOT_FOUND("plan-not-found", 404, "There is no such plan"),
    REPLAY_NOT_FOUND("replay-not-found", 404, "There is no such replay"),
    ACCOUNT_NOT_FOUND("account-not-found", 404, "There is no such account"),
    TOKEN_NOT_FOUND("token-not-found", 404, "There is no such token"),
    SUBJECT_NOT_FOUND("subject-not-found", 404, "There is no such subject"),
    ENTRY_NOT_FOUND("entry-not-found", 404, "There is no such entry"),
    NOT_SEALED("not-sealed", 404, "The entry was never sealed"),
    CHECKPOINT_NOT_FOUND("checkpoint-not-found", 404, "There is no such checkpoint"),
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "The resource does not support this method"),
    NOT_ACCEPTABLE("not-acceptable", 406, "The resource has no such representation"),
    REQUEST_TIMEOUT("request-timeout", 408, "The request did not arrive in time"),
    IDEMPOTENCY_CONFLICT("idempotency-conflict", 409, "The idempotency key was used for another body"),
    CONFLICT("conflict", 409, "The resource is not in a state that permits this"),
    DECISION_DROPPED("decision-dropped", 410, "The decision was dropped when its time was over"),
    BODY_TOO_LARGE("body-too-large", 413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "The body has another media type than the resource reads"),
    MISDIRECTED_REQUEST("misdirected-request", 421, "The request is meant for another server"),
    INVALID_REQUEST("invalid-request", 422, "Fields of the request are not valid"),
    TOO_MANY_REQUESTS("too-many-requests", 429, "The caller sends too much"),
    INTERNAL_ERROR("internal-error", 500, "Leadbridge failed"),
    UNAVAILABLE("unavailable", 503, "Leadbridge cannot serve this now; try again");

    private final String slug;
    private final int status;
    private final String title;

    ProblemType(String slug, int status, String title) {
        this.slug = slug;
        this.status = status;
        this.title = title;
    }

    public String slug() {
        return slug;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }
}
