/**
 * What has to be in jffi's own package: a way to its native calls that leaves out what costs time.
 */
package com.kenai.jffi;
