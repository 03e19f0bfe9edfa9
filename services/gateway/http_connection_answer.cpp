#include <sys/socket.h>

#include <QSslSocket>
#include <utility>

#include "services/gateway/http_connection.h"
#include "services/gateway/gateway_core.h"

namespace sw {
namespace {

constexpr std::size_t kPieceBytes = 64 << 10;
constexpr int kPiecesAtOnce = 16;  // of one answer, before others have their turn

}  // namespace

void HttpConnection::answer(std::uint64_t serial, HttpResponse response) {
    if (!m_exchange || m_exchange->serial != serial || m_exchange->begun)
        return;
    if (response.events) {
        m_exchange->recheckAtMs = m_core.nowMs() + m_core.limits().recheckMs;
        return send(eventAnswer(std::move(response), m_core.limits().heartbeatMs, m_core.wakeFor(m_number, serial)));
    }
    if (!response.file.empty())
        return send(fileAnswer(std::move(response), m_exchange->pending->request));
    Answer answer;
    answer.status = response.status;
    answer.headers = std::move(response.headers);
    if (!response.body.empty())
        answer.headers.emplace_back("Content-Type", response.type);
    answer.body = std::move(response.body);
    send(std::move(answer));
}

void HttpConnection::answer(std::uint64_t serial, Answer answer) {
    if (m_exchange && m_exchange->serial == serial && !m_exchange->begun)
        send(std::move(answer));
}

void HttpConnection::refuse(std::uint64_t serial, const Refusal& refusal) {
    if (m_exchange && m_exchange->serial == serial && !m_exchange->begun)
        refuse(refusal);
}

void HttpConnection::refuse(const Refusal& refusal) {
    if (m_state == State::Body)
        m_exchange->keepAlive = false;  // what is left of the body would be taken for the next request
    Answer answer;
    answer.status = refusal.status;
    answer.headers = refusal.headers;
    if (refusal.status != 204) {
        answer.headers.emplace_back("Content-Type", "application/json");
        answer.body = refusalBody(refusal, m_exchange->record.requestId);
    }
    m_state = State::Answering;
    send(std::move(answer));
}

void HttpConnection::send(Answer answer) {
    Exchange& exchange = *m_exchange;
    exchange.begun = true;
    exchange.record.status = answer.status;
    Framing framing{exchange.keepAlive && !m_core.draining(), exchange.http10,
                    answer.source ? answer.length : static_cast<std::int64_t>(answer.body.size())};
    const bool endless = framing.length < 0 && exchange.http10;
    exchange.keepAlive = framing.keepAlive = framing.keepAlive && !endless;
    HttpHeaders also = exchange.admission.headers;
    also.emplace_back("X-Request-Id", exchange.record.requestId);
    std::string out = answerHead(answer, framing, also, m_core.date());
    const bool bodyless = exchange.headOnly || answer.status == 204 || answer.status == 304;
    if (!bodyless && !answer.source)
        out += answer.body;
    exchange.record.bytesOut += static_cast<std::int64_t>(out.size());
    m_writtenMs = m_core.nowMs();
    m_socket->write(out.data(), static_cast<qint64>(out.size()));
    if (bodyless || !answer.source)
        return finish();
    exchange.chunked = framing.length < 0 && !exchange.http10;
    exchange.source = std::move(answer.source);
    m_deadlineMs = 0;  // from here on only a client that takes nothing is cut
    pumpAnswer();
}

void HttpConnection::pumpAnswer() {
    if (!m_exchange || !m_exchange->source || std::exchange(m_sending, true))
        return;
    const std::int64_t limit = m_core.limits().queuedAnswerBytes;
    int pieces = 0;
    bool more = true;
    while (more && pieces < kPiecesAtOnce && m_exchange && unsent() < limit) {
        more = pull();
        ++pieces;
        if (!more || pieces == kPiecesAtOnce || unsent() >= limit)
            m_socket->flush();  // what the system takes at once is not signalled later
    }
    m_sending = false;
    if (m_exchange && m_exchange->source->ended()) {
        if (m_exchange->chunked)
            m_socket->write("0\r\n\r\n");
        finish();
    } else if (more && pieces == kPiecesAtOnce) {
        QMetaObject::invokeMethod(this, &HttpConnection::pumpAnswer, Qt::QueuedConnection);  // after everybody else
    }
}

bool HttpConnection::pull() {
    BodySource& source = *m_exchange->source;
    const std::string bytes = source.read(kPieceBytes);
    if (source.failed()) {
        cut();
        return false;
    }
    writePiece(bytes);
    return !bytes.empty() && !source.ended();
}

void HttpConnection::writePiece(const std::string& bytes) {
    if (bytes.empty())
        return;
    m_exchange->record.bytesOut += static_cast<std::int64_t>(bytes.size());
    if (unsent() == 0)
        m_writtenMs = m_core.nowMs();
    if (m_exchange->chunked)
        m_socket->write(QByteArray::number(static_cast<qulonglong>(bytes.size()), 16) + "\r\n");
    m_socket->write(bytes.data(), static_cast<qint64>(bytes.size()));
    if (m_exchange->chunked)
        m_socket->write("\r\n");
}

void HttpConnection::resume(std::uint64_t serial) {
    if (m_exchange && m_exchange->serial == serial)
        pumpAnswer();
}

void HttpConnection::finish() {
    const bool keepAlive = m_exchange->keepAlive;
    m_whole = m_exchange->whole;
    m_core.finished(m_exchange->record);
    m_exchange.reset();
    m_core.release(std::exchange(m_reserved, 0));
    m_served = true;
    if (!keepAlive)
        return linger();
    m_state = State::Head;
    arm(m_received.empty() ? m_core.limits().idleMs : m_core.limits().headMs);
    m_socket->flush();
    if (m_state == State::Head)
        pump();
}

/// Closing with something unread would make the system take back the answer as well: what the client still sends is read
/// for a moment.
void HttpConnection::linger() {
    m_state = State::Lingering;
    m_received.clear();
    arm(m_core.limits().writeStallMs);
    m_socket->flush();
    onWritten();
}

/// Says that nothing more will follow. Qt can say so in TLS only when it closes, and then not read on: where the client
/// still sends, its own end or the time decides.
void HttpConnection::shut() {
    arm(m_core.limits().lingerMs);
    if (!m_tls)
        ::shutdown(static_cast<int>(m_socket->socketDescriptor()), SHUT_WR);
    else if (m_whole)
        m_tls->disconnectFromHost();
}

void HttpConnection::onWritten() {
    m_writtenMs = m_core.nowMs();
    if (m_state == State::Lingering && unsent() == 0 && !std::exchange(m_shut, true))
        shut();
    pumpAnswer();
    if (m_state == State::Head)
        pump();
}

}  // namespace sw
