#pragma once

#include <QNetworkAccessManager>
#include <QTimer>
#include <memory>
#include <vector>

#include "services/gateway/gateway_routes.h"

namespace sw {

class HttpConnection;
class GatewayCore;

/// Sends requests to services that run elsewhere, and their answers back: method, body, status and all headers but those
/// of the connection; X-Forwarded-For and X-Forwarded-Proto say who asked and how, and of cookies only those of a sign-in go along. Redirects are passed on, never followed. A service that cannot be reached is answered for with 502,
/// one that keeps silent with 504. Lives on the server's thread.
class Forwarder final : public QObject {
public:
    /// Asks each service for its health now and then, and notes it in `status`.
    Forwarder(GatewayCore& core, const std::vector<Forward>& forwards, std::shared_ptr<ServerStatus> status);

    /// Takes the request of that connection, whose admission names where it goes.
    void send(HttpConnection& connection);

private:
    void askForHealth();

    GatewayCore& m_core;
    const std::vector<Forward>& m_forwards;
    const std::shared_ptr<ServerStatus> m_status;
    QNetworkAccessManager m_network;
    QTimer m_timer;
};

}  // namespace sw
