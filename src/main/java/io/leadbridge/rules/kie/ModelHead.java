package io.leadbridge.rules.kie;

import io.leadbridge.rules.RuleSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a document says of itself before it is compiled.
 *
 * @param imports namespaces of the models it imports
 */
record ModelHead(RuleSource source, String namespace, String name, Set<String> imports) {

    /** Whether a model is called so: by its name or namespace, or by its document's name, with or without its ending. */
    static boolean isCalled(String wanted, String name, String namespace, String path) {
        return wanted.equals(name)
                || wanted.equals(namespace)
                || path.equals(wanted)
                || path.equals(wanted + ".dmn")
                || wanted.equals(path + ".dmn");
    }

    /** The documents that are needed for one of them: it, and what it imports; all where none is named so. */
    static List<RuleSource> needed(List<ModelHead> heads, String wanted) {
        Set<ModelHead> needed = new LinkedHashSet<>();
        heads.stream()
                .filter(head -> isCalled(
                        wanted, head.name(), head.namespace(), head.source().path()))
                .forEach(needed::add);
        int before;
        do {
            before = needed.size();
            Set<String> imported = new LinkedHashSet<>();
            needed.forEach(head -> imported.addAll(head.imports()));
            heads.stream().filter(head -> imported.contains(head.namespace())).forEach(needed::add);
        } while (needed.size() > before);
        return heads.stream()
                .filter(head -> needed.isEmpty() || needed.contains(head))
                .map(ModelHead::source)
                .toList();
    }
}
