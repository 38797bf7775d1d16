package io.leadbridge.audit.store;

import io.leadbridge.audit.SigningKey;
import io.leadbridge.audit.VerifierKey;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The Ed25519 key of this installation: from a PEM file (PKCS#8), or from a key store (PKCS#12). */
@Singleton
class ConfiguredSigningKey implements SigningKey {

    private final KeyPair pair;
    private final VerifierKey verifier;

    ConfiguredSigningKey(
            @ConfigProperty(name = "leadbridge.audit.origin") String origin,
            @ConfigProperty(name = "leadbridge.audit.signing-key-file") Optional<String> pem,
            @ConfigProperty(name = "leadbridge.audit.keystore-file") Optional<String> keyStore,
            @ConfigProperty(name = "leadbridge.audit.keystore-password") Optional<String> password,
            @ConfigProperty(name = "leadbridge.audit.keystore-alias") Optional<String> alias) {
        if (!origin.matches("[A-Za-z0-9._/-]{1,100}")) {
            throw new IllegalStateException(
                    "leadbridge.audit.origin names the log: 1 to 100 letters, digits, dots, slashes, hyphens or underscores");
        }
        if (pem.isPresent() == keyStore.isPresent()) {
            throw new IllegalStateException(
                    "Set LEADBRIDGE_AUDIT_SIGNING_KEY_FILE to a PEM file with an Ed25519 key"
                            + " (openssl genpkey -algorithm ed25519), or LEADBRIDGE_AUDIT_KEYSTORE_FILE to a PKCS#12 file; one of them.");
        }
        this.pair = pem.map(SigningKeyFiles::pem)
                .orElseGet(() -> SigningKeyFiles.keyStore(
                        keyStore.orElseThrow(), password.orElse(""), alias.orElse("leadbridge-audit")));
        this.verifier = VerifierKey.of(origin, pair.getPublic());
    }

    @Override
    public VerifierKey verifier() {
        return verifier;
    }

    @Override
    public byte[] sign(byte[] text) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a checkpoint could not be signed", e);
        }
    }
}
