/** Persons whose data is kept, over HTTP. */
@NullMarked
package io.leadbridge.privacy.rest;

import org.jspecify.annotations.NullMarked;
