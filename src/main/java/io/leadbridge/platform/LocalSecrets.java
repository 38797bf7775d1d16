package io.leadbridge.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
        String environment = property.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
        if (System.getenv(environment) != null || System.getProperty(property) != null) {
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
