package io.leadbridge.audit;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;

/** Signing keys for tests, made anew each time. */
final class SomeKeys {

    private SomeKeys() {}

    static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static SignedCheckpoint sign(Checkpoint checkpoint, String name, KeyPair pair) {
        return SignedCheckpoint.sign(checkpoint, VerifierKey.of(name, pair.getPublic()), text -> {
            try {
                var signature = Signature.getInstance("Ed25519");
                signature.initSign(pair.getPrivate());
                signature.update(text);
                return signature.sign();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
