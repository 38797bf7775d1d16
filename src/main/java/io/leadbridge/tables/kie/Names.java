package io.leadbridge.tables.kie;

import io.leadbridge.tables.DecisionGraph.Expression;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.FEEL;
import org.kie.dmn.feel.lang.CompilerContext;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.types.BuiltInType;

/** Which key a name means within one document, and what its expressions read. */
final class Names {

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int MOST_CHARACTERS = 2_000;
    private static final int MOST_OPEN = 40;

    private static final Pattern FIRST_PART = Pattern.compile("[^\\p{L}\\p{N}_]");

    private final FEEL feel = FEEL.newInstance(new NoClasses(), List.of());
    private final Map<String, String> keys = new HashMap<>();
    private final Set<String> composed = new HashSet<>();
    private final Set<String> lists = new HashSet<>();

    void put(String name, String key) {
        keys.put(name, key);
    }

    /** The key gives several values: each has a key of its own. */
    void putComposed(String name, String key) {
        keys.put(name, key);
        composed.add(key);
    }

    void putList(String name, String key) {
        keys.put(name, key);
        lists.add(key);
    }

    /** The key of a path such as {@code cell} or {@code ModelTrust.w}; null where it is none. */
    @Nullable
    String key(List<String> path) {
        String root = keys.get(path.get(0));
        if (root == null) {
            return null;
        }
        if (composed.contains(root)) {
            return path.size() == 2 ? root + "." + path.get(1) : null;
        }
        return path.size() == 1 ? root : null;
    }

    /** The key a text means that is nothing but a name or a path; null for any other expression. */
    @Nullable
    String key(String text) {
        String whole = keys.get(text);
        return whole != null && !composed.contains(whole) ? whole : key(List.of(text.split("\\s*\\.\\s*")));
    }

    Expression expression(String text) {
        if (Thread.currentThread().isInterrupted()
                || text.isBlank()
                || text.length() > MOST_CHARACTERS
                || Literals.depth(text) > MOST_OPEN) {
            return outside(text);
        }
        try {
            CompilerContext context = feel.newCompilerContext();
            keys.keySet().stream()
                    .filter(name -> occurs(name, text))
                    .forEach(name -> context.addInputVariableType(name, BuiltInType.UNKNOWN));
            ASTNode tree =
                    feel.processExpression(text, context).getInterpreted().getASTNode();
            FeelReads reads = FeelReads.of(tree);
            Map<String, String> found = new LinkedHashMap<>();
            boolean known = reads.isPlain();
            for (List<String> path : reads.paths()) {
                String root = keys.get(path.get(0));
                boolean list = root != null && lists.contains(root);
                String key = list ? root : key(path);
                known &= key != null;
                found.put(list ? path.get(0) : String.join(".", path), String.valueOf(key));
            }
            return known
                    ? new Expression(text, new FeelFormula(feel, feel.compile(text, context), tree), found)
                    : outside(text);
        } catch (RuntimeException | StackOverflowError e) {
            return outside(text);
        }
    }

    /** What is not read here may read whatever it mentions. */
    Expression outside(String text) {
        String plain = SPACE.matcher(text).replaceAll(" ");
        Set<String> mentioned = new HashSet<>();
        keys.forEach((name, key) -> {
            if (occurs(name, text) && plain.contains(SPACE.matcher(name).replaceAll(" "))) {
                mentioned.add(key);
            }
        });
        return new Expression(text, text.isBlank() ? Optional.empty() : Optional.of(mentioned));
    }

    /** Whether a name can be meant, so that few of thousands need be known to the parser; its parts may stand apart. */
    static boolean occurs(String name, String text) {
        return text.contains(FIRST_PART.split(name, 2)[0]);
    }

    static String decapitalised(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    /** No expression here needs a class by its name. */
    private static final class NoClasses extends ClassLoader {

        NoClasses() {
            super(null);
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (name.startsWith("org.kie.") || name.startsWith("org.drools.")) {
                return Names.class.getClassLoader().loadClass(name);
            }
            throw new ClassNotFoundException("formulas may not use " + name);
        }
    }
}
