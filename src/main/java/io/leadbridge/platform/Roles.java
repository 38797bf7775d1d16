package io.leadbridge.platform;

/** The names of the roles, for {@code @RolesAllowed}; what each may do stands in {@code docs/api/roles.md}. */
public final class Roles {

    public static final String CRM = "crm";
    public static final String ANALYST = "analyst";
    public static final String APPROVER = "approver";
    public static final String OPERATOR = "operator";
    public static final String REVIEWER = "reviewer";
    public static final String MANAGER = "manager";
    public static final String REP = "rep";
    public static final String AUDITOR = "auditor";
    public static final String ADMIN = "admin";

    private Roles() {}
}
