package io.leadbridge.rules.kie;

import java.util.regex.Pattern;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

/** One class that Drools made of guards. */
record GeneratedClass(ClassNode node, Kind kind) {

    private static final String PACKAGE = GuardWords.PACKAGE.replace('.', '/') + "/";
    private static final Pattern EXPRESSION =
            Pattern.compile(PACKAGE + "P[0-9A-F]{2}/Lambda(Predicate|Extractor|Consequence)[0-9A-F]{32}");
    private static final Pattern MODEL = Pattern.compile(
            PACKAGE + "(Rules[0-9A-F]{32}(RuleMethods\\d+)?|DomainClassesMetadata[0-9A-F]{32}(\\$\\w+_Metadata)?)");
    private static final Pattern PROJECT = Pattern.compile("org/drools/project/model/ProjectModel_\\w+");

    /** What a class is made of. */
    enum Kind {
        /** Holds a condition or consequence as the guard's author wrote it. */
        EXPRESSION,
        /** Builds the network; holds names and constants of the author only. */
        MODEL,
        /** Lists the models. */
        PROJECT,
        /** Nothing that guards as allowed here are made of. */
        UNKNOWN
    }

    static GeneratedClass read(byte[] code) {
        var node = new ClassNode();
        new ClassReader(code).accept(node, ClassReader.SKIP_FRAMES | ClassReader.SKIP_DEBUG);
        return new GeneratedClass(node, kindOf(node.name));
    }

    private static Kind kindOf(String name) {
        if (EXPRESSION.matcher(name).matches()) {
            return Kind.EXPRESSION;
        }
        if (MODEL.matcher(name).matches()) {
            return Kind.MODEL;
        }
        return PROJECT.matcher(name).matches() ? Kind.PROJECT : Kind.UNKNOWN;
    }

    boolean isConsequence() {
        return name().contains("/LambdaConsequence");
    }

    /** The class this one is nested in, or its own name. */
    String outermost() {
        var nested = name().indexOf('$');
        return nested < 0 ? name() : name().substring(0, nested);
    }

    String name() {
        return node.name;
    }
}
