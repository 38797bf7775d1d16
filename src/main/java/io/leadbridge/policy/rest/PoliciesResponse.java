package io.leadbridge.policy.rest;

import java.util.List;

/** All policy releases, newest first. */
record PoliciesResponse(List<PolicySummary> items) {}
