package io.leadbridge.rules.kie;

import java.util.regex.Pattern;

/** What the first cause of a failure says, without the names of objects in memory. */
final class Causes {

    private static final Pattern RESOURCE = Pattern.compile("\\w*Resource\\[[^\\]]*\\]");

    private Causes() {}

    static String of(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return RESOURCE.matcher(String.valueOf(root.getMessage())).replaceAll("the document");
    }
}
