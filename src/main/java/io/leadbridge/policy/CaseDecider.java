package io.leadbridge.policy;

import io.leadbridge.policy.PolicyCase.LeadSubject;

/** Decides the lead of a golden case as the service would decide a posted one. */
public interface CaseDecider {

    /**
     * Decides.
     *
     * @throws io.leadbridge.kernel.Problem when the request is no valid lead
     */
    CaseAnswer decide(Release release, LeadSubject lead);
}
