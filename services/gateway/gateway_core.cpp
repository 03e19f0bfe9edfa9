#include "services/gateway/gateway_core.h"

#include <sys/socket.h>
#include <unistd.h>

#include <QCoreApplication>
#include <QHostAddress>
#include <QSslSocket>
#include <QTcpServer>
#include <QTcpSocket>
#include <algorithm>
#include <array>
#include <ctime>

#include "services/gateway/forwarder.h"
#include "services/gateway/front.h"
#include "services/gateway/loop_socket.h"
#include "services/gateway/qt_server.h"
#include "services/gateway/server_certificate.h"

namespace sw {
namespace {

constexpr const char* kRefused = "shortwright_connections_refused_total";
constexpr const char* kRefusedHelp = "Connections refused because there were too many.";
constexpr int kBacklog = 512;
constexpr std::int64_t kIdleBeforeFirstMs = 1'000;  // how long somebody new may say nothing when all places are taken

/// How often connections look at the time: often enough for the shortest limit.
int tickMs(const GatewayLimits& limits) {
    const int shortest = std::min({limits.headMs, limits.idleMs, limits.answerMs, limits.writeStallMs, limits.lingerMs,
                                   limits.bodyGraceMs, limits.heartbeatMs, limits.recheckMs, limits.drainMs});
    return std::clamp(shortest / 4, 5, 250);
}

/// What a handler makes of a request; its exceptions end here.
HttpResponse called(const Route& route, const HttpRequest& request) {
    const Work work{request.trace, request.requestId, {}};
    const WorkScope scope(work);
    try {
        return route.handler(request);
    } catch (const std::exception&) {
    } catch (...) {
    }
    return errorResponse(request, reasonPhrase(500),
                         Error{ErrorCode::Internal, "The request could not be answered because of a fault in the program.", {}});
}

/// One short answer without keeping anything of the client; none to one that expects TLS.
void shed(int descriptor, bool tls) {
    if (tls) {
        ::close(descriptor);
        return;
    }
    static const std::string kBody =
        R"({"code":"service_unavailable","details":"Too many connections. Try again in a moment.","error":"Service Unavailable"})";
    static const std::string kAnswer =
        "HTTP/1.1 503 Service Unavailable\r\nContent-Type: application/json\r\nRetry-After: 1\r\nConnection: close\r\n"
        "X-Content-Type-Options: nosniff\r\nCache-Control: no-store\r\nContent-Length: " +
        std::to_string(kBody.size()) + "\r\n\r\n" + kBody;
    std::array<char, 4096> unread{};
    ::recv(descriptor, unread.data(), unread.size(), MSG_DONTWAIT);  // or the system takes back the answer
    ::send(descriptor, kAnswer.data(), kAnswer.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
    ::shutdown(descriptor, SHUT_WR);
    ::close(descriptor);
}

}  // namespace

Result<std::unique_ptr<GatewayCore>> GatewayCore::make(GatewaySettings settings, std::vector<Route> routes,
                                                       Authenticator& authenticator, Metrics& metrics, RequestLog log) {
    if (settings.spoolFolder.empty())
        settings.spoolFolder = std::filesystem::temp_directory_path();
    auto status = statusOf(settings);
    std::optional<QSslConfiguration> tls;
    if (settings.tls) {
        SW_TRY(tls, serverCertificate(*settings.tls, std::time(nullptr)));
    }
    for (Route& route : gatewayRoutes(status, metrics, isLoopbackAddress(settings.host), settings.checks))
        routes.push_back(std::move(route));
    SW_TRY(RouteTable table, RouteTable::make(std::move(routes)));
    std::unique_ptr<GatewayCore> core(
        new GatewayCore(std::move(settings), std::move(status), std::move(table), authenticator, metrics, std::move(log)));
    core->m_tls = std::move(tls);
    return core;
}

GatewayCore::GatewayCore(GatewaySettings settings, std::shared_ptr<ServerStatus> status, RouteTable table,
                         Authenticator& authenticator, Metrics& metrics, RequestLog log)
    : m_settings(std::move(settings)),
      m_status(std::move(status)),
      m_table(std::move(table)),
      m_policy({m_settings.hosts, m_settings.origins, m_settings.proxies}, m_table, m_settings.forwards, authenticator),
      m_metrics(metrics),
      m_log(std::move(log)),
      m_inbox(std::make_shared<Inbox>(this)),
      m_forwarder(std::make_unique<Forwarder>(*this, m_settings.forwards, m_status)),
      m_qtServer(std::make_unique<QtServer>()),
      m_random(std::random_device{}()),
      m_workers(std::make_unique<Workers>(m_settings.limits.workers, m_settings.limits.waiting)) {
    m_metrics.counter(kRefused, kRefusedHelp);  // 0 is a number, too
    refreshNumbers();
    m_clock.start();
    connect(&m_timer, &QTimer::timeout, this, &GatewayCore::tick);
    m_timer.start(tickMs(m_settings.limits));
}

GatewayCore::~GatewayCore() {
    m_inbox->close();
    if (m_front)
        m_front->close();
    const auto open = std::exchange(m_connections, {});
    for (const auto& [number, connection] : open)
        delete connection;  // which asks its handler to stop
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);  // those that closed by themselves
    m_workers.reset();
}

namespace {

Result<void> listenAt(const GatewaySettings& settings, QTcpServer& server) {
    const QHostAddress address = settings.host == "localhost" ? QHostAddress(QHostAddress::LocalHost)
                                                              : QHostAddress(QString::fromStdString(settings.host));
    if (address.isNull())
        return fail(ErrorCode::Usage,
                    "\"" + settings.host +
                        "\" is no address of this machine. Write one such as 127.0.0.1, or 0.0.0.0 for all.");
    if (server.listen(address, static_cast<quint16>(settings.port)))
        return {};
    const std::string place = "port " + std::to_string(settings.port) + " of " + settings.host;
    if (server.serverError() == QAbstractSocket::AddressInUseError)
        return fail(ErrorCode::Internal, "The gateway cannot start: " + place +
                                             " is in use by another program. End that one, or choose another port.");
    return fail(ErrorCode::Internal, "The gateway cannot listen at " + place + ": " + server.errorString().toStdString() + ".");
}

}  // namespace

Result<void> checkPort(const GatewaySettings& settings) {
    if (settings.tls)
        SW_CHECK(serverCertificate(*settings.tls, std::time(nullptr)));
    QTcpServer probe;
    return listenAt(settings, probe);
}

Result<void> GatewayCore::listen() {
    auto front = std::make_unique<Front>(*this);
    front->setListenBacklogSize(kBacklog);
    SW_CHECK(listenAt(m_settings, *front));
    m_front = front.release();
    m_qtServer->bind(m_front);
    return {};
}

int GatewayCore::port() const {
    return m_front ? m_front->serverPort() : 0;
}

// ---------------------------------------------------------------- connections

void GatewayCore::accept(qintptr descriptor) {
    sockaddr_storage address{};
    socklen_t size = sizeof address;
    QHostAddress peer;
    if (::getpeername(static_cast<int>(descriptor), reinterpret_cast<sockaddr*>(&address), &size) == 0)
        peer.setAddress(reinterpret_cast<const sockaddr*>(&address));
    peer.setScopeId({});
    if (m_draining || !makeRoom(peer.toString().toStdString())) {
        m_metrics.counter(kRefused, kRefusedHelp).add();
        return shed(static_cast<int>(descriptor), m_tls.has_value());
    }
    QSslSocket* const tls = m_tls ? new QSslSocket : nullptr;
    std::unique_ptr<QTcpSocket> socket(tls ? tls : new QTcpSocket);
    if (!socket->setSocketDescriptor(descriptor)) {
        ::close(static_cast<int>(descriptor));
        return;
    }
    auto* connection = new HttpConnection(*this, socket.release(), ++m_lastNumber);
    m_connections.emplace(connection->number(), connection);
    ++m_peers[connection->peer()];
    if (tls) {
        tls->setSslConfiguration(*m_tls);
        tls->startServerEncryption();  // goes on as the client's bytes come
    }
}

bool GatewayCore::makeRoom(const std::string& peer) {
    const auto known = m_peers.find(peer);
    if (known != m_peers.end() && known->second >= limits().connectionsPerPeer)
        return false;
    if (static_cast<int>(m_connections.size()) < limits().connections)
        return true;
    // A client whose connection is only kept for later can open another one; one that is turned away cannot be helped.
    HttpConnection* longest = nullptr;
    std::int64_t since = nowMs() + 1;
    for (const auto& [number, connection] : m_connections) {
        const std::optional<std::int64_t> idle = connection->idleSince();
        if (idle && *idle < since && (connection->hasServed() || nowMs() - *idle >= kIdleBeforeFirstMs)) {
            since = *idle;
            longest = connection;
        }
    }
    if (longest)
        longest->cut();
    return longest != nullptr;
}

void GatewayCore::forget(HttpConnection& connection) {
    if (m_connections.erase(connection.number()) == 0)
        return;
    const auto peer = m_peers.find(connection.peer());
    if (peer != m_peers.end() && --peer->second == 0)
        m_peers.erase(peer);
    if (m_draining && m_connections.empty())
        m_inbox->post([this] { endDrain(); });
}

HttpConnection* GatewayCore::connection(std::uint64_t number) const {
    const auto found = m_connections.find(number);
    return found == m_connections.end() ? nullptr : found->second;
}

std::string GatewayCore::newRequestId() {
    constexpr const char* kDigits = "0123456789abcdef";
    std::string id(16, '0');
    std::uint64_t number = m_random();
    for (char& digit : id) {
        digit = kDigits[number & 15U];
        number >>= 4U;
    }
    return id;
}

const std::string& GatewayCore::date() {
    const std::int64_t second = nowMs() / 1000;
    if (second != m_dateSecond) {
        m_dateSecond = second;
        m_date = httpDate(std::time(nullptr));
    }
    return m_date;
}

bool GatewayCore::reserve(std::int64_t bytes) {
    if (m_reserved + bytes > limits().bufferedBytes)
        return false;
    m_reserved += bytes;
    return true;
}

void GatewayCore::introduce(LoopSocket* socket) {
    m_front->introduce(socket);
}

// ---------------------------------------------------------------- requests

void GatewayCore::handle(HttpConnection& connection) {
    const Exchange& exchange = connection.exchange();
    const Route* route = exchange.admission.route;
    if (exchange.admission.forward)
        return m_forwarder->send(connection);
    if (route->runsOn == RunsOn::Worker)
        return runOnWorker(connection);
    const std::uint64_t serial = exchange.serial;
    connection.answer(serial, called(*route, exchange.pending->request));
}

void GatewayCore::runOnWorker(HttpConnection& connection) {
    const Exchange& exchange = connection.exchange();
    const auto deliver = [this, number = connection.number(), serial = exchange.serial](HttpResponse response) {
        if (HttpConnection* waiting = this->connection(number))
            waiting->answer(serial, std::move(response));
    };
    const bool taken = m_workers->post([inbox = m_inbox, deliver, route = exchange.admission.route, pending = exchange.pending] {
        HttpResponse response = called(*route, pending->request);
        inbox->post([deliver, response = std::move(response)]() mutable { deliver(std::move(response)); });
    });
    if (!taken)
        connection.refuse(exchange.serial,
                          {503,
                           "The gateway is busy with as much as it takes on at once. Try again in a moment.",
                           {{"Retry-After", "2"}}});
}

std::function<void()> GatewayCore::wakeFor(std::uint64_t number, std::uint64_t serial) {
    return [this, inbox = m_inbox, number, serial, posted = std::make_shared<std::atomic_flag>()] {
        if (posted->test_and_set())
            return;
        inbox->post([this, number, serial, posted] {
            posted->clear();
            if (HttpConnection* waiting = connection(number))
                waiting->resume(serial);
        });
    };
}

void GatewayCore::placeInTrace(RequestRecord& record, const std::string& traceparent) const {
    record.trace = traceparent.empty() ? TraceContext() : parseTraceparent(traceparent).value_or(TraceContext());
    if (!m_settings.spans)
        return;
    record.parent = record.trace.span;
    record.trace = m_settings.spans->placeBelow(record.trace);
}

void GatewayCore::addSpan(const RequestRecord& record) const {
    if (!m_settings.spans || !record.trace.isValid())
        return;
    constexpr double kNanoseconds = 1e9;
    Span span;
    span.place = record.trace;
    span.parent = record.parent;
    span.kind = SpanKind::Server;
    span.endNs = m_settings.spans->now();
    span.beginNs = span.endNs - static_cast<std::int64_t>(record.seconds() * kNanoseconds);
    span.name = record.route.empty() ? record.method : record.method + " " + record.route;
    // OpenTelemetry's names for HTTP servers.
    span.attributes = {{"http.request.method", record.method},
                       {"http.response.status_code", std::int64_t{record.status}},
                       {"http.response.body.size", record.bytesOut},
                       {"http.request.body.size", record.bytesIn},
                       {"shortwright.request_id", record.requestId}};
    if (!record.route.empty())
        span.attributes.emplace_back("http.route", record.route);
    span.failed = record.status >= 500;
    if (span.failed)
        span.attributes.emplace_back("error.type", std::to_string(record.status));
    m_settings.spans->add(std::move(span));
}

void GatewayCore::finished(const RequestRecord& record) {
    addSpan(record);
    const std::string method = record.method.empty() ? "none" : record.method;
    const std::string route = record.route.empty() ? "none" : record.route;
    RouteNumbers& numbers = m_numbers[method + " " + route];
    if (!numbers.seconds)
        numbers.seconds =
            &m_metrics.histogram("shortwright_request_seconds", "From a request's head to the last byte of its answer.",
                                 {{"server", m_settings.title}, {"method", method}, {"route", route}});
    Counter*& requests = numbers.requests[record.status];
    if (!requests)
        requests = &m_metrics.counter("shortwright_requests_total",
                                      "Requests by what became of them; status 499: the client went away.",
                                      {{"server", m_settings.title},
                                       {"method", method},
                                       {"route", route},
                                       {"status", std::to_string(record.status)}});
    numbers.seconds->observe(record.seconds());
    requests->add();
    if (m_log)
        m_log(logLine(record));
}

// ---------------------------------------------------------------- time

void GatewayCore::tick() {
    std::vector<std::uint64_t> numbers;
    numbers.reserve(m_connections.size());
    for (const auto& [number, connection] : m_connections)
        numbers.push_back(number);
    for (const std::uint64_t number : numbers)
        if (HttpConnection* connection = this->connection(number))
            connection->tick(nowMs());
    refreshNumbers();
    if (m_draining && nowMs() > m_drainEndMs)
        endDrain();
}

void GatewayCore::refreshNumbers() {
    const Metrics::Labels labels = {{"server", m_settings.title}};
    m_metrics.gauge("shortwright_connections", "Open connections.", labels).set(static_cast<double>(m_connections.size()));
    m_metrics.gauge("shortwright_workers_load", "Requests that run on workers or wait for one.", labels)
        .set(static_cast<double>(m_workers->load()));
    m_metrics.gauge("shortwright_body_bytes", "Bytes of request bodies in memory.", labels).set(static_cast<double>(m_reserved));
}

void GatewayCore::drain(std::function<void()> whenDone) {
    m_whenDrained = std::move(whenDone);
    m_draining = true;
    m_status->draining = true;
    m_drainEndMs = nowMs() + limits().drainMs;
    if (m_front)
        m_front->close();
    std::vector<std::uint64_t> numbers;
    for (const auto& [number, connection] : m_connections)
        numbers.push_back(number);
    for (const std::uint64_t number : numbers)
        if (HttpConnection* connection = this->connection(number))
            connection->drain();
    if (m_connections.empty())
        endDrain();
}

void GatewayCore::endDrain() {
    if (const std::function<void()> done = std::exchange(m_whenDrained, nullptr))
        done();
}

}  // namespace sw
