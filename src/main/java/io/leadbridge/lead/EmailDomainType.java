package io.leadbridge.lead;

/** What kind of domain an e-mail address is at. */
public enum EmailDomainType {
    CORPORATE,
    FREE,
    EDU,
    GOV,
    DISPOSABLE,
    COMPETITOR,
    OWN,
    ROLE,
    UNKNOWN
}
