package io.leadbridge.audit.store;

import io.leadbridge.audit.ExportLines;

/** Lines of exports, for tests without the service. */
public final class RealExportLines {

    private RealExportLines() {}

    public static ExportLines of() {
        return new JsonExportLines();
    }
}
