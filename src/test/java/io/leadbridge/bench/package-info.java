/** Benchmarks of the whole service; each runs by one command named in docs/benchmarks.md. */
@NullMarked
package io.leadbridge.bench;

import org.jspecify.annotations.NullMarked;
