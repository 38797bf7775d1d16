package io.leadbridge.platform;

import java.io.IOException;
import java.nio.file.Path;

/** A process that starts the embedded database, says its URL, and holds it until it is killed. */
final class DatabaseHolder {

    private DatabaseHolder() {}

    public static void main(String[] args) throws IOException {
        System.out.println(EmbeddedDatabase.start(Path.of(args[0])).jdbcUrl());
        System.out.flush();
        int ignored = System.in.read();
    }
}
