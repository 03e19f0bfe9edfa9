#pragma once

#include <QTcpServer>

namespace sw {

class GatewayCore;
class LoopSocket;

/// Listens. Gives clients to the core, and to Qt's HTTP server, which it belongs to, nothing but loop sockets.
class Front final : public QTcpServer {
public:
    explicit Front(GatewayCore& core) : m_core(core) {}
    void introduce(LoopSocket* socket);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    GatewayCore& m_core;
};

}  // namespace sw
