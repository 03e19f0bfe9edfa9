#include "services/gateway/gateway_server.h"

#include <QMetaObject>

namespace sw {

GatewayServer::~GatewayServer() {
    stop();
}

Result<void> GatewayServer::start(GatewaySettings settings, std::vector<Route> routes, Authenticator& authenticator,
                                  Metrics& metrics, RequestLog log) {
    stop();
    m_thread.setObjectName("gateway");
    m_thread.start();
    m_there = std::make_unique<QObject>();
    m_there->moveToThread(&m_thread);
    // Sockets and timers belong to the thread that makes them.
    const auto make = [&]() -> Result<void> {
        SW_TRY(m_core, GatewayCore::make(std::move(settings), std::move(routes), authenticator, metrics, std::move(log)));
        SW_CHECK(m_core->listen());
        m_port = m_core->port();
        return {};
    };
    Result<void> started;
    onThread([&] { started = make(); });
    if (!started)
        stop();
    return started;
}

void GatewayServer::drain(std::function<void()> whenDone) {
    if (m_core)
        QMetaObject::invokeMethod(
            m_core.get(), [core = m_core.get(), done = std::move(whenDone)]() mutable { core->drain(std::move(done)); },
            Qt::QueuedConnection);
}

void GatewayServer::stop() {
    if (!m_there)
        return;
    onThread([this] { m_core.reset(); });
    m_port = 0;
    m_thread.quit();
    m_thread.wait();
    m_there.reset();
}

void GatewayServer::onThread(const std::function<void()>& task) {
    QMetaObject::invokeMethod(m_there.get(), task, Qt::BlockingQueuedConnection);
}

}  // namespace sw
