package io.leadbridge.rules.kie;

import java.util.Set;

/** Loads the engine's own classes, those of the JDK it is told to, and nothing else: no expression reaches the JVM through a class name. */
final class RefusingLoader extends ClassLoader {

    static {
        FeelReflection.isClosed();
    }

    private final ClassLoader engine;
    private final Set<String> allowed;

    RefusingLoader(ClassLoader engine) {
        this(engine, Set.of());
    }

    RefusingLoader(ClassLoader engine, Set<String> allowed) {
        super(null);
        this.engine = engine;
        this.allowed = Set.copyOf(allowed);
    }

    /** Not {@code findClass} alone: every loader finds the JDK's own classes before it asks that. */
    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (name.startsWith("org.kie.") || name.startsWith("org.drools.") || allowed.contains(name)) {
            return engine.loadClass(name);
        }
        throw new ClassNotFoundException("tables may not use " + name);
    }
}
