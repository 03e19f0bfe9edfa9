#pragma once

#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <string>
#include <vector>

#include "core/base/json.h"

namespace sw::test {

/// What a run of the program left behind.
struct Run {
    int exitCode = -1;
    std::string output;
    std::string errors;

    /// The last object that --json printed.
    [[nodiscard]] Json last() const {
        const std::size_t end = output.find_last_not_of('\n');
        if (end == std::string::npos)
            return {};
        const std::size_t start = output.rfind('\n', end);
        return Json::parse(output.substr(start == std::string::npos ? 0 : start + 1, end + 1), nullptr, false);
    }
};

/// Runs the program in a folder and home of its own.
class Program {
public:
    [[nodiscard]] std::string path(const std::string& name) const { return m_folder.filePath(QString::fromStdString(name)).toStdString(); }

    void setUp(QProcess& process) const {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("HOME", m_folder.path());
        environment.insert("XDG_CACHE_HOME", m_folder.filePath("cache"));
        environment.insert("XDG_CONFIG_HOME", m_folder.filePath("config"));
        environment.insert("XDG_DATA_HOME", m_folder.filePath("data"));
        environment.insert("DBUS_SESSION_BUS_ADDRESS", "disabled:");  // nobody's real keychain
        environment.remove("DISPLAY");
        environment.remove("QT_QPA_PLATFORM");
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_folder.path());
    }

    [[nodiscard]] Run run(const std::vector<std::string>& arguments, const std::string& input = {}) const {
        QProcess process;
        setUp(process);
        QStringList list;
        for (const std::string& argument : arguments)
            list << QString::fromStdString(argument);
        process.start(SW_PROGRAM, list);
        process.write(QByteArray::fromStdString(input));
        process.closeWriteChannel();
        if (!process.waitForFinished(600'000))
            return {};
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                process.readAllStandardOutput().toStdString(), process.readAllStandardError().toStdString()};
    }

private:
    QTemporaryDir m_folder;
};

}  // namespace sw::test
