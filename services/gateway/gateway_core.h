#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QSslConfiguration>
#include <QTimer>
#include <functional>
#include <map>
#include <memory>
#include <random>
#include <unordered_map>

#include "services/gateway/http_connection.h"
#include "services/gateway/gateway_routes.h"
#include "services/gateway/gateway_settings.h"
#include "services/gateway/inbox.h"
#include "services/gateway/workers.h"
#include "services/http/metrics.h"

namespace sw {

class Forwarder;
class Front;
class LoopSocket;
class QtServer;

/// Receives a line of the request log. Called on the server's thread: must not wait.
using RequestLog = std::function<void(const std::string& line)>;

/// A server as it lives on its own thread: its connections, its routes, and what they share.
class GatewayCore final : public QObject {
public:
    /// `authenticator` and `metrics` outlive this. Rows for /health, /ready and /metrics are added to `routes`.
    static Result<std::unique_ptr<GatewayCore>> make(GatewaySettings settings, std::vector<Route> routes,
                                                     Authenticator& authenticator, Metrics& metrics, RequestLog log);
    ~GatewayCore() override;

    Result<void> listen();
    [[nodiscard]] int port() const;
    /// Takes no more connections and requests; `whenDone` is called when the last answer is out, or after drainMs.
    void drain(std::function<void()> whenDone);
    [[nodiscard]] bool draining() const { return m_draining; }

    // For the front
    void accept(qintptr descriptor);

    // For connections
    [[nodiscard]] const GatewayLimits& limits() const { return m_settings.limits; }
    [[nodiscard]] const RequestPolicy& policy() const { return m_policy; }
    [[nodiscard]] bool speaksTls() const { return m_tls.has_value(); }
    [[nodiscard]] const std::filesystem::path& spoolFolder() const { return m_settings.spoolFolder; }
    /// Milliseconds of running time.
    [[nodiscard]] std::int64_t nowMs() const { return m_clock.elapsed(); }
    /// For the header Date.
    const std::string& date();
    std::uint64_t newSerial() { return ++m_lastSerial; }
    std::string newRequestId();
    /// Counts bytes of bodies in memory; false, and nothing counted, when it were too many.
    bool reserve(std::int64_t bytes);
    void release(std::int64_t bytes) { m_reserved -= bytes; }
    /// Makes Qt's server take that socket for a client.
    void introduce(LoopSocket* socket);
    /// Has the request of that connection answered.
    void handle(HttpConnection& connection);
    /// Calls resume() of that connection; for any thread, also when the server is gone.
    std::function<void()> wakeFor(std::uint64_t connection, std::uint64_t serial);
    /// Gives the request its place in the trace that the client names, or in a new one where spans are kept.
    void placeInTrace(RequestRecord& record, const std::string& traceparent) const;
    void finished(const RequestRecord& record);
    void forget(HttpConnection& connection);
    /// The connection of that number while it lasts, or null.
    [[nodiscard]] HttpConnection* connection(std::uint64_t number) const;

private:
    struct RouteNumbers {
        Histogram* seconds = nullptr;
        std::map<int, Counter*> requests;  // by status
    };

    GatewayCore(GatewaySettings settings, std::shared_ptr<ServerStatus> status, RouteTable table, Authenticator& authenticator,
                Metrics& metrics, RequestLog log);
    void runOnWorker(HttpConnection& connection);
    bool makeRoom(const std::string& peer);
    void tick();
    void endDrain();
    void refreshNumbers();
    void addSpan(const RequestRecord& record) const;

    const GatewaySettings m_settings;
    std::optional<QSslConfiguration> m_tls;
    const std::shared_ptr<ServerStatus> m_status;
    const RouteTable m_table;
    const RequestPolicy m_policy;
    Metrics& m_metrics;
    const RequestLog m_log;
    const std::shared_ptr<Inbox> m_inbox;
    std::unique_ptr<Forwarder> m_forwarder;
    std::unique_ptr<QtServer> m_qtServer;
    Front* m_front = nullptr;  // Qt's server owns it
    QTimer m_timer;
    QElapsedTimer m_clock;
    std::mt19937_64 m_random;
    std::unordered_map<std::uint64_t, HttpConnection*> m_connections;
    std::unordered_map<std::string, int> m_peers;  // connections by address
    std::unordered_map<std::string, RouteNumbers> m_numbers;
    std::function<void()> m_whenDrained;
    std::string m_date;
    std::int64_t m_dateSecond = -1;
    std::int64_t m_reserved = 0;
    std::uint64_t m_lastSerial = 0;
    std::uint64_t m_lastNumber = 0;
    std::int64_t m_drainEndMs = 0;
    bool m_draining = false;
    std::unique_ptr<Workers> m_workers;  // last: its tasks use the rows of the table
};

}  // namespace sw
