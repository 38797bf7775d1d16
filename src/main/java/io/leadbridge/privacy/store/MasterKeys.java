package io.leadbridge.privacy.store;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The keys that wrap the keys of subjects. The first one is current; the others open what they wrapped before. */
@Singleton
class MasterKeys {

    private static final String NAME = "leadbridge.master-keys";

    private final Map<String, Aead> byId = new LinkedHashMap<>();

    MasterKeys(@ConfigProperty(name = NAME) Optional<List<String>> keys) {
        keys.orElseThrow(
                        () -> new IllegalStateException("Set LEADBRIDGE_MASTER_KEYS to <id>:<32 random bytes in Base64>"
                                + " (such as from: openssl rand -base64 32); personal data is encrypted with it."))
                .forEach(this::add);
    }

    /** They are made when the service starts, so that it does not start without them. */
    void start(@Observes StartupEvent event) {}

    private void add(String entry) {
        int colon = entry.indexOf(':');
        String id = colon < 0 ? "" : entry.substring(0, colon).strip();
        if (!id.matches("[A-Za-z0-9._-]{1,32}") || byId.containsKey(id)) {
            throw new IllegalStateException(
                    "Each entry of LEADBRIDGE_MASTER_KEYS is <id>:<key>, each id 1 to 32 letters,"
                            + " digits, dots, hyphens or underscores, and given once; the entries are apart by commas.");
        }
        byte[] key = SecretBytes.decode(entry.substring(colon + 1), "LEADBRIDGE_MASTER_KEYS (" + id + ")");
        try {
            byId.put(id, new AesGcmJce(key));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no AES-256-GCM", e);
        }
    }

    String current() {
        return byId.keySet().iterator().next();
    }

    byte[] wrap(byte[] key, UUID keyId) {
        try {
            return aead(current()).encrypt(key, bytes(keyId));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key could not be wrapped", e);
        }
    }

    byte[] unwrap(byte[] wrapped, UUID keyId, String masterKeyId) {
        try {
            return aead(masterKeyId).decrypt(wrapped, bytes(keyId));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "the master key '" + masterKeyId + "' is another than the one that wrapped the key " + keyId, e);
        }
    }

    private Aead aead(String id) {
        Aead aead = byId.get(id);
        if (aead == null) {
            throw new IllegalStateException("LEADBRIDGE_MASTER_KEYS lacks the key '" + id
                    + "', which still wraps keys of subjects; add it behind the current one");
        }
        return aead;
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
