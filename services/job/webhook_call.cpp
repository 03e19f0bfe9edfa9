#include "services/job/webhook_call.h"

#include <openssl/hmac.h>

#include <QDeadlineTimer>
#include <QHostInfo>
#include <QNetworkProxy>
#include <QSslSocket>
#include <QUrl>
#include <algorithm>
#include <array>

#include "core/base/text.h"
#include "services/http/address_guard.h"

namespace sw {
namespace {

constexpr int kLookMs = 100;              // how often a waiting call looks whether it is to stop
constexpr qint64 kLongestHead = 1 << 16;  // bytes of an answer that are read before it counts as none

tl::unexpected<Error> refused(const std::string& host) {
    return fail(ErrorCode::InvalidInput,
                "The callback URL leads to \"" + host +
                    "\", an address of this machine or of a private network. Give a public one.");
}

tl::unexpected<Error> unreachable(const std::string& host, const std::string& why) {
    return fail(ErrorCode::Network, "The webhook at " + host + " could not be called: " + why + ".");
}

bool mayCall(const QHostAddress& address, const WebhookPolicy& policy) {
    return policy.allowPrivate || isPublicAddress(address);
}

Result<std::vector<QHostAddress>> addressesOf(const std::string& host, const WebhookPolicy& policy) {
    QHostAddress literal;
    std::vector<QHostAddress> addresses;
    if (literal.setAddress(QString::fromStdString(host)))
        addresses.push_back(literal);
    else
        addresses = policy.resolve(host);
    if (addresses.empty())
        return unreachable(host, "there is no such host");
    std::erase_if(addresses, [&](const QHostAddress& address) { return !mayCall(address, policy); });
    if (addresses.empty())
        return refused(host);
    return addresses;
}

/// One connection, with a deadline for all that is done on it.
class Call {
public:
    Call(const WebhookTarget& target, int timeoutMs, std::stop_token stop)
        : m_target(target), m_deadline(timeoutMs), m_stop(std::move(stop)) {}

    Result<void> connect(const QHostAddress& address) {
        const auto port = static_cast<quint16>(m_target.port);
        m_socket.setProxy(QNetworkProxy::NoProxy);
        if (m_target.secure)
            m_socket.connectToHostEncrypted(address.toString(), port, QString::fromStdString(m_target.host));
        else
            m_socket.connectToHost(address, port);
        const auto connected = [&] {
            return m_target.secure ? m_socket.isEncrypted() : m_socket.state() == QAbstractSocket::ConnectedState;
        };
        while (!connected()) {
            SW_CHECK(goesOn());
            const bool went = m_target.secure ? m_socket.waitForEncrypted(kLookMs) : m_socket.waitForConnected(kLookMs);
            if (!went && m_socket.error() != QAbstractSocket::SocketTimeoutError)
                return unreachable(m_target.host, m_socket.errorString().toStdString());
            if (!went && m_socket.state() == QAbstractSocket::UnconnectedState)
                return unreachable(m_target.host, "it did not answer in time");
        }
        return {};
    }

    Result<void> send(const std::string& bytes) {
        m_socket.write(bytes.data(), static_cast<qint64>(bytes.size()));
        while (m_socket.bytesToWrite() > 0) {
            SW_CHECK(goesOn());
            SW_CHECK(sound(m_socket.waitForBytesWritten(kLookMs)));
        }
        return {};
    }

    /// The status of the answer's first line.
    Result<int> status() {
        while (!m_socket.canReadLine()) {
            SW_CHECK(goesOn());
            if (m_socket.bytesAvailable() > kLongestHead)
                return unreachable(m_target.host, "its answer is not HTTP");
            SW_CHECK(sound(m_socket.waitForReadyRead(kLookMs)));
        }
        const QList<QByteArray> words = m_socket.readLine(kLongestHead).trimmed().split(' ');
        const int status = words.size() > 1 && words[0].startsWith("HTTP/1.") ? words[1].toInt() : 0;
        if (status < 100 || status > 599)
            return unreachable(m_target.host, "its answer is not HTTP");
        return status;
    }

private:
    Result<void> goesOn() const {
        if (m_stop.stop_requested())
            return cancelled();
        return m_deadline.hasExpired() ? Result<void>(unreachable(m_target.host, "it did not answer in time"))
                                       : Result<void>();
    }
    Result<void> sound(bool went) const {
        if (went || m_socket.error() == QAbstractSocket::SocketTimeoutError)
            return {};
        return unreachable(m_target.host, m_socket.errorString().toStdString());
    }

    const WebhookTarget& m_target;
    QDeadlineTimer m_deadline;
    std::stop_token m_stop;
    QSslSocket m_socket;
};

std::string requestText(const WebhookTarget& target, const WebhookHeaders& headers, const std::string& body) {
    const bool six = target.host.find(':') != std::string::npos;
    const bool usual = target.port == (target.secure ? 443 : 80);
    std::string text =
        "POST " + target.path + " HTTP/1.1\r\nHost: " + (six ? "[" + target.host + "]" : target.host) +
        (usual ? "" : ":" + std::to_string(target.port)) +
        "\r\nUser-Agent: Shortwright\r\nAccept: */*\r\nContent-Type: application/json\r\nContent-Length: " +
        std::to_string(body.size()) + "\r\nConnection: close\r\n";
    for (const auto& [name, value] : headers)
        text += name + ": " + value + "\r\n";
    return text + "\r\n" + body;
}

}  // namespace

std::vector<QHostAddress> systemResolver(const std::string& host) {
    const QList<QHostAddress> found = QHostInfo::fromName(QString::fromStdString(host)).addresses();
    return {found.begin(), found.end()};
}

Result<WebhookTarget> webhookTarget(const std::string& text, const WebhookPolicy& policy) {
    const QUrl url(QString::fromStdString(text), QUrl::StrictMode);
    const std::string scheme = url.scheme().toStdString();
    if (!url.isValid() || (scheme != "http" && scheme != "https") || url.host().isEmpty() || text.size() > 2000)
        return fail(ErrorCode::InvalidInput, "The callback URL must be an address like https://example.com/hook.");
    if (!url.userInfo().isEmpty())
        return fail(ErrorCode::InvalidInput,
                    "The callback URL may not hold a name or a password: calls are signed instead.");
    WebhookTarget target;
    target.secure = scheme == "https";
    target.host = url.host(QUrl::FullyEncoded).toStdString();
    target.port = url.port(target.secure ? 443 : 80);
    target.path = url.path(QUrl::FullyEncoded).toStdString();
    if (target.path.empty())
        target.path = "/";
    if (url.hasQuery())
        target.path += "?" + url.query(QUrl::FullyEncoded).toStdString();
    QHostAddress literal;
    const std::string name = asciiLower(target.host);
    const bool local = name == "localhost" || name.ends_with(".localhost");
    if (!policy.allowPrivate &&
        (local || (literal.setAddress(QString::fromStdString(name)) && !isPublicAddress(literal))))
        return refused(target.host);
    return target;
}

Result<int> callWebhook(const WebhookTarget& target, const WebhookHeaders& headers, const std::string& body,
                        const WebhookPolicy& policy, const std::stop_token& stop) {
    SW_TRY(const std::vector<QHostAddress> addresses, addressesOf(target.host, policy));
    Call call(target, policy.timeoutMs, stop);
    SW_CHECK(call.connect(addresses.front()));
    SW_CHECK(call.send(requestText(target, headers, body)));
    return call.status();
}

std::string webhookSignature(const std::string& secret, const std::string& timestamp, const std::string& body) {
    const std::string text = timestamp + "." + body;
    std::array<unsigned char, EVP_MAX_MD_SIZE> code{};
    unsigned int length = 0;
    HMAC(EVP_sha256(), secret.data(), static_cast<int>(secret.size()),
         reinterpret_cast<const unsigned char*>(text.data()), text.size(), code.data(), &length);
    std::string hex = "sha256=";
    for (unsigned int i = 0; i < length; ++i) {
        constexpr const char* kDigits = "0123456789abcdef";
        hex += kDigits[code[i] >> 4];
        hex += kDigits[code[i] & 15];
    }
    return hex;
}

}  // namespace sw
