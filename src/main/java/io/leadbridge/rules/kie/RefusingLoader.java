package io.leadbridge.rules.kie;

/** Loads the engine's own classes and nothing else, so that no expression reaches the JVM through a class name. */
final class RefusingLoader extends ClassLoader {

    private final ClassLoader engine;

    RefusingLoader(ClassLoader engine) {
        super(null);
        this.engine = engine;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (name.startsWith("org.kie.") || name.startsWith("org.drools.")) {
            return engine.loadClass(name);
        }
        throw new ClassNotFoundException("tables may not use " + name);
    }
}
