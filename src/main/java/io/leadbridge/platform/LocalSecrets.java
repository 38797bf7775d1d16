package io.leadbridge.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Properties;

/** Keys made up at the first start and kept beside the embedded database, for an installation that was given none. */
public final class LocalSecrets {

    private static final int BYTES = 32;

    private final Path file;
    private final Properties kept = new Properties();

    private LocalSecrets(Path file) {
        this.file = file;
    }

    /** Those of a data folder. */
    public static LocalSecrets in(Path folder) {
        var secrets = new LocalSecrets(folder.resolve("secrets.properties"));
        if (Files.exists(secrets.file)) {
            try (var reader = Files.newBufferedReader(secrets.file)) {
                secrets.kept.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException("the file " + secrets.file + " cannot be read: " + e.getMessage(), e);
            }
        }
        return secrets;
    }

    /**
     * Sets a configuration property to a random key, always the same, unless it is configured otherwise.
     *
     * @param prefix what stands before the key in Base64
     */
    public void provide(String property, String prefix) {
        if (isConfigured(property)) {
            return;
        }
        if (!kept.containsKey(property)) {
            byte[] key = new byte[BYTES];
            new SecureRandom().nextBytes(key);
            kept.setProperty(property, prefix + Base64.getEncoder().encodeToString(key));
            save();
        }
        System.setProperty(property, kept.getProperty(property));
    }

    /** Points a configuration property to {@link #signingKey}, unless it is configured otherwise. */
    public void provideSigningKey(String property) {
        if (!isConfigured(property)) {
            System.setProperty(property, signingKey().toAbsolutePath().toString());
        }
    }

    /** A file with an Ed25519 key (PKCS#8, PEM), made the first time. */
    Path signingKey() {
        Path pem = file.resolveSibling("audit-signing-key.pem");
        if (Files.exists(pem)) {
            return pem;
        }
        try {
            byte[] key = KeyPairGenerator.getInstance("Ed25519")
                    .generateKeyPair()
                    .getPrivate()
                    .getEncoded();
            String base64 = Base64.getEncoder().encodeToString(key);
            Path fresh = PrivateFiles.create(pem.resolveSibling(pem.getFileName() + ".new"));
            Files.writeString(fresh, "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n");
            return Files.move(fresh, pem, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("the file " + pem + " cannot be written: " + e.getMessage(), e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no Ed25519", e);
        }
    }

    private static boolean isConfigured(String property) {
        String environment = property.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
        return System.getenv(environment) != null || System.getProperty(property) != null;
    }

    private void save() {
        try {
            Path fresh = PrivateFiles.create(file.resolveSibling(file.getFileName() + ".new"));
            try (var writer = Files.newBufferedWriter(fresh)) {
                kept.store(
                        writer,
                        "Keys of this installation. Without them nobody can read personal data in the database again.");
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("the file " + file + " cannot be written: " + e.getMessage(), e);
        }
    }
}
