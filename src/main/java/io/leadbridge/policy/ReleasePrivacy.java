package io.leadbridge.policy;

import io.leadbridge.privacy.PersonalData;

/**
 * What a release says of personal data.
 *
 * @param personalData what of a request is personal
 * @param purpose why leads are decided at all
 * @param months how long decisions made for this purpose are kept
 */
public record ReleasePrivacy(PersonalData personalData, String purpose, int months) {

    /** Stands for what could not be read, in a release that is refused. */
    public static final ReleasePrivacy UNDECLARED = new ReleasePrivacy(PersonalData.NONE, "", 0);
}
