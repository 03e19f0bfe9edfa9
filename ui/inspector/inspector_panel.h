#pragma once

#include <QStackedWidget>
#include <map>
#include <memory>
#include <optional>
#include <set>

#include "ui/inspector/attributes.h"
#include "ui/inspector/chosen.h"
#include "ui/inspector/form.h"

class QToolButton;

namespace sw::ui {

class MediaThumbnails;

/// Everything about what is chosen, to be looked at and changed: the film when nothing is. Several things are shown by what
/// they have in common, and change together. Pages stay as they were left: open sections and scrolling are theirs.
class InspectorPanel final : public QWidget {
    Q_OBJECT

public:
    explicit InspectorPanel(Editor& editor, QWidget* parent = nullptr);
    ~InspectorPanel() override;

    [[nodiscard]] Subject subject() const { return m_chosen.subject; }
    /// The page that is shown.
    [[nodiscard]] QWidget* page() const { return m_pages->currentWidget(); }

    [[nodiscard]] bool canCopyAttributes() const;
    [[nodiscard]] bool canPasteAttributes() const;

signals:
    /// The takes of a node are to be compared.
    void compareRequested(const QString& node);

public slots:
    /// Puts how the clip or scene that was chosen last looks, moves and sounds on the clipboard, as the timeline does.
    void copyAttributes();
    /// Gives those that are ticked in the panel's menu to all chosen clips and scenes, as one undo step.
    void pasteAttributes();
    void pasteAttributes(const std::set<sw::ui::Attribute>& attributes);

private:
    void buildHead(QBoxLayout& column);
    void refresh();
    static std::optional<AttributeSource> copiedAttributes();
    Form* pageOf(Subject subject);
    [[nodiscard]] QString headline() const;
    [[nodiscard]] QString detail() const;

    Editor& m_editor;
    std::unique_ptr<MediaThumbnails> m_thumbnails;
    Chosen m_chosen;
    std::map<Subject, Form*> m_forms;
    QLabel* m_headline;
    QLabel* m_detail;
    QToolButton* m_copy;
    QToolButton* m_paste;
    QToolButton* m_which;
    QStackedWidget* m_pages;
    QWidget* m_empty;
    std::set<Attribute> m_wanted;
};

}  // namespace sw::ui
