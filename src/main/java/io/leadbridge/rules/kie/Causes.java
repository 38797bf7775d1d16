package io.leadbridge.rules.kie;

import java.util.regex.Pattern;

/** What the engine says, without the names of its own classes and of objects in memory. */
final class Causes {

    private static final Pattern RESOURCE = Pattern.compile("\\w*Resource\\[[^\\]]*\\]");

    private static final Pattern TYPE = Pattern.compile("DMNType\\{ \\S+ : ([^}]*?) \\}");
    private static final Pattern NOTHING =
            Pattern.compile("Cannot (?:invoke|read field) \"[^\"]+\" because .*? is null");

    private Causes() {}

    /** What the first cause of a failure says. */
    static String of(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return plain(String.valueOf(root.getMessage()));
    }

    static String plain(String text) {
        String plain = RESOURCE.matcher(text).replaceAll("the document");
        plain = TYPE.matcher(plain).replaceAll("$1");
        return NOTHING.matcher(plain).replaceAll("an expression is wrong");
    }
}
