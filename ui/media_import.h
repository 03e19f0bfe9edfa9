#pragma once

#include <QObject>
#include <functional>
#include <memory>
#include <optional>
#include <thread>
#include <vector>

#include "ui/editor.h"
#include "ui/media_intake.h"

namespace sw::ui {

/// Why one file was not imported.
struct ImportFailure {
    std::filesystem::path file;
    Error error;
};

/// How an import ended.
struct ImportReport {
    std::vector<MediaItem> added;
    int known = 0;  ///< were in the bin already
    std::vector<MediaRef> media;  ///< of all files that are in the bin now, in the order in which they were given
    std::vector<ImportFailure> failures;
    bool cancelled = false;
};

/// Brings files and folders into the open project: on a thread of its own each is looked at, copied into the media folder and
/// named by its digest; then all come into the bin as one undo step. One import after the other. What was finished before it
/// was cancelled, or before the disk ran full, is kept. Lives on the main thread.
class MediaImport final : public QObject {
    Q_OBJECT

public:
    explicit MediaImport(Editor& editor, QObject* parent = nullptr);
    /// Cancels, and waits for the thread.
    ~MediaImport() override;

    /// Takes the files of an import when they are in the bin.
    using Then = std::function<void(const std::vector<MediaRef>& media)>;
    /// Begins, or waits its turn. `folder` is one of the bin. `then` is not called when nothing came in.
    void start(std::vector<std::filesystem::path> files, const std::string& folder = {}, Then then = {});
    /// Brings back a file that is gone from the media folder: from a file with the same bytes; another one is offered to the
    /// creator as a replacement wherever the missing one is used.
    void relink(const MediaRef& missing, const std::filesystem::path& file);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_run != nullptr; }
    /// 0…1 of the bytes.
    [[nodiscard]] double progress() const;
    [[nodiscard]] int done() const { return m_done; }
    [[nodiscard]] int total() const { return m_total; }
    /// The name of the file that is being imported.
    [[nodiscard]] const QString& current() const { return m_current; }

signals:
    void progressed();
    void finished(const sw::ui::ImportReport& report);

private:
    /// What the thread works with, and hands over.
    struct Run;
    struct Order {
        std::vector<std::filesystem::path> files;
        std::string folder;
        std::optional<MediaRef> missing;  ///< what is to be found again
        Then then = {};
    };
    void begin(Order order);
    void end();
    void endImport(ImportReport& report);
    void endRelink(const MediaRef& missing, const ImportReport& report);
    void abandon();
    void tell(const ImportReport& report);
    static void work(Run& run, const std::stop_token& stop);

    Editor& m_editor;
    std::vector<Order> m_waiting;
    std::unique_ptr<Run> m_run;
    std::jthread m_thread;
    int m_serial = 0;  ///< of the run: the end of one that was abandoned is nobody's
    int m_done = 0;
    int m_total = 0;
    QString m_current;
};

}  // namespace sw::ui
