package io.leadbridge.tables.kie;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** While a class of tests makes KIE fail on purpose, KIE says nothing of it in the log. */
public final class QuietKie implements BeforeAllCallback, AfterAllCallback {

    private static final Logger KIE = Logger.getLogger("org.kie.dmn");

    @Override
    public void beforeAll(ExtensionContext context) {
        KIE.setLevel(Level.OFF);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        KIE.setLevel(null);
    }
}
