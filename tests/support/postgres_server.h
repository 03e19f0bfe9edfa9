#pragma once

#include <grp.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <initializer_list>
#include <string>
#include <vector>

#include "services/store/database.h"

namespace sw::test {

/// A PostgreSQL server of Debian's package, in a temporary folder, reached by a socket there and by nobody else. One
/// for a test program, made when it is first asked for. It ends with the program, however that ends.
class PostgresServer {
public:
    /// Ends the test program with a sentence when there is no server to start.
    static PostgresServer& ofProgram() {
        static PostgresServer server;
        return server;
    }
    ~PostgresServer() { stop(); }
    PostgresServer(const PostgresServer&) = delete;
    PostgresServer& operator=(const PostgresServer&) = delete;

    /// "postgresql://tester@/name?host=/tmp/…"; another user is "anna" or "anna:password".
    [[nodiscard]] std::string url(const std::string& name, const std::string& user = "tester") const {
        return "postgresql://" + user + "@/" + name + "?host=" + folder();
    }
    /// A database that nobody else uses; its name.
    std::string newDatabase() {
        const std::string name = "t" + std::to_string(++m_databases);
        administer("CREATE DATABASE " + name);
        return name;
    }
    /// What only the server's administrator may do.
    void administer(const std::string& sql) {
        const auto database = Database::open(url("postgres"));
        const auto done = database ? (*(*database)->connection())->change(sql)
                                   : Result<std::int64_t>(tl::unexpected<Error>(database.error()));
        if (!done)
            qFatal("%s: %s (%s)", sql.c_str(), done.error().message.c_str(), done.error().detail.c_str());
    }
    /// Ends it as a crash does.
    void stop() {
        if (m_server > 0) {
            ::kill(m_server, SIGQUIT);
            ::waitpid(m_server, nullptr, 0);
        }
        m_server = -1;
    }
    /// No file of it becomes larger than `largestFile` bytes.
    void start(rlim_t largestFile = RLIM_INFINITY) {
        m_largestFile = largestFile;
        int output[2] = {-1, -1};
        if (::pipe(output) != 0)
            qFatal("a pipe could not be made");
        m_server = begin({program("postgres"), "-D", data(), "-c", "listen_addresses=", "-c",
                          "unix_socket_directories=" + folder(), "-c", "fsync=off", "-c", "full_page_writes=off", "-c",
                          "shared_buffers=16MB", "-c", "log_min_messages=log", "-c", "lc_messages=C"},
                         output[1]);
        ::close(output[1]);
        std::string said;
        char byte = 0;
        while (said.find("ready to accept connections") == std::string::npos && ::read(output[0], &byte, 1) == 1)
            said += byte;
        ::close(output[0]);
        if (said.find("ready to accept connections") == std::string::npos)
            qFatal("PostgreSQL did not start: %s", said.c_str());
    }

private:
    PostgresServer() {
        if (::geteuid() == 0) {  // which it refuses to run as
            m_user = ::getpwnam("postgres");
            if (!m_user || ::chown(folder().c_str(), m_user->pw_uid, m_user->pw_gid) != 0)
                qFatal("There is no user \"postgres\" to run PostgreSQL as. Install it: packaging/setup.sh --tests.");
        }
        const pid_t maker = begin({program("initdb"), "--no-sync", "--no-instructions", "--encoding=UTF8",
                                   "--locale=C.UTF-8", "--username=tester", "--auth=trust", "-D", data()},
                                  -1);
        int status = -1;
        if (::waitpid(maker, &status, 0) != maker || status != 0)
            qFatal("PostgreSQL's initdb failed in %s.", folder().c_str());
        // A database for which a password is asked.
        std::ofstream(data() + "/pg_hba.conf") << "local guarded all scram-sha-256\nlocal all all trust\n";
        start();
    }

    [[nodiscard]] std::string folder() const { return m_folder.path().toStdString(); }
    [[nodiscard]] std::string data() const { return folder() + "/data"; }

    /// The newest one that is installed.
    static std::string program(const std::string& name) {
        std::vector<std::string> found;
        std::error_code error;
        for (const auto& version : std::filesystem::directory_iterator("/usr/lib/postgresql", error))
            if (std::filesystem::exists(version.path() / "bin" / name))
                found.push_back((version.path() / "bin" / name).string());
        if (found.empty())
            qFatal("PostgreSQL's %s is not there. Install it: packaging/setup.sh --tests.", name.c_str());
        return *std::ranges::max_element(found);
    }

    /// Starts a program that ends with this one and says to `output` what it says; -1 for nowhere.
    [[nodiscard]] pid_t begin(const std::vector<std::string>& words, int output) const {
        std::vector<char*> arguments;
        for (const std::string& word : words)
            arguments.push_back(const_cast<char*>(word.c_str()));
        arguments.push_back(nullptr);
        const pid_t parent = ::getpid();
        const pid_t child = ::fork();
        if (child != 0)
            return child;
        const bool changed =
            !m_user || (::setgroups(0, nullptr) == 0 && ::setgid(m_user->pw_gid) == 0 && ::setuid(m_user->pw_uid) == 0);
        ::prctl(PR_SET_PDEATHSIG, SIGQUIT);  // forgotten when the user changes
        const rlimit largest{m_largestFile, m_largestFile};
        if (m_largestFile != RLIM_INFINITY)
            ::setrlimit(RLIMIT_FSIZE, &largest);
        if (!changed || ::getppid() != parent)
            ::_exit(127);
        if (output >= 0)
            ::dup2(output, STDERR_FILENO);
        ::close(STDOUT_FILENO);
        ::execv(arguments[0], arguments.data());
        ::_exit(127);
    }

    QTemporaryDir m_folder;
    const passwd* m_user = nullptr;
    rlim_t m_largestFile = RLIM_INFINITY;
    pid_t m_server = -1;
    int m_databases = 0;
};

}  // namespace sw::test
