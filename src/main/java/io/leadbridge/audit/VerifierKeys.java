package io.leadbridge.audit;

import java.util.List;

/** The public keys checkpoints were ever signed with. */
public interface VerifierKeys {

    /** Writes the current key down, before it signs anything. */
    void publish();

    /** The current one first. */
    List<VerifierKey> all();
}
