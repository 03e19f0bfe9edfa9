#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <cstdlib>
#include <map>
#include <string>
#include <string_view>

#include "core/base/text.h"

namespace sw::test {

/// An answer as it came over the wire.
struct RawAnswer {
    int status = 0;  ///< 0: none came
    std::map<std::string, std::string> headers;  ///< names in lower case
    std::string body;
};

/// A client that sends whatever bytes it likes. Waits at most `patienceSeconds` for anything.
class RawClient {
public:
    /// `unread` limits how many bytes wait for being read; 0: as many as the system takes.
    explicit RawClient(int port, const char* from = "127.0.0.1", int unread = 0, int patienceSeconds = 10) : m_socket(::socket(AF_INET, SOCK_STREAM, 0)) {
        if (unread > 0)
            ::setsockopt(m_socket, SOL_SOCKET, SO_RCVBUF, &unread, sizeof unread);
        const timeval patience{patienceSeconds, 0};
        ::setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        ::setsockopt(m_socket, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
        const sockaddr_in here = addressOf(from, 0);
        ::bind(m_socket, reinterpret_cast<const sockaddr*>(&here), sizeof here);
        const sockaddr_in there = addressOf("127.0.0.1", port);
        m_connected = ::connect(m_socket, reinterpret_cast<const sockaddr*>(&there), sizeof there) == 0;
    }
    ~RawClient() { close(); }
    RawClient(const RawClient&) = delete;
    RawClient& operator=(const RawClient&) = delete;

    [[nodiscard]] bool connected() const { return m_connected; }
    RawClient& send(std::string_view bytes) {
        while (!bytes.empty()) {
            const ssize_t count = ::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (count <= 0)
                break;
            bytes.remove_prefix(static_cast<std::size_t>(count));
        }
        return *this;
    }
    /// The next answer, whether its body has a length or comes in chunks.
    RawAnswer read(bool headOnly = false) {
        RawAnswer answer;
        if (!waitFor("\r\n\r\n"))
            return answer;
        const std::string head = take(m_received.find("\r\n\r\n") + 4);
        answer.status = std::atoi(head.substr(9, 3).c_str());
        for (const std::string& line : split(head, '\n'))
            if (const std::size_t colon = line.find(':'); colon != std::string::npos)
                answer.headers[asciiLower(line.substr(0, colon))] = trimmed(line.substr(colon + 1));
        if (headOnly || answer.status == 204 || answer.status == 304 || answer.status < 200)
            return answer;
        if (answer.headers.contains("content-length"))
            answer.body = exactly(static_cast<std::size_t>(std::atoll(answer.headers["content-length"].c_str())));
        else if (answer.headers.contains("transfer-encoding"))
            while (!lastChunk(answer.body)) {
            }
        else
            answer.body = rest();
        return answer;
    }
    RawAnswer ask(std::string_view bytes) { return send(bytes).read(); }
    /// Everything until the server closes.
    std::string rest() {
        while (more()) {
        }
        return take(m_received.size());
    }
    /// True when the server closes without sending anything more.
    bool isClosed() { return rest().empty() && m_ended; }
    /// Reads until `part` has come, and takes all up to its end.
    std::string until(std::string_view part) { return waitFor(part) ? take(m_received.find(part) + part.size()) : std::string(); }
    std::string exactly(std::size_t count) {
        while (m_received.size() < count && more()) {
        }
        return take(std::min(count, m_received.size()));
    }
    void close() {
        if (m_socket >= 0)
            ::close(m_socket);
        m_socket = -1;
    }
    /// Closes so that the server gets an error instead of an end.
    void reset() {
        const linger hard{1, 0};
        ::setsockopt(m_socket, SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
        close();
    }

private:
    static sockaddr_in addressOf(const char* host, int port) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(static_cast<std::uint16_t>(port));
        ::inet_pton(AF_INET, host, &address.sin_addr);
        return address;
    }
    bool more() {
        char bytes[65536];
        const ssize_t count = ::recv(m_socket, bytes, sizeof bytes, 0);
        if (count > 0)
            m_received.append(bytes, static_cast<std::size_t>(count));
        m_ended = count == 0 || (count < 0 && errno == ECONNRESET);
        return count > 0;
    }
    bool waitFor(std::string_view part) {
        while (m_received.find(part) == std::string::npos)
            if (!more())
                return false;
        return true;
    }
    std::string take(std::size_t count) {
        std::string taken = m_received.substr(0, count);
        m_received.erase(0, count);
        return taken;
    }
    bool lastChunk(std::string& body) {
        if (!waitFor("\r\n"))
            return true;
        const std::size_t size = std::strtoul(until("\r\n").c_str(), nullptr, 16);
        body += exactly(size);
        until("\r\n");
        return size == 0 || m_ended;
    }

    int m_socket;
    bool m_connected = false;
    bool m_ended = false;
    std::string m_received;
};

}  // namespace sw::test
