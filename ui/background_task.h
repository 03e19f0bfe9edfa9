#pragma once

#include <QObject>
#include <QString>
#include <atomic>
#include <functional>
#include <stop_token>
#include <thread>

namespace sw::ui {

/// A long piece of work on a thread of its own, one at a time, such as packing a project. Lives on the main thread.
class BackgroundTask final : public QObject {
    Q_OBJECT

public:
    /// Told how much is done, 0…1, on the work's thread.
    using Progress = std::function<void(double)>;
    /// Runs on a thread of its own; what it finds out it leaves where `done` looks.
    using Work = std::function<void(const Progress& progress, const std::stop_token& stop)>;

    explicit BackgroundTask(QObject* parent = nullptr);
    /// Cancels, and waits for the thread; `done` is not called then.
    ~BackgroundTask() override;

    /// `title` says what is done, as in "Packing Bees…". `done` is called on the main thread when the work has ended,
    /// cancelled or not. False while another one is at work.
    bool start(const QString& title, Work work, std::function<void()> done);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_thread.joinable(); }
    [[nodiscard]] double progress() const { return m_progress; }
    [[nodiscard]] const QString& title() const { return m_title; }

signals:
    void changed();

private:
    void end();

    QString m_title;
    std::function<void()> m_done;
    std::atomic<double> m_progress = 0;
    std::jthread m_thread;
};

}  // namespace sw::ui
