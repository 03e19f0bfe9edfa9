#include "services/gateway/front.h"

#include "services/gateway/gateway_core.h"
#include "services/gateway/loop_socket.h"

namespace sw {

void Front::introduce(LoopSocket* socket) {
    addPendingConnection(socket);
}

void Front::incomingConnection(qintptr descriptor) {
    m_core.accept(descriptor);
}

}  // namespace sw
