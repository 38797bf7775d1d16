package io.leadbridge.lead;

/** How senior a person is in the organisation. */
public enum Seniority {
    C_LEVEL,
    VP,
    DIRECTOR,
    MANAGER,
    IC,
    STUDENT,
    UNKNOWN
}
