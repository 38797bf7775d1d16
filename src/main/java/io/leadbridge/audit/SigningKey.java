package io.leadbridge.audit;

/** The key that checkpoints are signed with now; its name is the origin of the log. */
public interface SigningKey extends SignedCheckpoint.Signer {

    VerifierKey verifier();
}
