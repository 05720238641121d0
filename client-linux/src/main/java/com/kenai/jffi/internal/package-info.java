/** The one class of jffi that is replaced, for the sake of the time that its own takes. */
package com.kenai.jffi.internal;
