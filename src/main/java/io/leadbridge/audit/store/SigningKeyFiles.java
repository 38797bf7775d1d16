package io.leadbridge.audit.store;

import com.google.crypto.tink.subtle.Ed25519Sign;
import io.leadbridge.audit.VerifierKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** Reads Ed25519 keys from files. */
final class SigningKeyFiles {

    private static final int SEED = 32;

    /** What stands before the 32 bytes of a private key in PKCS#8 (RFC 8410). */
    private static final byte[] PKCS8 = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private SigningKeyFiles() {}

    static KeyPair pem(String file) {
        try {
            String text = Files.readString(Path.of(file));
            String base64 =
                    text.replaceAll("-----(BEGIN|END) PRIVATE KEY-----", "").replaceAll("\\s", "");
            byte[] encoded = Base64.getDecoder().decode(base64);
            if (encoded.length != PKCS8.length + SEED || !Arrays.equals(Arrays.copyOf(encoded, PKCS8.length), PKCS8)) {
                throw new GeneralSecurityException("not an Ed25519 key");
            }
            byte[] seed = Arrays.copyOfRange(encoded, PKCS8.length, encoded.length);
            byte[] open = Ed25519Sign.KeyPair.newKeyPairFromSeed(seed).getPublicKey();
            return new KeyPair(
                    VerifierKey.publicKey(open),
                    KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded)));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "LEADBRIDGE_AUDIT_SIGNING_KEY_FILE (" + file + ") must be a PEM file with an Ed25519 key in PKCS#8,"
                            + " such as from: openssl genpkey -algorithm ed25519",
                    e);
        }
    }

    static KeyPair keyStore(String file, String password, String alias) {
        try (var in = Files.newInputStream(Path.of(file))) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(in, password.toCharArray());
            if (store.getKey(alias, password.toCharArray()) instanceof PrivateKey key
                    && key.getAlgorithm().startsWith("Ed")) {
                return new KeyPair(store.getCertificate(alias).getPublicKey(), key);
            }
            throw new GeneralSecurityException("no Ed25519 key under that alias");
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(
                    "LEADBRIDGE_AUDIT_KEYSTORE_FILE (" + file + ") must be a PKCS#12 file that opens with"
                            + " LEADBRIDGE_AUDIT_KEYSTORE_PASSWORD and holds an Ed25519 key under the alias '" + alias
                            + "'",
                    e);
        }
    }
}
