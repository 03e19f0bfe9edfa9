#pragma once

#include <QFrame>
#include <QMap>
#include <QWidget>

#include "ui/export_queue.h"
#include "ui/preferences.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace sw::ui {

/// One row of the queue.
class ExportRow final : public QFrame {
    Q_OBJECT

public:
    ExportRow(ExportQueue& queue, int id, QWidget* parent = nullptr);
    void show(const ExportItem& item);

private:
    ExportQueue& m_queue;
    int m_id;
    QLabel* m_name;
    QLabel* m_state;
    QProgressBar* m_progress;
    QPushButton* m_pause;
    QPushButton* m_cancel;
    QPushButton* m_open;
    QPushButton* m_remove;
    QString m_output;
};

/// Where the film goes: preset, file, range, and the queue of what is being written.
class ExportPanel final : public QWidget {
    Q_OBJECT

public:
    ExportPanel(Editor& editor, ExportQueue& queue, Preferences& preferences, QWidget* parent = nullptr);
    /// Puts the film into the queue as the fields say; nothing when it is not complete.
    void exportNow();

private:
    void showProject();
    void showPreset();
    void showShapes();
    void showQueue();
    [[nodiscard]] QString suggestedFile() const;
    /// False, after a word about it, when something is in the way that this program did not just write.
    bool mayReplace(const QString& film);
    void put(bool replace);

    Editor& m_editor;
    ExportQueue& m_queue;
    Preferences& m_preferences;
    QComboBox* m_preset;
    QComboBox* m_encoder;
    QComboBox* m_shape;
    QLineEdit* m_file;
    QCheckBox* m_range;
    QCheckBox* m_sidecar;
    QLabel* m_hint;
    QPushButton* m_export;
    QVBoxLayout* m_rows;
    QMap<int, ExportRow*> m_shown;
    bool m_ownName = false;  ///< the file's name was typed, and is not suggested anew
};

}  // namespace sw::ui
