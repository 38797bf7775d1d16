package io.leadbridge.rules.kie;

import java.util.regex.Pattern;

/** What the engine says, without the names of its own classes and of objects in memory. */
final class Causes {

    private static final Pattern RESOURCE = Pattern.compile("\\w*Resource\\[[^\\]]*\\]");

    private static final Pattern TYPE = Pattern.compile("DMNType\\{ \\S+ : ([^}]*?) \\}");
    private static final Pattern NOTHING =
            Pattern.compile("Cannot (?:invoke|read field) \"[^\"]+\" because .*? is null");
    private static final Pattern CAST = Pattern.compile("class \\S+ cannot be cast to class \\S+(?: \\([^)]*\\))?");
    private static final Pattern NO_FUNCTION = Pattern.compile("Unable to find function '(.*?)\\( lass \\S+ \\)'");
    private static final Pattern EXCEPTION = Pattern.compile("Exception raised: \\w+");

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
        plain = CAST.matcher(plain).replaceAll("a value is of another type than is needed there");
        plain = NO_FUNCTION.matcher(plain).replaceAll("the function '$1' does not take these arguments");
        plain = EXCEPTION.matcher(plain).replaceAll("it cannot be compiled; is there a type of that name?");
        return NOTHING.matcher(plain).replaceAll("an expression is wrong");
    }
}
