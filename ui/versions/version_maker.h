#pragma once

#include <QObject>
#include <QString>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "ui/background_task.h"
#include "ui/version_controls.h"

namespace sw::ui {

/// One version that is being made, or that was by the last order.
struct VersionJob {
    enum class State { Waiting, Running, Done, Failed, Cancelled };
    VersionItem item;
    State state = State::Waiting;
    double fraction = 0;
    std::string what = {};  ///< as VersionEvent has it
    QString said = {};      ///< why it failed, or what the creator should hear
    double cost = 0;        ///< what was paid for it
};

/// Makes versions of a short in the background, one order at a time, whatever is opened meanwhile. Lives on the main thread.
class VersionMaker final : public QObject {
    Q_OBJECT

public:
    explicit VersionMaker(VersionControls controls, QObject* parent = nullptr);
    /// Stops what is being made, and waits until it has let go.
    ~VersionMaker() override;

    [[nodiscard]] const VersionControls& controls() const { return m_controls; }
    /// `items` is what plan() gave for the order. False while another order is being made.
    bool start(const VersionOrder& order, const std::vector<VersionItem>& items);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_task.isRunning(); }
    /// It was asked to stop, and has not let go yet.
    [[nodiscard]] bool isStopping() const { return isRunning() && m_cancelled; }
    [[nodiscard]] const std::vector<VersionJob>& jobs() const { return m_jobs; }
    [[nodiscard]] const VersionOrder& order() const { return m_order; }
    /// Of all of them, 0…1.
    [[nodiscard]] double progress() const;
    [[nodiscard]] int count(VersionJob::State state) const;
    /// Forgets what was made; nothing while something is being made.
    void clear();

signals:
    void changed();
    /// Nothing is being made any more; jobs() says what came of it.
    void ended();

private:
    /// What the thread hands over.
    struct Mail {
        std::mutex mutex;  ///< guards the rest
        std::vector<VersionEvent> events;
        Result<void> result;
    };
    VersionJob* find(const std::filesystem::path& file);
    void poll();
    void take(const VersionEvent& event);
    void conclude();

    VersionControls m_controls;
    VersionOrder m_order;
    std::vector<VersionJob> m_jobs;
    bool m_cancelled = false;
    std::shared_ptr<Mail> m_mail;
    BackgroundTask m_task;  // last: it ends before what it writes to
};

}  // namespace sw::ui
