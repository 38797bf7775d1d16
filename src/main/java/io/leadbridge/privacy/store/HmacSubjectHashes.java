package io.leadbridge.privacy.store;

import io.leadbridge.privacy.Identity;
import io.leadbridge.privacy.SubjectHash;
import io.leadbridge.privacy.SubjectHashes;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.HexFormat;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** HMAC-SHA-256 (RFC 2104) over the kind and the value of an identity, under a key of this installation. */
@Singleton
class HmacSubjectHashes implements SubjectHashes {

    private final Hmac hmac;

    HmacSubjectHashes(@ConfigProperty(name = "leadbridge.subject-hash-key") Optional<String> key) {
        String base64 = key.orElseThrow(() -> new IllegalStateException(
                "Set LEADBRIDGE_SUBJECT_HASH_KEY to 32 random bytes in Base64 (such as from: openssl rand -base64 32)"
                        + " and keep it for ever; subjects are told apart by it."));
        this.hmac = new Hmac(SecretBytes.decode(base64, "LEADBRIDGE_SUBJECT_HASH_KEY"));
    }

    /** The key is read when the service starts, so that it does not start without. */
    void start(@Observes StartupEvent event) {}

    @Override
    public SubjectHash of(Identity identity) {
        return new SubjectHash(hash(identity.kind(), identity.value()));
    }

    @Override
    public String hide(Use use, String value) {
        return hash(use, value);
    }

    private String hash(Enum<?> use, String value) {
        return HexFormat.of().formatHex(hmac.of(use + "\n" + value));
    }
}
