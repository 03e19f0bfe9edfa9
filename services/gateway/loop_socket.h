#pragma once

#include <QTcpSocket>
#include <functional>

namespace sw {

/// What Qt's HTTP server takes for a client: a socket without a descriptor that gives it requests which have been checked
/// already, one at a time. The server's parser (6.4) would be left with half a request, smuggled ones, none of the limits,
/// and a client's memory after the client has gone; this way it sees nothing of it. Answers do not go back through here: it
/// knows neither HEAD, nor the end of a connection, nor ranges, nor streams.
class LoopSocket final : public QTcpSocket {
    Q_OBJECT

public:
    /// `accept` is called when the server has taken a request in, `reject` when it did not.
    LoopSocket(QObject* parent, std::function<void()> accept, std::function<void()> reject);
    ~LoopSocket() override;

    /// A request without body for the server: it is parsed, and accepted or rejected, before this returns.
    void deliver(const QByteArray& request);
    void accept() { m_accept(); }

    [[nodiscard]] qint64 bytesAvailable() const override;
    [[nodiscard]] qint64 bytesToWrite() const override { return 0; }
    [[nodiscard]] bool isSequential() const override { return true; }
    void disconnectFromHost() override { m_reject(); }
    void close() override {}

protected:
    qint64 readData(char* data, qint64 most) override;
    qint64 writeData(const char* data, qint64 length) override;

private:
    const std::function<void()> m_accept;
    const std::function<void()> m_reject;
    QByteArray m_request;
    qint64 m_read = 0;
};

}  // namespace sw
