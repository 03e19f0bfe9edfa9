#pragma once

#include <QMenu>
#include <set>
#include <vector>

#include "ui/inspector/attributes.h"

namespace sw::ui {

/// Which of the copied attributes are to be pasted. Ticking keeps the menu open; "Paste" ends it.
class AttributeMenu final : public QMenu {
    Q_OBJECT

public:
    AttributeMenu(const AttributeSource& source, const std::set<Attribute>& ticked, QWidget* parent = nullptr);

signals:
    /// `unwanted` are those that were offered and are not ticked.
    void chosen(const std::set<sw::ui::Attribute>& wanted, const std::set<sw::ui::Attribute>& unwanted);

protected:
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void tickAll(bool ticked);
    /// True when that was one of the ticks.
    bool toggle(QAction* action);

    struct Tick {
        Attribute attribute;
        QAction* action;
    };
    std::vector<Tick> m_ticks;
    QAction* m_paste;
};

}  // namespace sw::ui
