#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <functional>
#include <mutex>
#include <stop_token>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include "core/base/text.h"

namespace sw::test {

/// A request as the server read it. Header names are in lower case.
struct FakeRequest {
    std::string method;
    std::string target;
    std::vector<std::pair<std::string, std::string>> headers;
    std::string body;

    [[nodiscard]] std::string header(std::string_view name) const {
        for (const auto& [key, value] : headers)
            if (key == name)
                return value;
        return {};
    }
};

/// The bytes of an answer with its Content-Length.
inline std::string fakeAnswer(int status, const std::string& type, const std::string& body,
                              const std::string& moreHeaders = {}) {
    return "HTTP/1.1 " + std::to_string(status) + " Status\r\nContent-Type: " + type +
           "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n" + moreHeaders + "\r\n" + body;
}
inline std::string fakeJson(const std::string& body, int status = 200, const std::string& moreHeaders = {}) {
    return fakeAnswer(status, "application/json", body, moreHeaders);
}

/// An HTTP/1.1 server on this machine with threads of its own. It reads strictly (RFC 9112: a request line of three parts,
/// one Host, no body without a Content-Length) and answers 400 to what is not so; what it is to answer else, and how it is to
/// break, a test says.
class FakeServer {
public:
    /// The connection that a request came on.
    class Wire {
    public:
        Wire(int socket, std::stop_token stop) : m_socket(socket), m_stop(std::move(stop)) {}

        /// False when the client has gone.
        bool send(std::string_view bytes) {
            while (!bytes.empty()) {
                pollfd writable{m_socket, POLLOUT, 0};
                if (m_stop.stop_requested())
                    return false;
                if (::poll(&writable, 1, kLookMs) <= 0)
                    continue;
                const ssize_t n = ::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
                if (n < 0 && (errno == EAGAIN || errno == EINTR))
                    continue;
                if (n <= 0)
                    return false;
                bytes.remove_prefix(static_cast<std::size_t>(n));
            }
            return true;
        }
        /// Says nothing more until the client goes or the server ends.
        void hang() {
            char byte = 0;
            while (!m_stop.stop_requested()) {
                pollfd readable{m_socket, POLLIN | POLLRDHUP, 0};
                if (::poll(&readable, 1, kLookMs) > 0 && ::recv(m_socket, &byte, 1, MSG_DONTWAIT) <= 0)
                    return close();
            }
            close();
        }
        /// Says nothing for that time, or until the client goes. False when it went.
        bool rest(int ms) {
            pollfd readable{m_socket, POLLRDHUP, 0};
            return ::poll(&readable, 1, ms) == 0 && !m_stop.stop_requested();
        }
        void close() { m_open = false; }
        /// The connection ends as that of a crashed server does.
        void reset() {
            const linger now{1, 0};
            ::setsockopt(m_socket, SOL_SOCKET, SO_LINGER, &now, sizeof now);
            m_open = false;
        }
        [[nodiscard]] bool isOpen() const { return m_open; }

    private:
        static constexpr int kLookMs = 20;
        int m_socket;
        std::stop_token m_stop;
        bool m_open = true;
    };

    using Handler = std::function<void(const FakeRequest&, Wire&)>;

    /// `handler` is called on several threads at a time.
    explicit FakeServer(Handler handler) : m_handler(std::move(handler)) {
        m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        ::bind(m_listener, reinterpret_cast<const sockaddr*>(&address), sizeof address);
        ::listen(m_listener, 64);
        socklen_t size = sizeof address;
        ::getsockname(m_listener, reinterpret_cast<sockaddr*>(&address), &size);
        m_port = ntohs(address.sin_port);
        m_accepting = std::jthread([this](const std::stop_token& stop) { accept(stop); });
    }
    ~FakeServer() {
        m_accepting.request_stop();
        m_accepting.join();
        // Nobody else touches these any more; and who serves may be about to write a request down, for which it needs the lock.
        for (std::jthread& thread : m_serving)
            thread.request_stop();
        m_serving.clear();
        ::close(m_listener);
    }
    FakeServer(const FakeServer&) = delete;
    FakeServer& operator=(const FakeServer&) = delete;

    [[nodiscard]] int port() const { return m_port; }
    [[nodiscard]] std::string url() const { return "http://127.0.0.1:" + std::to_string(m_port); }
    [[nodiscard]] int connections() const { return m_connections; }
    [[nodiscard]] std::vector<FakeRequest> requests() const {
        const std::scoped_lock lock(m_mutex);
        return m_requests;
    }
    /// What was wrong with requests.
    [[nodiscard]] std::vector<std::string> complaints() const {
        const std::scoped_lock lock(m_mutex);
        return m_complaints;
    }

private:
    void accept(const std::stop_token& stop) {
        while (!stop.stop_requested()) {
            pollfd waiting{m_listener, POLLIN, 0};
            if (::poll(&waiting, 1, 20) <= 0)
                continue;
            const int socket = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
            if (socket < 0)
                continue;
            ++m_connections;
            const std::scoped_lock lock(m_mutex);
            m_serving.emplace_back([this, socket](const std::stop_token& ending) { serve(socket, ending); });
        }
    }

    void serve(int socket, const std::stop_token& stop) {
        Wire wire(socket, stop);
        std::string bytes;
        while (wire.isOpen() && !stop.stop_requested()) {
            FakeRequest request;
            const std::string complaint = read(socket, bytes, request, stop);
            if (complaint == "gone")
                break;
            {
                const std::scoped_lock lock(m_mutex);
                m_requests.push_back(request);
                if (!complaint.empty())
                    m_complaints.push_back(complaint);
            }
            if (complaint.empty()) {
                m_handler(request, wire);
            } else {
                wire.send(fakeAnswer(400, "text/plain", complaint));
                wire.close();
            }
        }
        ::close(socket);
    }

    /// Takes more bytes; false when there are none to come.
    static bool receive(int socket, std::string& bytes, const std::stop_token& stop) {
        char buffer[65536];
        while (!stop.stop_requested()) {
            pollfd readable{socket, POLLIN, 0};
            if (::poll(&readable, 1, 20) <= 0)
                continue;
            const ssize_t n = ::recv(socket, buffer, sizeof buffer, 0);
            if (n <= 0)
                return false;
            bytes.append(buffer, static_cast<std::size_t>(n));
            return true;
        }
        return false;
    }

    /// What is wrong with the request, "" for nothing, "gone" when there is none.
    static std::string read(int socket, std::string& bytes, FakeRequest& request, const std::stop_token& stop) {
        std::size_t end = 0;
        while ((end = bytes.find("\r\n\r\n")) == std::string::npos) {
            if (!receive(socket, bytes, stop))
                return "gone";
            if (bytes.front() < 'A' || bytes.front() > 'Z')
                return "that is not HTTP";
        }
        std::vector<std::string> lines = split(bytes.substr(0, end), '\n');
        bytes.erase(0, end + 4);
        const std::vector<std::string> first = split(trimmed(lines[0]), ' ');
        if (first.size() != 3 || first[2] != "HTTP/1.1")
            return "the request line is not of three parts: " + lines[0];
        request.method = first[0];
        request.target = first[1];
        int hosts = 0;
        for (std::size_t i = 1; i < lines.size(); ++i) {
            const std::size_t colon = lines[i].find(':');
            if (colon == std::string::npos || colon == 0)
                return "a header has no name: " + lines[i];
            request.headers.emplace_back(asciiLower(lines[i].substr(0, colon)), trimmed(lines[i].substr(colon + 1)));
            hosts += request.headers.back().first == "host";
        }
        if (hosts != 1)
            return "there is not one Host";
        if (!request.header("transfer-encoding").empty())
            return "a chunked request";
        const std::string length = request.header("content-length");
        if (length.empty() && request.method == "POST")
            return "a POST without Content-Length";
        const std::size_t size = std::strtoull(length.c_str(), nullptr, 10);
        while (bytes.size() < size)
            if (!receive(socket, bytes, stop))
                return "gone";
        request.body = bytes.substr(0, size);
        bytes.erase(0, size);
        return {};
    }

    Handler m_handler;
    int m_listener = -1;
    int m_port = 0;
    std::atomic<int> m_connections = 0;
    mutable std::mutex m_mutex;  // guards all below
    std::vector<FakeRequest> m_requests;
    std::vector<std::string> m_complaints;
    std::vector<std::jthread> m_serving;
    std::jthread m_accepting;
};

}  // namespace sw::test
