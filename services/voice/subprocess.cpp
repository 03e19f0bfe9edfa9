#include "services/voice/subprocess.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <optional>
#include <utility>

#include "core/base/host.h"
#include "core/base/text.h"

extern char** environ;

namespace sw {
namespace {

constexpr int kLookMs = 50;
constexpr std::size_t kMostErrors = 4096;

/// Owns a descriptor.
class End {
public:
    explicit End(int descriptor = -1) : m_descriptor(descriptor) {}
    End(End&& other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}
    End& operator=(End&& other) noexcept {
        std::swap(m_descriptor, other.m_descriptor);
        return *this;
    }
    ~End() { close(); }
    void close() {
        if (m_descriptor >= 0)
            ::close(std::exchange(m_descriptor, -1));
    }
    [[nodiscard]] int number() const { return m_descriptor; }
    [[nodiscard]] bool isOpen() const { return m_descriptor >= 0; }

private:
    int m_descriptor;
};

/// Two ends that are joined; `theirs` becomes a standard stream of the program.
struct Joint {
    End ours;
    End theirs;
};

/// For what the program reads: a socket, because writing to one whose reader has gone can be done without a signal.
std::optional<Joint> inputJoint() {
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
        return std::nullopt;
    return Joint{End(ends[0]), End(ends[1])};
}

/// For what the program writes.
std::optional<Joint> outputJoint() {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        return std::nullopt;
    ::fcntl(ends[0], F_SETFL, O_NONBLOCK);
    return Joint{End(ends[0]), End(ends[1])};
}

/// A running program. The destructor kills its group and takes note of its end.
class Child {
public:
    Child() = default;
    ~Child() { kill(); }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    /// errno's number, or 0.
    int start(const ProgramCall& call, const Joint& input, const Joint& output, const Joint& errors) {
        posix_spawn_file_actions_t actions;
        posix_spawnattr_t attributes;
        ::posix_spawn_file_actions_init(&actions);
        ::posix_spawnattr_init(&attributes);
        ::posix_spawn_file_actions_adddup2(&actions, input.theirs.number(), STDIN_FILENO);
        ::posix_spawn_file_actions_adddup2(&actions, output.theirs.number(), STDOUT_FILENO);
        ::posix_spawn_file_actions_adddup2(&actions, errors.theirs.number(), STDERR_FILENO);
        sigset_t none;
        ::sigemptyset(&none);
        ::posix_spawnattr_setsigmask(&attributes, &none);
        ::posix_spawnattr_setpgroup(&attributes, 0);
        ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK);
        std::vector<char*> words{const_cast<char*>(call.program.c_str())};
        for (const std::string& argument : call.arguments)
            words.push_back(const_cast<char*>(argument.c_str()));
        words.push_back(nullptr);
        const int error = ::posix_spawnp(&m_pid, call.program.c_str(), &actions, &attributes, words.data(), environ);
        ::posix_spawn_file_actions_destroy(&actions);
        ::posix_spawnattr_destroy(&attributes);
        if (error != 0)
            m_pid = -1;
        return error;
    }

    /// True when the program has ended.
    bool hasEnded() {
        if (m_pid > 0 && ::waitpid(m_pid, &m_status, WNOHANG) == m_pid) {
            ::kill(-m_pid, SIGKILL);  // what it has started and left behind
            m_pid = -1;
        }
        return m_pid <= 0;
    }
    void kill() {
        if (m_pid <= 0)
            return;
        ::kill(-m_pid, SIGKILL);
        while (::waitpid(m_pid, &m_status, 0) < 0 && errno == EINTR) {
        }
        m_pid = -1;
    }
    [[nodiscard]] int exitCode() const {
        return WIFSIGNALED(m_status) ? 128 + WTERMSIG(m_status) : WEXITSTATUS(m_status);
    }

private:
    pid_t m_pid = -1;
    int m_status = 0;
};

/// Reads what is there; closes the end when there will be no more.
void take(End& end, std::string& bytes) {
    std::array<char, 65536> buffer{};
    const ssize_t n = ::read(end.number(), buffer.data(), buffer.size());
    if (n > 0)
        bytes.append(buffer.data(), static_cast<std::size_t>(n));
    else if (n == 0 || (errno != EAGAIN && errno != EINTR))
        end.close();
}

/// Writes what can be written; closes the end when all is, or nobody reads any more.
void give(End& end, std::string_view& bytes) {
    const ssize_t n = ::send(end.number(), bytes.data(), bytes.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
    if (n > 0)
        bytes.remove_prefix(static_cast<std::size_t>(n));
    if (bytes.empty() || (n < 0 && errno != EAGAIN && errno != EINTR))
        end.close();
}

/// Feeds and reads the program until it has ended and said all. An error ends it.
Result<void> attend(const ProgramCall& call, Child& child, End& input, End& output, End& errors,
                    ProgramOutcome& outcome, const std::stop_token& stop) {
    const auto begin = std::chrono::steady_clock::now();
    std::string_view left = call.input;
    if (left.empty())
        input.close();
    bool ended = false;
    while (!ended || output.isOpen() || errors.isOpen()) {
        std::array<pollfd, 3> ends{
            {{input.number(), POLLOUT, 0}, {output.number(), POLLIN, 0}, {errors.number(), POLLIN, 0}}};
        ::poll(ends.data(), ends.size(), kLookMs);
        if (stop.stop_requested())
            return cancelled();
        if (ends[0].revents != 0)
            give(input, left);
        if (ends[1].revents != 0)
            take(output, outcome.output);
        if (ends[2].revents != 0)
            take(errors, outcome.errors);
        if (outcome.errors.size() > 2 * kMostErrors)
            outcome.errors.erase(0, outcome.errors.size() - kMostErrors);
        if (outcome.output.size() > call.mostBytes)
            return fail(ErrorCode::Provider, "writes more than can be right");
        if (std::chrono::steady_clock::now() - begin > call.longest)
            return fail(ErrorCode::Provider,
                        "was not done within " + std::to_string(call.longest.count() / 1000) + " s");
        ended = child.hasEnded();
    }
    return {};
}

}  // namespace

Result<ProgramOutcome> runProgram(const ProgramCall& call, const std::stop_token& stop) {
    auto input = inputJoint();
    auto output = outputJoint();
    auto errors = outputJoint();
    if (!input || !output || !errors)
        return fail(ErrorCode::Io, "cannot be started: " + reasonOf(errno));
    Child child;
    const int error = child.start(call, *input, *output, *errors);
    if (error == ENOENT || error == EACCES || error == ENOTDIR)
        return fail(ErrorCode::MissingComponent, "is not there, or may not be started");
    if (error != 0)
        return fail(ErrorCode::Provider, "cannot be started: " + reasonOf(error));
    for (Joint* joint : {&*input, &*output, &*errors})
        joint->theirs.close();
    ProgramOutcome outcome;
    SW_CHECK(attend(call, child, input->ours, output->ours, errors->ours, outcome, stop));
    outcome.exitCode = child.exitCode();
    if (outcome.errors.size() > kMostErrors)
        outcome.errors.erase(0, outcome.errors.size() - kMostErrors);
    return outcome;
}

bool isProgram(const std::string& program) {
    if (program.find('/') != std::string::npos)
        return ::access(program.c_str(), X_OK) == 0;
    const char* const path = std::getenv("PATH");
    for (const std::string& folder : split(path ? path : "", ':'))
        if (!program.empty() && ::access((folder + "/" + program).c_str(), X_OK) == 0)
            return true;
    return false;
}

}  // namespace sw
