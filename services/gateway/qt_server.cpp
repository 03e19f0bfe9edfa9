#include "services/gateway/qt_server.h"

#include "services/gateway/loop_socket.h"

namespace sw {

bool QtServer::handleRequest(const QHttpServerRequest&, QTcpSocket* socket) {
    auto* loop = qobject_cast<LoopSocket*>(socket);
    if (loop)
        loop->accept();
    return loop != nullptr;
}

void QtServer::missingHandler(const QHttpServerRequest&, QTcpSocket* socket) {
    socket->disconnectFromHost();
}

}  // namespace sw
