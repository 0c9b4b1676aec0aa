#include "CPeers.h"

void peer_escape(const void *pointer) { (void)pointer; }
