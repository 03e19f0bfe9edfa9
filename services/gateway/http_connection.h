#pragma once

#include <QObject>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>

#include "services/gateway/answer.h"
#include "services/gateway/body_decoder.h"
#include "services/gateway/request_policy.h"
#include "services/gateway/request_record.h"
#include "services/gateway/spool_file.h"

class QSslSocket;
class QTcpSocket;

namespace sw {

class GatewayCore;
class LoopSocket;

/// A request on its way to its handler, with the file that its body may be in.
struct PendingRequest {
    HttpRequest request;
    SpoolFile spool;
};

/// The request that a connection is busy with, from the first byte of its head to the last of its answer.
struct Exchange {
    std::uint64_t serial = 0;
    RequestRecord record;
    Admission admission;
    std::string target;  ///< as it was sent
    std::shared_ptr<PendingRequest> pending;  ///< shared with its handler
    std::stop_source stop;
    std::function<void()> cancel;  ///< ends what is done for it elsewhere
    std::unique_ptr<BodySource> source;
    bool whole = false;  ///< its body was read to the end
    bool headOnly = false;
    bool http10 = false;
    bool keepAlive = false;  ///< true only once its framing is known to be sound
    bool begun = false;      ///< the head of its answer was sent
    bool chunked = false;
    std::int64_t recheckAtMs = 0;  ///< when it is looked whether the caller may still ask; 0 for never
};

/// One client. Reads its requests one after the other, refuses what is malformed, too much or too slow, and writes the
/// answers in order. Requests that stand the test go to the core by way of Qt's HTTP server. Lives on the server's thread.
class HttpConnection final : public QObject {
public:
    HttpConnection(GatewayCore& core, QTcpSocket* socket, std::uint64_t number);
    ~HttpConnection() override;

    [[nodiscard]] std::uint64_t number() const { return m_number; }
    [[nodiscard]] const std::string& peer() const { return m_ends.peer; }
    /// Since when it waits for a request with nothing received, in running time; nothing while it does something.
    [[nodiscard]] std::optional<std::int64_t> idleSince() const;
    /// True once a request of it was answered.
    [[nodiscard]] bool hasServed() const { return m_served; }
    /// The request that is being answered.
    [[nodiscard]] Exchange& exchange() { return *m_exchange; }

    /// The answer to the request with that serial. It is dropped when nobody waits for it any more.
    void answer(std::uint64_t serial, HttpResponse response);
    void answer(std::uint64_t serial, Answer answer);
    void refuse(std::uint64_t serial, const Refusal& refusal);
    /// The source of that request's answer has more.
    void resume(std::uint64_t serial);
    /// Looks at the time.
    void tick(std::int64_t nowMs);
    /// Takes no further request: closes when idle, else when the answer is out.
    void drain();
    /// Closes at once.
    void cut();

private:
    enum class State { Head, Body, Answering, Lingering, Closed };

    void pump();
    bool step();
    bool readHead();
    bool readBody();
    bool keepBody(std::size_t before);
    void fill(std::size_t most);
    void beginExchange();
    void beginBody(const RequestHead& head);
    void takeIn(const RequestHead& head, Admission admission);
    std::string requestIdOf(const RequestHead& head);
    void dispatch();
    void refuse(const Refusal& refusal);
    void send(Answer answer);
    void pumpAnswer();
    bool pull();
    void writePiece(const std::string& bytes);
    void finish();
    void linger();
    void shut();
    void onWritten();
    void onGone();
    void timeOut();
    /// Ends a stream whose caller may not ask any more.
    void recheck(std::int64_t nowMs);
    void endStream();
    [[nodiscard]] bool isTooSlow(std::int64_t nowMs) const;
    void arm(int milliseconds);
    [[nodiscard]] std::int64_t unsent() const;
    void abandon();

    GatewayCore& m_core;
    QTcpSocket* const m_socket;
    QSslSocket* const m_tls;  // the same, when it is one
    LoopSocket* m_loop = nullptr;
    const std::uint64_t m_number;
    Ends m_ends;
    State m_state = State::Head;
    std::string m_received;      // and not yet read
    std::size_t m_scanned = 0;   // of it, without finding the end of the head
    BodyDecoder m_decoder;
    std::string m_piece;         // of a body that is spooled
    std::string m_request;       // as Qt's server gets it
    std::int64_t m_reserved = 0;  // bytes of the core's budget for bodies
    std::int64_t m_bodyBeganMs = 0;
    std::int64_t m_deadlineMs = 0;  // 0: none
    std::int64_t m_armedMs = 0;     // since when it runs
    std::int64_t m_writtenMs = 0;   // when the client last took something
    std::optional<Exchange> m_exchange;
    bool m_whole = false;  // nothing is left to be read of what was answered last
    bool m_served = false;
    bool m_pumping = false;
    bool m_sending = false;
    bool m_shut = false;
};

}  // namespace sw
