package io.leadbridge.platform;

import java.util.Map;

/** The tokens of the demo, by role. */
public interface DemoCredentials {

    /** Empty unless this is the demo. */
    Map<String, String> tokens();
}
