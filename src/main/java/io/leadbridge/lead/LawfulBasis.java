package io.leadbridge.lead;

/** On what ground the person's data is processed (GDPR art. 6). */
public enum LawfulBasis {
    CONSENT,
    LEGITIMATE_INTEREST,
    CONTRACT,
    NONE,
    UNKNOWN
}
