package io.leadbridge.privacy.store;

import io.leadbridge.privacy.SubjectHashes;
import java.util.Base64;
import java.util.Optional;

/** Hashes under a key of tests. */
public final class HeldSubjectHashes {

    private HeldSubjectHashes() {}

    public static SubjectHashes make() {
        return new HmacSubjectHashes(Optional.of(Base64.getEncoder().encodeToString(new byte[32])));
    }
}
