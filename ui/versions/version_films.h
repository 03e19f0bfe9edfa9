#pragma once

#include <QObject>
#include <QString>
#include <deque>
#include <vector>

#include "ui/export_queue.h"
#include "ui/version_controls.h"

namespace sw::ui {

/// Puts the films of versions into the queue of exports, one at a time so that the window goes on meanwhile. Lives on the
/// main thread.
class VersionFilms final : public QObject {
    Q_OBJECT

public:
    VersionFilms(Editor& editor, ExportQueue& queue, QObject* parent = nullptr);

    /// The films lie beside their versions. Films that are there already stay as they are unless `replace`; versions that lack
    /// something are left out. What was left out is told.
    void add(const std::vector<VersionItem>& items, const std::string& preset, const std::string& variant, bool replace);

signals:
    /// Some are in the queue.
    void added(int count);

private:
    [[nodiscard]] QString filmOf(const VersionItem& item, const std::string& preset, const std::string& variant) const;
    void next();
    void conclude();

    Editor& m_editor;
    ExportQueue& m_queue;
    std::deque<ExportItem> m_waiting;
    int m_added = 0;
    bool m_running = false;
};

}  // namespace sw::ui
