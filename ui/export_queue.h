#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

#include "core/media/export/exporter.h"
#include "ui/editor.h"

namespace sw::ui {

/// One film that is to be written, is being written, or was.
struct ExportItem {
    enum class State { Waiting, Running, Paused, Done, Failed, Cancelled };
    int id = 0;
    QString project;  ///< the project file
    QString title;
    QString output;
    std::string preset;
    std::string encoder;  ///< one of encoderNames(); "" for the preset's
    std::string variant;  ///< "" for the base layout
    std::optional<TimeRange> range;
    State state = State::Waiting;
    double fraction = 0;
    double secondsLeft = -1;  ///< an estimate; −1 while there is none
    QString what;
    QString message;  ///< why it failed, or what is in the file
};

/// exportCut(), or what stands in for it. Any thread.
using FilmWriter = std::function<Result<ExportReport>(const ExportRequest& request, const ExportProgress& progress, const std::stop_token& stop)>;

/// Writes films one after the other on a thread of its own, each from its project as it is when its turn comes. What waits is
/// remembered on disk and goes on at the next start; a paused or killed one goes on at the segments that it had finished. A
/// written file is probed before it counts as done. Lives on the main thread.
class ExportQueue final : public QObject {
    Q_OBJECT

public:
    explicit ExportQueue(Editor& editor, QObject* parent = nullptr);
    ~ExportQueue() override;

    [[nodiscard]] const std::deque<ExportItem>& items() const { return m_items; }
    [[nodiscard]] bool isRunning() const;
    /// Puts it at the end; the open project has to be complete. Gives its id, or why not.
    Result<int> add(ExportItem item);
    void pause(int id);
    void resume(int id);
    void cancel(int id);
    /// Takes one that does not run out of the list.
    void remove(int id);
    /// Films that are begun from now on are written by it.
    void setFilmWriter(FilmWriter writer) { m_writer = std::move(writer); }

signals:
    void changed();
    void finished(const sw::ui::ExportItem& item);

private:
    /// What the thread hands over.
    struct Mail {
        std::mutex mutex;  ///< guards the rest
        double fraction = 0;
        std::string what;
        std::optional<Result<ExportReport>> result;
        std::string checked;  ///< why the written file is not as it should be
    };
    ExportItem* find(int id);
    [[nodiscard]] Result<ExportRequest> requestFor(const ExportItem& item) const;
    void startNext();
    void poll();
    void conclude(ExportItem& item, const Result<ExportReport>& result, const std::string& fault);
    void remember() const;
    void recall();

    Editor& m_editor;
    FilmWriter m_writer = exportCut;
    std::deque<ExportItem> m_items;
    int m_lastId = 0;
    int m_running = 0;  ///< id; 0 for none
    QElapsedTimer m_since;
    double m_sinceFraction = 0;
    std::shared_ptr<Mail> m_mail;
    std::stop_source m_stop;
    std::jthread m_thread;
};

/// Why a written film is not what it should be: streams, length and loudness are looked at. "" when all is well.
std::string faultOf(const ExportReport& report);

}  // namespace sw::ui
