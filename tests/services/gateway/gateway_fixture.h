#pragma once

#include <QTemporaryDir>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "services/gateway/gateway_server.h"
#include "services/http/authenticator.h"
#include "tests/services/gateway/raw_client.h"

namespace sw::test {

/// Where threads wait for one another.
class Signal {
public:
    void raise() {
        const std::lock_guard lock(m_mutex);
        ++m_count;
        m_changed.notify_all();
    }
    /// False when it was not raised so often within ten seconds.
    bool wait(int count = 1) {
        std::unique_lock lock(m_mutex);
        return m_changed.wait_for(lock, std::chrono::seconds(10), [&] { return m_count >= count; });
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    int m_count = 0;
};

/// Events that a test puts in.
class SampleFeed final : public EventFeed {
public:
    void put(ServerEvent event) {
        change([&] { m_events.push_back(std::move(event)); });
    }
    void end() {
        change([&] { m_over = true; });
    }
    std::vector<ServerEvent> take(std::size_t most) override {
        const std::lock_guard lock(m_mutex);
        std::vector<ServerEvent> taken;
        while (!m_events.empty() && taken.size() < most) {
            taken.push_back(std::move(m_events.front()));
            m_events.pop_front();
        }
        m_taken += taken.size();
        return taken;
    }
    [[nodiscard]] bool ended() const override {
        const std::lock_guard lock(m_mutex);
        return m_over && m_events.empty();
    }
    void onMore(std::function<void()> wake) override {
        const std::lock_guard lock(m_mutex);
        m_wake = std::move(wake);
    }
    [[nodiscard]] std::size_t taken() const {
        const std::lock_guard lock(m_mutex);
        return m_taken;
    }

private:
    template <class Change>
    void change(Change what) {
        std::function<void()> wake;
        {
            const std::lock_guard lock(m_mutex);
            what();
            wake = m_wake;
        }
        if (wake)
            wake();
    }

    mutable std::mutex m_mutex;
    std::deque<ServerEvent> m_events;
    std::function<void()> m_wake;
    std::size_t m_taken = 0;
    bool m_over = false;
};

/// Knows the user of this machine until that is taken back.
class RevocableOwner final : public Authenticator {
public:
    explicit RevocableOwner(const std::string& token) : m_owner(token) {}
    std::optional<Caller> callerOf(const std::string& authorization) override { return m_revoked ? std::nullopt : m_owner.callerOf(authorization); }
    void revoke() { m_revoked = true; }

private:
    OwnerAuthenticator m_owner;
    std::atomic<bool> m_revoked = false;
};

/// A server with a route for each way to answer, for the tests of one class.
class GatewayFixture {
public:
    static constexpr const char* kToken = "correct-horse-battery-staple-0123456789abcde";

    GatewaySettings settings;
    Signal entered;   ///< a handler of /hold runs
    Signal released;  ///< lets the handlers of /hold go on
    Signal stopped;   ///< a handler of /hold was asked to stop
    std::shared_ptr<SampleFeed> feed = std::make_shared<SampleFeed>();
    std::filesystem::path file;
    RevocableOwner authenticator{kToken};
    Metrics metrics;
    std::vector<std::string> log;
    std::mutex logMutex;
    GatewayServer server;

    GatewayFixture() {
        settings.port = 0;
        settings.spoolFolder = folder();
        settings.limits.lingerMs = 100;
    }
    ~GatewayFixture() {
        released.raise();
        server.stop();
    }
    [[nodiscard]] std::filesystem::path folder() const { return m_folder.path().toStdString(); }
    Result<void> start() {
        return server.start(settings, routes(), authenticator, metrics, [this](const std::string& line) {
            const std::lock_guard lock(logMutex);
            log.push_back(line);
        });
    }
    [[nodiscard]] int port() const { return server.port(); }
    /// A request without body.
    static std::string get(const std::string& path, const std::string& headers = {}, const std::string& method = "GET") {
        return method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n";
    }
    static std::string post(const std::string& path, const std::string& body, const std::string& headers = {}) {
        return get(path, headers + "Content-Length: " + std::to_string(body.size()) + "\r\n", "POST") + body;
    }

private:
    using Handler = std::function<HttpResponse(const HttpRequest&)>;

    static Route route(const std::string& method, const std::string& pattern, RunsOn runsOn, Handler handler) {
        Route row;
        row.method = method;
        row.pattern = pattern;
        row.scope = Scope::Open;
        row.runsOn = runsOn;
        row.handler = std::move(handler);
        return row;
    }
    HttpResponse hold(const HttpRequest& request) {
        const std::stop_callback onStop(request.stop, [this] {
            stopped.raise();
            released.raise();
        });
        entered.raise();
        released.wait();
        return jsonResponse({{"held", true}});
    }
    static HttpResponse shown(const HttpRequest& request) {
        Json value = {{"path", request.path}, {"method", request.method}, {"body", request.body}, {"account", request.caller.account}, {"peer", request.peer}};
        for (const auto& [name, text] : request.arguments)
            value["arguments"][name] = text;
        for (const auto& [name, text] : request.query)
            value["query"][name] = text;
        for (const auto& [name, text] : request.headers)
            value["headers"][name] = text;
        return jsonResponse(value);
    }
    static HttpResponse uploaded(const HttpRequest& request) {
        std::error_code error;
        return jsonResponse({{"bytes", std::filesystem::file_size(request.bodyFile, error)}, {"file", request.bodyFile.string()}, {"inMemory", request.body.size()}});
    }
    std::vector<Route> routes() {
        std::vector<Route> rows;
        rows.push_back(route("GET", "/api/show", RunsOn::ServerThread, shown));
        rows.push_back(route("GET", "/api/show/:id", RunsOn::ServerThread, shown));
        rows.push_back(route("DELETE", "/api/show/:id", RunsOn::ServerThread, shown));
        rows.push_back(route("POST", "/api/show", RunsOn::Worker, shown));
        rows.back().bodyLimit = 100'000;
        rows.push_back(route("POST", "/api/json", RunsOn::ServerThread, shown));
        rows.back().requestSchema = {{"type", "object"}};
        rows.push_back(route("GET", "/api/hold", RunsOn::Worker, [this](const HttpRequest& request) { return hold(request); }));
        rows.push_back(route("GET", "/api/throw", RunsOn::Worker, [](const HttpRequest&) -> HttpResponse { throw std::runtime_error("secret"); }));
        rows.push_back(route("GET", "/api/throwHere", RunsOn::ServerThread, [](const HttpRequest&) -> HttpResponse { throw 7; }));
        rows.push_back(route("POST", "/api/upload", RunsOn::Worker, uploaded));
        rows.back().spooled = true;
        rows.back().bodyLimit = 1 << 20;
        rows.push_back(route("GET", "/api/file", RunsOn::ServerThread, [this](const HttpRequest&) {
            HttpResponse response;
            response.type = "video/mp4";
            response.file = file;
            return response;
        }));
        rows.push_back(route("GET", "/api/events", RunsOn::ServerThread, [this](const HttpRequest& request) {
            HttpResponse response;
            response.headers.emplace_back("X-Last", request.header("last-event-id"));
            response.events = feed;
            return response;
        }));
        rows.push_back(rows.back());
        rows.back().pattern = "/api/own/events";
        rows.back().scope = Scope::Generate;
        rows.push_back(route("GET", "/api/counted", RunsOn::ServerThread, [](const HttpRequest& request) {
            auto counted = std::make_shared<SampleFeed>();
            for (int i = 1; i <= std::stoi(request.queryValue("count")); ++i)
                counted->put({std::to_string(i), "", "event"});
            counted->end();
            HttpResponse response;
            response.events = std::move(counted);
            return response;
        }));
        rows.push_back(route("GET", "/api/headers", RunsOn::ServerThread, [](const HttpRequest&) {
            HttpResponse response = jsonResponse({{"ok", true}});
            response.headers = {{"X-Good", "yes"}, {"X-Bad", "a\r\nSet-Cookie: stolen"}, {"Content-Length", "1"}};
            return response;
        }));
        rows.push_back(route("GET", "/api/generate", RunsOn::ServerThread, shown));
        rows.back().scope = Scope::Generate;
        return rows;
    }

    QTemporaryDir m_folder;
};

}  // namespace sw::test
