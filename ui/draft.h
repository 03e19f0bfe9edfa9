#pragma once

#include <QObject>
#include <QTimer>
#include <filesystem>
#include <memory>

#include "core/base/host.h"
#include "ui/timeline/background_work.h"

namespace sw::ui {

/// What was written for a new short and has not become one yet.
struct DraftText {
    QString text;
    QString name;  ///< of the file that it came from, or ""
    QString topic;
    friend bool operator==(const DraftText&, const DraftText&) = default;
    [[nodiscard]] bool isEmpty() const { return text.isEmpty() && topic.isEmpty(); }
};

/// Keeps a draft in a file, so that it is there again after the program ended, however it ended. Written aside soon after a
/// change, and at once in the destructor; a disk that does not take it costs only the draft. Main thread.
class Draft final : public QObject {
    Q_OBJECT

public:
    /// `disk` outlives this.
    Draft(Disk& disk, std::filesystem::path file, QObject* parent = nullptr);
    ~Draft() override;

    /// What is in the file; empty where there is none or it is damaged.
    [[nodiscard]] DraftText read() const;
    /// Keeps it; an empty one takes the file away.
    void keep(const DraftText& draft);

private:
    void write();

    Disk& m_disk;
    std::filesystem::path m_file;
    DraftText m_draft;
    QTimer m_timer;
    bool m_changed = false;
    std::unique_ptr<BackgroundWork> m_work;
};

}  // namespace sw::ui
