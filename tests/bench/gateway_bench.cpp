// What the gateway's server can do, measured from the same machine over the loopback device:
//   gateway_bench [requests] [connections]     (200000 64)
#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <QCoreApplication>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

#include "services/gateway/gateway_server.h"
#include "services/http/authenticator.h"

using namespace sw;

namespace {

using Clock = std::chrono::steady_clock;

constexpr const char* kRequest = "GET /health HTTP/1.1\r\nHost: localhost\r\nUser-Agent: bench\r\nAccept: */*\r\n\r\n";
constexpr const char* kHalfRequest = "GET /health HTTP/1.1\r\nX: ";

int connectTo(int port) {
    const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int on = 1;
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    if (::connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        std::perror("connect");
    return socket;
}

double residentMegabytes() {
    std::ifstream status("/proc/self/statm");
    double pages = 0;
    status >> pages >> pages;
    return pages * static_cast<double>(::sysconf(_SC_PAGESIZE)) / 1e6;
}

double load() {
    double value = 0;
    return ::getloadavg(&value, 1) == 1 ? value : 0;
}

/// Clients that each ask again as soon as they have their answer.
class Clients {
public:
    Clients(int port, int count) : m_poll(::epoll_create1(0)), m_sent(static_cast<std::size_t>(count)) {
        for (int i = 0; i < count; ++i) {
            m_sockets.push_back(connectTo(port));
            epoll_event event{};
            event.events = EPOLLIN;
            event.data.u32 = static_cast<std::uint32_t>(i);
            ::epoll_ctl(m_poll, EPOLL_CTL_ADD, m_sockets.back(), &event);
        }
    }
    ~Clients() {
        for (const int socket : m_sockets)
            ::close(socket);
        ::close(m_poll);
    }
    Clients(const Clients&) = delete;
    Clients& operator=(const Clients&) = delete;

    /// Fills `times` with the milliseconds of each request. `between` is called after each round of answers.
    template <class Between>
    void ask(std::vector<double>& times, int requests, Between between) {
        times.clear();
        for (std::size_t i = 0; i < m_sockets.size(); ++i)
            send(i);
        std::vector<epoll_event> events(m_sockets.size());
        char bytes[4096];
        while (static_cast<int>(times.size()) < requests) {
            const int count = ::epoll_wait(m_poll, events.data(), static_cast<int>(events.size()), 1000);
            for (int e = 0; e < count; ++e) {
                const std::size_t i = events[static_cast<std::size_t>(e)].data.u32;
                if (::recv(m_sockets[i], bytes, sizeof bytes, 0) <= 0) {
                    std::fprintf(stderr, "a connection was closed\n");
                    std::exit(1);
                }
                times.push_back(std::chrono::duration<double, std::milli>(Clock::now() - m_sent[i]).count());
                send(i);
            }
            between();
        }
        settle();
    }

private:
    void send(std::size_t i) {
        m_sent[i] = Clock::now();
        ::send(m_sockets[i], kRequest, std::char_traits<char>::length(kRequest), MSG_NOSIGNAL);
    }
    /// Takes the answers that are still under way.
    void settle() {
        char bytes[4096];
        for (const int socket : m_sockets)
            ::recv(socket, bytes, sizeof bytes, 0);
    }

    int m_poll;
    std::vector<int> m_sockets;
    std::vector<Clock::time_point> m_sent;
};

void report(const char* what, std::vector<double>& times, double seconds) {
    std::ranges::sort(times);
    const auto at = [&](double share) { return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))]; };
    std::printf("%-34s %8.0f requests/s   p50 %6.2f ms   p99 %6.2f ms   (load %.1f)\n", what,
                static_cast<double>(times.size()) / seconds, at(0.5), at(0.99), load());
}

template <class Between>
void measure(const char* what, std::vector<double>& times, int port, int connections, int requests, Between between) {
    Clients clients(port, connections);
    const Clock::time_point begin = Clock::now();
    clients.ask(times, requests, between);
    report(what, times, std::chrono::duration<double>(Clock::now() - begin).count());
}

/// With a byte of a never-ending head from each of some slow clients now and then.
void measureAmongOthers(std::vector<double>& times, int port, int connections, int requests) {
    std::vector<int> idle;
    for (int i = 0; i < 250; ++i)
        idle.push_back(connectTo(port));
    std::vector<int> slow;
    for (int i = 0; i < 50; ++i) {
        slow.push_back(connectTo(port));
        ::send(slow.back(), kHalfRequest, std::char_traits<char>::length(kHalfRequest), MSG_NOSIGNAL);
    }
    Clock::time_point last = Clock::now();
    measure("among 250 idle and 50 slow ones", times, port, connections, requests, [&] {
        if (Clock::now() - last < std::chrono::milliseconds(20))
            return;
        last = Clock::now();
        for (const int socket : slow)
            ::send(socket, "a", 1, MSG_NOSIGNAL);
    });
    for (const std::vector<int>* sockets : {&idle, &slow})
        for (const int socket : *sockets)
            ::close(socket);
}

}  // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const int requests = argc > 1 ? std::atoi(argv[1]) : 200'000;
    const int connections = argc > 2 ? std::atoi(argv[2]) : 64;
    GatewaySettings settings;
    settings.port = 0;
    settings.version = "bench";
    settings.limits.connections = settings.limits.connectionsPerPeer = 1'000;
    OwnerAuthenticator authenticator("token");
    Metrics metrics;
    std::size_t logged = 0;
    GatewayServer server;
    if (const auto started =
            server.start(settings, {}, authenticator, metrics, [&](const std::string& line) { logged += line.size(); });
        !started) {
        std::fprintf(stderr, "%s\n", started.error().message.c_str());
        return 1;
    }
    const auto nothing = [] {};
    std::vector<double> times;  // made once, so that it does not count as the server's memory
    times.reserve(static_cast<std::size_t>(requests + connections));
    measure("warming up", times, server.port(), connections, requests, nothing);
    const double before = residentMegabytes();
    measure("GET /health, all guards on", times, server.port(), connections, requests, nothing);
    const double after = residentMegabytes();
    measureAmongOthers(times, server.port(), connections, requests / 4);
    std::printf("memory over %d requests: %.1f MB, then %.1f MB (%+.1f %%)\n", requests, before, after,
                100 * (after / before - 1));
    server.stop();
    return logged > 0 ? 0 : 1;
}
