#pragma once

#include <QObject>
#include <QTimer>
#include <atomic>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <vector>

#include "core/model/issue.h"
#include "ui/editor.h"

namespace sw::ui {

/// Checks the short while it is worked on: soon after the last change its media are measured on a thread of its own, and
/// issues() is what lint() says. A change in between begins anew. Lives on the main thread.
class LiveChecks final : public QObject {
    Q_OBJECT

public:
    explicit LiveChecks(Editor& editor, QObject* parent = nullptr);
    ~LiveChecks() override;

    [[nodiscard]] const std::vector<Issue>& issues() const { return m_issues; }
    /// The thread is at work, perhaps on what is outdated.
    [[nodiscard]] bool isMeasuring() const { return *m_working; }

signals:
    void checked();

private:
    /// What the thread hands over.
    struct Mail {
        std::mutex mutex;  ///< guards issues
        std::optional<std::vector<Issue>> issues;
    };
    void begin();
    void end();
    void poll();

    Editor& m_editor;
    QTimer m_timer;
    std::vector<Issue> m_issues;
    std::shared_ptr<Mail> m_mail;
    std::shared_ptr<std::atomic_bool> m_working = std::make_shared<std::atomic_bool>(false);  ///< the thread has not ended
    std::stop_source m_stop;
    std::jthread m_thread;
};

}  // namespace sw::ui
