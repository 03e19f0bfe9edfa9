#include "services/gateway/forwarder.h"

#include <QNetworkProxy>
#include <QNetworkReply>
#include <QPointer>
#include <QUrl>
#include <algorithm>
#include <array>

#include "core/base/text.h"
#include "services/gateway/http_connection.h"
#include "services/gateway/gateway_core.h"
#include "services/http/sign_in_cookie.h"

namespace sw {
namespace {

constexpr int kHealthEveryMs = 10'000;
constexpr int kHealthTimeoutMs = 2'000;
constexpr qint64 kBufferBytes = 256 << 10;

/// Headers that belong to one connection (RFC 9110, section 7.6.1), or to the page that asked the gateway.
bool staysHere(const std::string& name) {
    constexpr std::array kNames = {"connection", "keep-alive",      "te",     "trailer", "transfer-encoding", "upgrade",
                                   "host",       "accept-encoding", "origin", "cookie",  "content-length",    "expect",
                                   "referer",    "x-request-id",    "date",   "x-content-type-options", "forwarded"};
    return std::ranges::find(kNames, name) != kNames.end() || name.starts_with("proxy-") || name.starts_with("sec-") ||
           name.starts_with("access-control-") || name.starts_with("x-forwarded-");
}

/// True when the other end did not speak proper HTTP to its end; an error status is an answer like any other.
bool isBroken(const QNetworkReply& reply) {
    const int error = reply.error();
    const bool isStatus = error > QNetworkReply::UnknownProxyError && error != QNetworkReply::ProtocolUnknownError &&
                          error != QNetworkReply::ProtocolFailure && error != QNetworkReply::ProtocolInvalidOperationError;
    return error != QNetworkReply::NoError && !isStatus;
}

/// What a browser keeps of a sign-in, for the service that finishes it. What else it keeps for this machine is no business of services.
std::string signInCookies(const HttpRequest& asked) {
    std::vector<std::string> cookies;
    for (const std::string& part : split(asked.header("cookie"), ';'))
        if (const std::string cookie = trimmed(part); cookie.substr(0, cookie.find('=')).find(kSignInCookie) != std::string::npos)
            cookies.push_back(cookie);
    return joined(cookies, "; ");
}

QByteArray bytesOf(const std::string& text) {
    return QByteArray::fromStdString(text);
}

QNetworkRequest plainRequest(const QUrl& url) {
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setRawHeader("Accept-Encoding", "identity");
    // On a connection that is used again, Qt repeats a request whose connection closes: what costs money must be sent once.
    request.setRawHeader("Connection", "close");
    return request;
}

/// The body of a service's answer, as it comes in.
class ReplySource final : public BodySource {
public:
    ReplySource(QNetworkReply* reply, std::int64_t length) : m_reply(reply), m_left(length) {}

    std::string read(std::size_t most) override {
        if (!m_reply)
            return {};
        const std::string bytes = m_reply->read(static_cast<qint64>(most)).toStdString();
        if (m_left >= 0)
            m_left -= static_cast<std::int64_t>(bytes.size());
        return bytes;
    }
    [[nodiscard]] bool ended() const override { return !m_reply || (m_reply->isFinished() && m_reply->bytesAvailable() == 0); }
    [[nodiscard]] bool failed() const override {
        return !m_reply || (m_reply->isFinished() && (isBroken(*m_reply) || (ended() && m_left > 0)));
    }

private:
    const QPointer<QNetworkReply> m_reply;
    std::int64_t m_left;  // -1: not known
};

/// A request that is with a service.
class ForwardedCall final : public QObject {
public:
    ForwardedCall(GatewayCore& core, HttpConnection& connection, QNetworkReply* reply)
        : QObject(reply),
          m_core(core),
          m_connection(connection.number()),
          m_serial(connection.exchange().serial),
          m_name(connection.exchange().admission.forward->name),
          m_reply(reply) {
        reply->setReadBufferSize(kBufferBytes);
        connect(reply, &QNetworkReply::requestSent, &m_timer, &QTimer::stop);
        connect(reply, &QNetworkReply::metaDataChanged, this, &ForwardedCall::begin);
        connect(reply, &QNetworkReply::readyRead, this, &ForwardedCall::goOn);
        connect(reply, &QNetworkReply::finished, this, &ForwardedCall::end);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            refuse({504, {}});
            m_reply->abort();
        });
        m_timer.setSingleShot(true);
        m_timer.start(core.limits().connectMs);
    }

private:
    void begin() {
        const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        HttpConnection* waiting = m_core.connection(m_connection);
        if (status < 200 || m_begun || !waiting)
            return;
        m_begun = true;
        m_timer.stop();
        Answer answer;
        answer.status = status;
        for (const auto& [name, value] : m_reply->rawHeaderPairs())
            if (!staysHere(asciiLower(name.toStdString())))
                answer.headers.emplace_back(name.toStdString(), value.toStdString());
        bool known = false;
        const qint64 length = m_reply->rawHeader("Content-Length").toLongLong(&known);
        answer.length = known ? length : -1;
        answer.source = std::make_unique<ReplySource>(m_reply, answer.length);
        waiting->answer(m_serial, std::move(answer));
    }
    void goOn() {
        if (HttpConnection* waiting = m_core.connection(m_connection))
            waiting->resume(m_serial);
    }
    void end() {
        m_timer.stop();
        if (!m_begun && !isBroken(*m_reply))
            begin();
        if (!m_begun)
            refuse({502, "The " + m_name + " service could not answer: " + m_reply->errorString().toStdString() +
                             ". Check that it runs where the setting gateway.routes." + m_name + " says."});
        goOn();
        m_reply->deleteLater();
    }
    void refuse(const Refusal& refusal) {
        if (HttpConnection* waiting = m_core.connection(m_connection))
            waiting->refuse(m_serial, refusal);
    }

    GatewayCore& m_core;
    const std::uint64_t m_connection;
    const std::uint64_t m_serial;
    const std::string m_name;
    QNetworkReply* const m_reply;
    QTimer m_timer;
    bool m_begun = false;
};

}  // namespace

Forwarder::Forwarder(GatewayCore& core, const std::vector<Forward>& forwards, std::shared_ptr<ServerStatus> status)
    : m_core(core), m_forwards(forwards), m_status(std::move(status)) {
    m_network.setProxy(QNetworkProxy::NoProxy);
    m_network.setAutoDeleteReplies(false);
    if (m_forwards.empty())
        return;
    connect(&m_timer, &QTimer::timeout, this, &Forwarder::askForHealth);
    m_timer.start(kHealthEveryMs);
    askForHealth();
}

void Forwarder::send(HttpConnection& connection) {
    Exchange& exchange = connection.exchange();
    const Forward& forward = *exchange.admission.forward;
    const HttpRequest& asked = exchange.pending->request;
    const std::string rest = exchange.target.substr(forward.prefix.size());
    const std::string url = forward.target + (rest.starts_with('/') ? "" : "/") + rest;
    QNetworkRequest request = plainRequest(QUrl::fromEncoded(bytesOf(url), QUrl::StrictMode));
    for (const auto& [name, value] : asked.headers)
        if (!staysHere(name))
            request.setRawHeader(bytesOf(name), bytesOf(value));
    request.setRawHeader("X-Request-Id", bytesOf(asked.requestId));
    // Not what the client says of itself, but what is believed of it.
    const std::string proto = m_core.policy().isProxy(connection.peer()) ? asked.header("x-forwarded-proto") : std::string();
    request.setRawHeader("X-Forwarded-For", bytesOf(asked.peer));
    request.setRawHeader("X-Forwarded-Proto", bytesOf(proto.empty() ? m_core.speaksTls() ? "https" : "http" : proto));
    if (const std::string cookies = signInCookies(asked); forward.name == "auth" && !cookies.empty())
        request.setRawHeader("Cookie", bytesOf(cookies));
    if (asked.trace.isValid())
        request.setRawHeader("traceparent", bytesOf(asked.trace.traceparent()));
    if (!asked.body.empty() && asked.header("content-type").empty())
        request.setRawHeader("Content-Type", "application/octet-stream");
    QNetworkReply* reply = exchange.headOnly ? m_network.head(request)
                           : asked.body.empty() && asked.method == "GET"
                               ? m_network.get(request)
                               : m_network.sendCustomRequest(request, bytesOf(asked.method), bytesOf(asked.body));
    exchange.cancel = [pointer = QPointer(reply)] {
        if (pointer)
            pointer->abort();
    };
    new ForwardedCall(m_core, connection, reply);  // belongs to the reply
}

void Forwarder::askForHealth() {
    for (const Forward& forward : m_forwards) {
        QNetworkRequest request = plainRequest(QUrl(QString::fromStdString(forward.target + "/health")));
        request.setTransferTimeout(kHealthTimeoutMs);
        QNetworkReply* reply = m_network.get(request);
        connect(reply, &QNetworkReply::finished, this, [this, reply, name = forward.name] {
            m_status->services[name] = reply->error() == QNetworkReply::NoError;
            reply->deleteLater();
        });
    }
}

}  // namespace sw
