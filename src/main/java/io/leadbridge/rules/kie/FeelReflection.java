package io.leadbridge.rules.kie;

import java.io.Serial;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.FEELProperty;
import org.kie.dmn.feel.util.EvalHelper;

/**
 * Closes FEEL's way into Java. The engine takes {@code "a".class} for a call of {@code getClass()}, and any name after a point for a call of
 * the method of that name, down to class loaders and what they may do. It looks methods up in one table, which is replaced by one that
 * knows none but those the engine itself marks as properties. The table is private and final, hence the force; on a JVM where it does not
 * yield (one that has closed {@code sun.misc.Unsafe}), expressions may not even name what leads to a class or its loader.
 */
final class FeelReflection {

    private static final String TABLE = "accessorCache";
    private static final Pattern STRINGS_AND_COMMENTS =
            Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"|/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);
    private static final Pattern WAY_TO_A_CLASS =
            Pattern.compile("(?i)\\w*(class|loader|evaluationcontext|protectiondomain)\\w*");
    private static final boolean CLOSED = replace();

    private FeelReflection() {}

    /** Whether FEEL calls no Java method, whatever an expression says; the first call closes the way. */
    static boolean isClosed() {
        return CLOSED && EvalHelper.getGenericAccessor(String.class, "class") == null;
    }

    /** Why an expression may not be used where the way is open; nothing where it is closed. */
    static Optional<String> refusal(String expression) {
        return isClosed() ? Optional.empty() : namesAClass(expression);
    }

    /** FEEL without what stands in quotation marks or comments. */
    static String withoutTexts(String expression) {
        return STRINGS_AND_COMMENTS.matcher(expression).replaceAll(" ");
    }

    static Optional<String> namesAClass(String expression) {
        Matcher found = WAY_TO_A_CLASS.matcher(withoutTexts(expression));
        return found.find()
                ? Optional.of(
                        "the name '" + found.group()
                                + "' may not stand in an expression on this JVM, which does not let FEEL be kept from Java otherwise")
                : Optional.empty();
    }

    private static boolean replace() {
        EvalHelper.clearGenericAccessorCache(); // so that the class has its own table before it gets this one
        try {
            Field table = EvalHelper.class.getDeclaredField(TABLE);
            Class<?> type = Class.forName("sun.misc.Unsafe");
            Field only = type.getDeclaredField("theUnsafe");
            only.setAccessible(true);
            Object unsafe = only.get(null);
            Object base = type.getMethod("staticFieldBase", Field.class).invoke(unsafe, table);
            Object offset = type.getMethod("staticFieldOffset", Field.class).invoke(unsafe, table);
            Map<Object, Method> closed = new Closed();
            type.getMethod("putObjectVolatile", Object.class, long.class, Object.class)
                    .invoke(unsafe, base, offset, closed);
            return true;
        } catch (ReflectiveOperationException | RuntimeException e) {
            return false;
        }
    }

    /** A table of methods that has none but the marked ones. */
    private static final class Closed extends ConcurrentHashMap<Object, Method> {

        @Serial
        private static final long serialVersionUID = 1;

        @Override
        public @Nullable Method computeIfAbsent(Object key, Function<? super Object, ? extends Method> find) {
            Method found = find.apply(key);
            return found != null && found.isAnnotationPresent(FEELProperty.class) ? found : null;
        }
    }
}
