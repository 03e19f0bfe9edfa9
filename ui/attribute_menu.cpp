#include "ui/attribute_menu.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <algorithm>

#include "ui/icons.h"

namespace sw::ui {

AttributeMenu::AttributeMenu(const AttributeSource& source, const std::set<Attribute>& ticked, QWidget* parent) : QMenu(parent) {
    setAccessibleName(tr("Attributes to paste"));
    const QString name = fontMetrics().elidedText(source.name, Qt::ElideRight, 240);
    addAction(name.isEmpty() ? tr("Paste attributes") : tr("From “%1”").arg(name))->setEnabled(false);
    addSeparator();
    const std::set<Attribute> there = attributesOf(source);
    for (const AttributeEntry& entry : attributeEntries()) {
        if (!there.contains(entry.attribute))
            continue;
        QAction* action = addAction(titleOf(entry.attribute));
        action->setCheckable(true);
        action->setChecked(ticked.contains(entry.attribute));
        m_ticks.push_back({entry.attribute, action});
    }
    addSeparator();
    QAction* all = addAction(tr("Tick all"));
    QAction* none = addAction(tr("Tick none"));
    for (QAction* action : {all, none})
        action->setData(action == all);
    addSeparator();
    m_paste = addAction(ui::icon("clipboard"), tr("Paste"));
    setDefaultAction(m_paste);
    connect(m_paste, &QAction::triggered, this, [this] {
        std::set<Attribute> wanted;
        std::set<Attribute> unwanted;
        for (const Tick& tick : m_ticks)
            (tick.action->isChecked() ? wanted : unwanted).insert(tick.attribute);
        emit chosen(wanted, unwanted);
    });
}

void AttributeMenu::tickAll(bool ticked) {
    for (const Tick& tick : m_ticks)
        tick.action->setChecked(ticked);
}

bool AttributeMenu::toggle(QAction* action) {
    if (!action)
        return false;
    if (action->data().isValid()) {
        tickAll(action->data().toBool());
        return true;
    }
    if (!action->isCheckable())
        return false;
    action->toggle();
    return true;
}

void AttributeMenu::mouseReleaseEvent(QMouseEvent* event) {
    if (!toggle(actionAt(event->position().toPoint())))
        QMenu::mouseReleaseEvent(event);
}

void AttributeMenu::keyPressEvent(QKeyEvent* event) {
    const bool presses = event->key() == Qt::Key_Space || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!presses || !toggle(activeAction()))
        QMenu::keyPressEvent(event);
}

}  // namespace sw::ui
