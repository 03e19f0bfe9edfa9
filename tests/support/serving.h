#pragma once

#include <QProcess>
#include <QUrl>
#include <csignal>
#include <string>

#include "tests/services/gateway/raw_client.h"
#include "tests/support/program.h"

namespace sw::test {

/// A `serve` that runs, and where it listens. `--port 0` is given to it.
class Serving {
public:
    Serving(const Program& program, const QStringList& options) {
        program.setUp(m_process);
        m_process.start(SW_PROGRAM, QStringList{"serve", "--port", "0"} + options);
        while (!m_output.contains("listening on ") || !m_output.endsWith('\n')) {
            if (!m_process.waitForReadyRead(60'000))
                return;
            m_output += m_process.readAllStandardOutput();
        }
        const qsizetype at = m_output.indexOf("listening on ") + 13;
        m_url = QUrl(QString::fromUtf8(m_output.mid(at, m_output.indexOf('\n', at) - at)));
    }
    ~Serving() { kill(); }
    [[nodiscard]] const QUrl& url() const { return m_url; }
    [[nodiscard]] QByteArray output() const { return m_output; }
    [[nodiscard]] QByteArray errors() { return m_process.readAllStandardError(); }

    /// The answer of the server at `url`; each call has a connection of its own, and waits as long as it takes to make a film.
    static RawAnswer ask(const QUrl& url, const std::string& method, const std::string& path, const std::string& body = {}, const std::string& headers = {}) {
        constexpr int kPatienceSeconds = 300;
        RawClient client(url.port(), "127.0.0.1", 0, kPatienceSeconds);
        const std::string type = body.empty() || headers.find("Content-Type:") != std::string::npos ? "" : "Content-Type: application/json\r\n";
        return client.send(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + type + headers +
                           "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body)
            .read(method == "HEAD");
    }
    RawAnswer ask(const std::string& method, const std::string& path, const std::string& body = {}, const std::string& headers = {}) const {
        return ask(m_url, method, path, body, headers);
    }
    /// Follows the events of the job until it is over; how it stands then.
    [[nodiscard]] Json ended(const std::string& job, const std::string& headers = {}) const {
        (void)ask("GET", "/api/job/jobs/" + job + "/events", {}, headers);
        return Json::parse(ask("GET", "/api/job/status/" + job, {}, headers).body, nullptr, false);
    }

    /// Ends it as a service manager does; its exit code, or -1.
    int end() {
        ::kill(static_cast<pid_t>(m_process.processId()), SIGTERM);
        return m_process.waitForFinished(60'000) && m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }
    /// Ends it as a power failure does.
    void kill() {
        m_process.kill();
        m_process.waitForFinished();
    }

private:
    QProcess m_process;
    QByteArray m_output;
    QUrl m_url;
};

}  // namespace sw::test
