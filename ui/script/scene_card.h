#pragma once

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>
#include <QWidget>
#include <memory>
#include <vector>

#include "ui/node_status.h"
#include "ui/script/failure_note.h"
#include "ui/script/grip.h"
#include "ui/script/node_tools.h"
#include "ui/script/scene_details.h"
#include "ui/script/script_editing.h"
#include "ui/script/sentence_row.h"
#include "ui/thumbnails.h"

namespace sw::ui {

class NewText;

/// Takes a part of the panel away, which may be handling an event at the moment.
void retire(QWidget* widget);
/// Hides a widget; a focus within it goes nowhere else.
void hideWithFocus(QWidget* widget);

/// A scene's picture in a frame, or a mark that there is none yet.
class SceneThumbnail final : public QWidget {
    Q_OBJECT

public:
    explicit SceneThumbnail(QWidget* parent = nullptr);
    void show(const QPixmap& picture, double aspect);
    [[nodiscard]] bool hasPicture() const { return !m_picture.isNull(); }
    /// The largest that it can be.
    static QSize room() { return {56, 100}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QPixmap m_picture;
};

/// One scene of the script: what it shows and how, and its sentences in order.
class SceneCard final : public QWidget {
    Q_OBJECT

public:
    SceneCard(ScriptEditing& editing, Thumbnails& thumbnails, SceneId id, QWidget* parent = nullptr);

    [[nodiscard]] SceneId id() const { return m_id; }
    [[nodiscard]] QString item() const { return QString::fromStdString(toText(m_id)); }
    [[nodiscard]] const std::vector<SentenceRow*>& rows() const { return m_rows; }
    [[nodiscard]] SentenceRow* row(SentenceId sentence) const;
    [[nodiscard]] SceneDetails* details() const { return m_details; }

    /// Shows the scene of the editor's present state; true when sentences came, went or changed places.
    bool show(int index);
    void refreshStatus();
    void refreshPicture();
    void setSelected(bool selected);
    [[nodiscard]] bool isSelected() const { return m_selected; }
    [[nodiscard]] bool isOpen() const { return m_details && !m_details->isHidden(); }
    void setOpen(bool open);
    void discard();
    /// A field for a sentence that is none yet, before the `index`th.
    void beginSentence(int index);
    /// Where a sentence that is dropped at this height would go.
    [[nodiscard]] int indexAt(int y) const;
    /// The height of the border before the `index`th sentence.
    [[nodiscard]] int borderAt(int index) const;

signals:
    /// There are more controls now.
    void detailsMade();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildHeader(QVBoxLayout* column);
    void buildFooter(QVBoxLayout* column);
    void fillMenu(QMenu* menu);
    bool showSentences(const Scene& scene, int index);
    void showSummary(const Scene& scene);
    void showTools(bool shown);
    [[nodiscard]] std::string imageNode() const { return "image/" + toText(m_id); }

    ScriptEditing& m_editing;
    Thumbnails& m_thumbnails;
    SceneId m_id;
    int m_index = -1;
    Grip* m_grip;
    QLabel* m_title;
    QLabel* m_time;
    SceneThumbnail* m_thumbnail;
    QVBoxLayout* m_sentences;
    QVBoxLayout* m_footer;
    QHBoxLayout* m_meta = nullptr;
    QToolButton* m_opener;
    QString m_summary;
    StatusLine* m_status;
    NodeTools* m_tools = nullptr;
    SceneDetails* m_details = nullptr;
    FailureNote* m_failure = nullptr;
    NewText* m_newText = nullptr;
    std::vector<SentenceRow*> m_rows;
    bool m_selected = false;
    bool m_hovered = false;
};

}  // namespace sw::ui
