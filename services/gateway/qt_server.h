#pragma once

#include <QAbstractHttpServer>

namespace sw {

/// Qt's HTTP server behind the guard. It parses what the loop sockets give it, and hands each request to its connection.
class QtServer final : public QAbstractHttpServer {
protected:
    bool handleRequest(const QHttpServerRequest& request, QTcpSocket* socket) override;
    void missingHandler(const QHttpServerRequest& request, QTcpSocket* socket) override;
};

}  // namespace sw
