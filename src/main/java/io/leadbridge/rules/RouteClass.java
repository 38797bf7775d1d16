package io.leadbridge.rules;

/** Where a lead goes. */
public enum RouteClass {
    OWNER_OPEN_OPP,
    OWNER_CUSTOMER,
    OWNER_NAMED,
    OWNER_RECENT,
    PARTNER,
    SALES_NOW,
    SALES_STANDARD,
    SDR_VERIFY,
    ABM_NURTURE,
    NURTURE,
    SELF_SERVE,
    HUMAN_REVIEW,
    COMPLIANCE_HOLD,
    REJECT
}
