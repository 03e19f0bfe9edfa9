#pragma once

#include <QThread>
#include <functional>
#include <memory>
#include <vector>

#include "services/gateway/gateway_core.h"

namespace sw {

/// The HTTP server of the gateway, or of one of its services, on a thread of its own. The functions below are called on
/// the thread that made it.
class GatewayServer {
public:
    GatewayServer() = default;
    /// stop()s.
    ~GatewayServer();
    GatewayServer(const GatewayServer&) = delete;
    GatewayServer& operator=(const GatewayServer&) = delete;

    /// Listens. What `routes` hold, `authenticator` and `metrics` outlive this, or the next stop(). `log` gets a line of
    /// JSON for each request, on the server's thread, and must not wait. Fails with a sentence when the port is taken.
    Result<void> start(GatewaySettings settings, std::vector<Route> routes, Authenticator& authenticator, Metrics& metrics,
                       RequestLog log);
    /// The port that it listens at; 0 when it does not.
    [[nodiscard]] int port() const { return m_port; }
    /// Takes no more requests and lets the answers that have begun go out, for drainMs at most. `whenDone` is then called
    /// on the server's thread. Returns at once, so that handlers may wait for this thread.
    void drain(std::function<void()> whenDone);
    /// Ends at once: cuts all connections, asks handlers to stop, and waits for them. They must not wait for this thread
    /// then without looking at their stop token.
    void stop();

private:
    void onThread(const std::function<void()>& task);

    QThread m_thread;
    std::unique_ptr<QObject> m_there;     // lives on m_thread
    std::unique_ptr<GatewayCore> m_core;  // on m_thread
    int m_port = 0;
};

}  // namespace sw
