package io.leadbridge.audit;

import java.util.List;

/** The public keys checkpoints were ever signed with. */
public interface VerifierKeys {

    /** The current one first. */
    List<VerifierKey> all();
}
