package io.leadbridge.platform;

import java.util.concurrent.Callable;

/** A command of the jar, described by picocli's annotations; its result is the exit code. */
public interface Subcommand extends Callable<Integer> {}
