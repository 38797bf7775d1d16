package io.leadbridge.rules.kie;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The functions in Java that a tried model may use: those of the JDK that compute a value from their arguments and do nothing else. */
final class JavaFunctions {

    private static final Map<String, Set<String>> PURE = Map.of(
            "java.lang.Math",
                    Set.of(
                            "abs",
                            "max",
                            "min",
                            "cos",
                            "sin",
                            "tan",
                            "acos",
                            "asin",
                            "atan",
                            "atan2",
                            "exp",
                            "log",
                            "log10",
                            "sqrt",
                            "cbrt",
                            "pow",
                            "ceil",
                            "floor",
                            "rint",
                            "round",
                            "signum",
                            "toRadians",
                            "toDegrees",
                            "hypot"),
            "java.lang.String", Set.of("valueOf", "format"),
            "java.lang.Integer", Set.of("valueOf", "parseInt"),
            "java.lang.Long", Set.of("valueOf", "parseLong"),
            "java.lang.Short", Set.of("valueOf", "parseShort"),
            "java.lang.Byte", Set.of("valueOf", "parseByte"),
            "java.lang.Float", Set.of("valueOf", "parseFloat"),
            "java.lang.Double", Set.of("valueOf", "parseDouble"),
            "java.lang.Boolean", Set.of("valueOf", "parseBoolean"));
    private static final Set<String> ARGUMENTS = Set.of("java.lang.String", "java.lang.Object");
    private static final Pattern OWNER = Pattern.compile("java\\.lang\\.\\w+");
    private static final Pattern SIGNATURE = Pattern.compile("\\s*(\\w+)\\s*\\(([\\w., \\[;]*)\\)\\s*");

    private final Set<String> classes = new HashSet<>();

    /** The classes that the functions let through so far need. */
    Set<String> classes() {
        return Set.copyOf(classes);
    }

    /**
     * Whether such a function may be used: one that is listed, or one that is not there at all, which fails without doing anything. A
     * {@code java.lang} class that no JDK has is such a one; any other class may be somewhere and is refused.
     */
    boolean allows(String owner, String signature) {
        Matcher parts = SIGNATURE.matcher(signature);
        if (!parts.matches() || !OWNER.matcher(owner).matches()) {
            return false;
        }
        Class<?> type = jdkClass(owner);
        Set<String> pure = PURE.get(owner);
        if (type == null || pure == null) {
            return type == null;
        }
        List<Method> named = Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(parts.group(1)) && Modifier.isStatic(method.getModifiers()))
                .filter(method -> names(method).equals(arguments(parts.group(2))))
                .toList();
        if (!named.isEmpty() && !pure.contains(parts.group(1))) {
            return false;
        }
        classes.add(owner);
        classes.addAll(ARGUMENTS);
        return true;
    }

    private static List<String> names(Method method) {
        return Arrays.stream(method.getParameterTypes()).map(Class::getName).toList();
    }

    private static List<String> arguments(String text) {
        List<String> names = new ArrayList<>();
        for (String name : text.split("[, ]+", -1)) {
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return names;
    }

    private static @Nullable Class<?> jdkClass(String name) {
        try {
            return Class.forName(name, false, ClassLoader.getPlatformClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            return null;
        }
    }
}
