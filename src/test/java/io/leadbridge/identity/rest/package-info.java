/** Who is let in and who is refused, over HTTP. */
@NullMarked
package io.leadbridge.identity.rest;

import org.jspecify.annotations.NullMarked;
