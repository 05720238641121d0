package org.jdhclient.client6;

/** Whether a lease in force is of the link that is there now. */
enum LinkFit {
  KNOWN,
  /** The link has come back, and no server has said so yet. */
  DOUBTFUL
}
