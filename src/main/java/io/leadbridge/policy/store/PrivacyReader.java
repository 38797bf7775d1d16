package io.leadbridge.policy.store;

import io.leadbridge.policy.ReleasePrivacy;
import io.leadbridge.privacy.PersonalData;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code privacy.yaml}: what of a request is personal, and how long decisions are kept. */
final class PrivacyReader {

    private static final Pattern PURPOSE = Pattern.compile("[a-z][a-z0-9-]{0,59}");
    private static final int MOST_MONTHS = 1_200;

    private final Findings findings;
    private final RequestFields request;

    PrivacyReader(Findings findings, RequestFields request) {
        this.findings = findings;
        this.request = request;
    }

    /** Empty when the findings hold an error. */
    Optional<ReleasePrivacy> read(String text) {
        var read = StrictYaml.read(text, findings).map(this::privacy);
        return findings.all().isEmpty() ? read : Optional.empty();
    }

    private ReleasePrivacy privacy(YamlValue content) {
        var top = YamlFields.of(content, "", findings);
        var purpose = top.text(
                "purpose", text -> PURPOSE.matcher(text).matches(), "a lower-case name such as lead-qualification");
        long months = top.whole("months");
        if (months < 1 || months > MOST_MONTHS) {
            top.error("months", "must be 1 to " + MOST_MONTHS);
        }
        var pointers = top.texts(
                "personalData",
                this::isKnown,
                "a field of the request schema, such as /lead/email or"
                        + " /signals/*/eventId, where * stands for every element");
        top.end();
        if (pointers.size() > PersonalData.MOST) {
            top.error("personalData", "a release declares at most " + PersonalData.MOST + " pointers");
            pointers = List.of();
        }
        return new ReleasePrivacy(
                PersonalData.of(
                        pointers.stream().filter(PersonalData::isPointer).toList()),
                purpose,
                (int) months);
    }

    private boolean isKnown(String pointer) {
        return PersonalData.isPointer(pointer) && request.knows(pointer);
    }
}
