#pragma once

#include <QTemporaryDir>
#include <filesystem>
#include <memory>
#include <string>

#include "tests/support/fake_studio.h"

namespace sw::test {

inline Project briefOf(const std::string& text) {
    Project project;
    project.brief.text = text;
    return project;
}

/// What stories about projects on the real disk need; a test class inherits it beside QObject.
class ProjectFolder {
protected:
    std::filesystem::path newFile() {
        return m_folder.filePath(QStringLiteral("p%1.short").arg(++m_count)).toStdString();
    }
    /// A new project with a text and nothing made; null when that fails.
    std::unique_ptr<Session> made(const FakeStudio& studio, const std::filesystem::path& file) {
        auto session = Session::create(studio.tools(m_disk, m_clock), file, briefOf("bees"), false);
        return session ? std::move(*session) : nullptr;
    }

    QTemporaryDir m_folder;
    LocalDisk m_disk;
    SteadyClock m_clock;

private:
    int m_count = 0;
};

}  // namespace sw::test
