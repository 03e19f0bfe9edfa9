#include "services/gateway/http_connection.h"

#include <QHostAddress>
#include <QSslSocket>
#include <QTcpSocket>
#include <algorithm>
#include <utility>

#include "services/gateway/gateway_core.h"
#include "services/gateway/loop_socket.h"

namespace sw {
namespace {

constexpr std::size_t kReadBytes = 64 << 10;
constexpr std::size_t kMostIdBytes = 128;

std::string textOf(const QHostAddress& address) {
    QHostAddress plain = address;
    plain.setScopeId({});
    return plain.toString().toStdString();
}

}  // namespace

HttpConnection::HttpConnection(GatewayCore& core, QTcpSocket* socket, std::uint64_t number)
    : m_core(core),
      m_socket(socket),
      m_tls(qobject_cast<QSslSocket*>(socket)),
      m_number(number),
      m_ends{textOf(socket->peerAddress()), textOf(socket->localAddress())},
      m_writtenMs(core.nowMs()) {
    socket->setParent(this);
    socket->setReadBufferSize(kReadBytes);  // a client that sends faster than it is served has to wait
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(socket, &QTcpSocket::readyRead, this, &HttpConnection::pump);
    connect(socket, &QTcpSocket::bytesWritten, this, &HttpConnection::onWritten);
    connect(socket, &QTcpSocket::disconnected, this, &HttpConnection::onGone);
    arm(m_tls ? core.limits().headMs : core.limits().idleMs);
    if (!m_tls)
        return;
    connect(m_tls, &QSslSocket::encryptedBytesWritten, this, &HttpConnection::onWritten);
    connect(m_tls, &QSslSocket::encrypted, this, [this] { arm(m_core.limits().idleMs); });
}

HttpConnection::~HttpConnection() {
    m_socket->disconnect(this);
    abandon();
    m_core.release(m_reserved);
}

std::optional<std::int64_t> HttpConnection::idleSince() const {
    if (m_state != State::Head || !m_received.empty() || m_socket->bytesAvailable() > 0 || unsent() > 0)
        return std::nullopt;
    return m_armedMs;
}

std::int64_t HttpConnection::unsent() const {
    return m_socket->bytesToWrite() + (m_tls ? m_tls->encryptedBytesToWrite() : 0);
}

void HttpConnection::pump() {
    if (std::exchange(m_pumping, true))
        return;
    while (step()) {
    }
    m_pumping = false;
}

bool HttpConnection::step() {
    switch (m_state) {
        case State::Head: return readHead();
        case State::Body: return readBody();
        case State::Answering:
        case State::Closed: return false;
        case State::Lingering: m_socket->skip(m_socket->bytesAvailable()); return false;
    }
    return false;
}

void HttpConnection::fill(std::size_t most) {
    const std::size_t before = m_received.size();
    const auto available = static_cast<std::size_t>(std::max<qint64>(m_socket->bytesAvailable(), 0));
    const std::size_t wanted = std::min(available, most - std::min(most, before));
    if (wanted == 0)
        return;
    m_received.resize(before + wanted);
    const qint64 count = m_socket->read(m_received.data() + before, static_cast<qint64>(wanted));
    m_received.resize(before + static_cast<std::size_t>(std::max<qint64>(count, 0)));
}

bool HttpConnection::readHead() {
    constexpr std::string_view kEnd = "\r\n\r\n";
    const GatewayLimits& limits = m_core.limits();
    if (unsent() > limits.queuedAnswerBytes)
        return false;  // it asks and asks, and takes no answers
    const bool fresh = m_received.empty();
    fill(limits.headBytes + kEnd.size());
    while (m_received.starts_with("\r\n"))
        m_received.erase(0, 2);
    if (m_received.empty() || m_received == "\r")
        return false;
    if (fresh)
        arm(limits.headMs);
    const std::size_t end = m_received.find(kEnd, m_scanned - std::min(m_scanned, kEnd.size() - 1));
    if (end == std::string::npos) {
        m_scanned = m_received.size();
        if (const std::optional<Refusal> refusal = refusePartialHead(m_received, limits)) {
            beginExchange();
            refuse(*refusal);
        }
        return false;
    }
    beginExchange();
    const auto head = parseRequestHead(std::string_view(m_received).substr(0, end), limits);
    m_received.erase(0, end + kEnd.size());
    m_scanned = 0;
    if (!head) {
        refuse(head.error());
        return false;
    }
    beginBody(*head);
    return true;
}

void HttpConnection::beginExchange() {
    m_exchange.emplace();
    m_exchange->serial = m_core.newSerial();
    m_exchange->record.began = std::chrono::steady_clock::now();
    m_exchange->record.peer = m_ends.peer;
    m_exchange->record.requestId = m_core.newRequestId();
}

std::string HttpConnection::requestIdOf(const RequestHead& head) {
    std::string id = head.header("x-request-id");
    return id.size() <= kMostIdBytes && isHttpToken(id) ? id : m_exchange->record.requestId;
}

void HttpConnection::beginBody(const RequestHead& head) {
    Exchange& exchange = *m_exchange;
    exchange.record.method = head.method;
    exchange.record.path = head.path;
    exchange.record.requestId = requestIdOf(head);
    m_core.placeInTrace(exchange.record, head.header("traceparent"));
    exchange.target = head.target;
    exchange.headOnly = head.method == "HEAD";
    exchange.http10 = head.http10;
    auto admission = m_core.policy().admit(head, m_ends);
    exchange.keepAlive = head.keepAlive && (admission || !head.hasBody());
    if (!admission)
        return refuse(admission.error());
    takeIn(head, std::move(*admission));
    if (m_state == State::Body && head.expectsContinue && head.hasBody() && m_received.empty())
        m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
}

void HttpConnection::takeIn(const RequestHead& head, Admission admission) {
    Exchange& exchange = *m_exchange;
    exchange.admission = std::move(admission);
    const Admission& admitted = exchange.admission;
    exchange.record.route = admitted.route ? admitted.route->pattern : admitted.forward->prefix + "/*";
    exchange.record.account = admitted.caller.account;
    exchange.pending = std::make_shared<PendingRequest>();
    HttpRequest& request = exchange.pending->request;
    request = {exchange.headOnly ? "GET" : head.method, head.path, admitted.arguments, head.query, head.headers, {}, {},
               m_core.policy().clientOf(head, m_ends), exchange.record.requestId, admitted.caller, exchange.stop.get_token(), exchange.record.trace};
    exchange.record.peer = request.peer;
    m_request = request.method + " " + head.target + " HTTP/1.1\r\n\r\n";
    m_decoder = head.chunked ? BodyDecoder::chunked(admitted.bodyLimit)
                             : BodyDecoder::ofLength(head.contentLength, admitted.bodyLimit);
    m_state = State::Body;
    m_bodyBeganMs = m_core.nowMs();
    m_deadlineMs = 0;
    if (!admitted.spooled)
        return;
    auto spool = SpoolFile::make(m_core.spoolFolder());
    if (!spool)
        return refuse({503, spool.error().message});
    exchange.pending->spool = std::move(*spool);
}

bool HttpConnection::readBody() {
    PendingRequest& pending = *m_exchange->pending;
    std::string& body = m_exchange->admission.spooled ? m_piece : pending.request.body;
    for (;;) {
        const std::size_t before = body.size();
        if (const std::optional<Refusal> refusal = m_decoder.take(m_received, body)) {
            refuse(*refusal);
            return false;
        }
        if (!keepBody(before))
            return false;
        if (m_decoder.finished()) {
            dispatch();
            return true;
        }
        const std::size_t left = m_received.size();
        fill(std::max(kReadBytes, left));
        if (m_received.size() == left)
            return false;
    }
}

bool HttpConnection::keepBody(std::size_t before) {
    PendingRequest& pending = *m_exchange->pending;
    if (m_exchange->admission.spooled) {
        m_exchange->record.bytesIn += static_cast<std::int64_t>(m_piece.size());
        const Result<void> kept = pending.spool.write(std::exchange(m_piece, {}));
        if (!kept)
            refuse({503, kept.error().message});
        return kept.has_value();
    }
    const auto added = static_cast<std::int64_t>(pending.request.body.size() - before);
    m_exchange->record.bytesIn += added;
    if (!m_core.reserve(added)) {
        refuse({503, "Too much is being sent to the gateway at once. Try again in a moment.", {{"Retry-After", "1"}}});
        return false;
    }
    m_reserved += added;
    return true;
}

void HttpConnection::dispatch() {
    m_exchange->pending->request.bodyFile = m_exchange->pending->spool.path();
    m_exchange->whole = true;
    m_state = State::Answering;
    arm(m_core.limits().answerMs);
    if (!m_loop) {
        m_loop = new LoopSocket(
            this, [this] { m_core.handle(*this); },
            [this] { refuse({500, "The request was found good, but could not be taken in."}); });
        m_core.introduce(m_loop);
    }
    m_loop->deliver(QByteArray::fromRawData(m_request.data(), static_cast<qsizetype>(m_request.size())));
}

void HttpConnection::abandon() {
    if (!m_exchange)
        return;
    Exchange exchange = std::move(*m_exchange);
    m_exchange.reset();
    exchange.record.status = RequestRecord::kClientGone;
    exchange.stop.request_stop();
    if (exchange.cancel)
        exchange.cancel();
    m_core.finished(exchange.record);
}

void HttpConnection::onGone() {
    if (std::exchange(m_state, State::Closed) == State::Closed)
        return;
    abandon();
    m_core.forget(*this);
    deleteLater();
}

void HttpConnection::cut() {
    m_socket->abort();
    onGone();
}

void HttpConnection::drain() {
    if (m_state == State::Head && m_received.empty())
        return cut();
    if (m_exchange)
        m_exchange->keepAlive = false;
    if (m_exchange && m_exchange->source)
        endStream();
}

void HttpConnection::endStream() {
    m_exchange->source->end();
    pumpAnswer();
}

void HttpConnection::recheck(std::int64_t nowMs) {
    if (m_exchange->recheckAtMs == 0 || nowMs < m_exchange->recheckAtMs)
        return;
    m_exchange->recheckAtMs = nowMs + m_core.limits().recheckMs;
    if (m_core.policy().mayGoOn(m_exchange->pending->request.header("authorization"), m_exchange->admission))
        return;
    m_exchange->keepAlive = false;
    endStream();
}

void HttpConnection::arm(int milliseconds) {
    m_armedMs = m_core.nowMs();
    m_deadlineMs = m_armedMs + milliseconds;
}

bool HttpConnection::isTooSlow(std::int64_t nowMs) const {
    const std::int64_t elapsedMs = nowMs - m_bodyBeganMs;
    return elapsedMs > m_core.limits().bodyGraceMs &&
           m_exchange->record.bytesIn < m_core.limits().bodyBytesPerSecond * elapsedMs / 1000;
}

void HttpConnection::tick(std::int64_t nowMs) {
    if (m_state == State::Closed)
        return;
    if (unsent() > 0 && nowMs - m_writtenMs > m_core.limits().writeStallMs)
        return cut();
    if (m_state == State::Body && isTooSlow(nowMs))
        return refuse({408, "The body of the request came too slowly."});
    if (m_exchange && m_exchange->source) {
        m_exchange->source->tick(nowMs);
        pumpAnswer();
        if (m_exchange && m_exchange->source)
            recheck(nowMs);
        return;
    }
    if (m_deadlineMs > 0 && nowMs > m_deadlineMs)
        timeOut();
}

void HttpConnection::timeOut() {
    if (m_state == State::Lingering || (m_state == State::Head && m_received.empty()))
        return cut();
    if (m_state == State::Head) {
        beginExchange();
        return refuse({408, "The request did not arrive in time."});
    }
    std::stop_source stop = m_exchange->stop;
    const std::function<void()> cancel = std::move(m_exchange->cancel);
    refuse({504, {}});  // first: who is told to stop may answer
    stop.request_stop();
    if (cancel)
        cancel();
}

}  // namespace sw
