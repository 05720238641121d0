/* The descriptors that are open when the program begins. */
#ifndef CLIENT_INHERITED_H
#define CLIENT_INHERITED_H

/* To be called before anything is opened. */
void remember_inherited(void);

#endif
