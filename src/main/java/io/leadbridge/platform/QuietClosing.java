package io.leadbridge.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Gives up a server that is dead: the library would log an error because there is nothing left to stop. */
final class QuietClosing {

    private static final Logger LIBRARY = Logger.getLogger(EmbeddedPostgres.class.getName());

    private QuietClosing() {}

    static void of(EmbeddedPostgres dead) throws IOException {
        Level usual = LIBRARY.getLevel();
        LIBRARY.setLevel(Level.OFF);
        try {
            dead.close();
        } finally {
            LIBRARY.setLevel(usual);
        }
    }
}
