#include "ui/script/node_tools.h"

#include <QHBoxLayout>

#include "ui/icons.h"
#include "ui/script/takes.h"
#include "ui/widgets.h"

namespace sw::ui {

QToolButton* rowButton(const QString& icon, const QString& words, QWidget* parent) {
    QToolButton* button = iconButton(icon, words, parent);
    button->setIconSize({16, 16});
    button->setFixedSize(26, 26);
    return button;
}

NodeTools::NodeTools(ScriptEditing& editing, std::string node, const QString& thing, QWidget* parent)
    : QWidget(parent),
      m_editing(editing),
      m_node(std::move(node)),
      m_thing(thing),
      m_previous(rowButton("chevron-left", tr("Earlier take of %1").arg(thing), this)),
      m_take(new QLabel(this)),
      m_next(rowButton("chevron-right", tr("Later take of %1").arg(thing), this)),
      m_compare(rowButton("columns-2", tr("Compare the takes of %1").arg(thing), this)),
      m_again(rowButton("refresh-cw", tr("Make another take of %1").arg(thing), this)),
      m_lock(rowButton("lock-open", tr("Keep %1 as it is").arg(thing), this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_take->setProperty("role", "dim");
    m_take->setAlignment(Qt::AlignCenter);
    m_previous->setFixedWidth(20);
    m_next->setFixedWidth(20);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_previous, m_take, m_next, m_compare, m_again, m_lock})
        row->addWidget(widget);
    m_lock->setCheckable(true);
    connect(m_previous, &QToolButton::clicked, this,
            [this] { m_editing.chooseTake(m_node, takesOf(m_editing.editor(), m_node).current - 1); });
    connect(m_next, &QToolButton::clicked, this,
            [this] { m_editing.chooseTake(m_node, takesOf(m_editing.editor(), m_node).current + 1); });
    connect(m_compare, &QToolButton::clicked, this, [this] { emit m_editing.compareRequested(QString::fromStdString(m_node)); });
    connect(m_again, &QToolButton::clicked, this, [this] { m_editing.makeAnotherTake(m_node); });
    connect(m_lock, &QToolButton::clicked, this, [this](bool locked) { m_editing.setLocked(m_node, locked); });
    refresh();
}

void NodeTools::refresh() {
    const Snapshot& state = m_editing.editor().state();
    const TakeCount takes = takesOf(m_editing.editor(), m_node);
    const bool locked = isLocked(state, m_node);
    const bool several = takes.count > 1;
    for (QWidget* widget : std::initializer_list<QWidget*>{m_previous, m_take, m_next, m_compare})
        widget->setVisible(several);
    m_take->setText(tr("%1/%2").arg(takes.current + 1).arg(takes.count));
    m_take->setToolTip(tr("Take %1 of %2").arg(takes.current + 1).arg(takes.count));
    m_take->setAccessibleName(m_take->toolTip());
    m_previous->setEnabled(takes.current > 0);
    m_next->setEnabled(takes.current + 1 < takes.count);
    m_again->setEnabled(!locked && !m_editing.editor().isGenerating());
    m_lock->setChecked(locked);
    m_lock->setIcon(icon(locked ? "lock" : "lock-open"));
    const QString words = locked ? tr("%1 is kept as it is; press to let it follow changes").arg(m_thing) : tr("Keep %1 as it is").arg(m_thing);
    m_lock->setToolTip(words);
    m_lock->setAccessibleName(words);
}

}  // namespace sw::ui
