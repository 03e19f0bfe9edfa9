#include "ui/command_palette.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/theme.h"
#include "ui/widgets.h"

namespace sw::ui {
namespace {

constexpr int kWidth = 520;
constexpr int kHeight = 380;
constexpr int kRowHeight = 30;
constexpr int kIcon = 16;
constexpr int kKeyRole = Qt::UserRole + 1;

/// An icon or the room for one, the name, and the key at the other end.
class ActionRow final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        return {QStyledItemDelegate::sizeHint(option, index).width(), kRowHeight};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        QStyledItemDelegate::paint(painter, option, index);
        const bool chosen = option.state & QStyle::State_Selected;
        const Colours& colours = Colours::of(option.palette);
        painter->setPen(!(index.flags() & Qt::ItemIsEnabled) ? option.palette.color(QPalette::Disabled, QPalette::Text)
                        : chosen                             ? colours.accentText
                                                             : colours.dimText);
        painter->drawText(option.rect.adjusted(metrics::kMargin, 0, -metrics::kMargin, 0), Qt::AlignTrailing | Qt::AlignVCenter, index.data(kKeyRole).toString());
    }

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        QStyledItemDelegate::initStyleOption(option, index);
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = {kIcon, kIcon};
    }
};

}  // namespace

int paletteScore(const QString& letters, const QString& text) {
    int score = 0;
    qsizetype at = -1;
    for (const QChar letter : letters) {
        if (letter.isSpace())
            continue;
        const qsizetype next = text.indexOf(letter, at + 1, Qt::CaseInsensitive);
        if (next < 0)
            return -1;
        const bool begins = next == 0 || text[next - 1].isSpace();
        score += begins ? 8 : next == at + 1 ? 5 : 1;
        at = next;
    }
    return score;
}

CommandPalette::CommandPalette(const Actions& actions, QWidget* window)
    : QFrame(window), m_actions(actions), m_search(new QLineEdit(this)), m_list(new QListWidget(this)),
      m_none(textLabel(tr("No action is called that. Try another word."), "dim", this)) {
    setProperty("role", "card");
    setAccessibleName(tr("Find an action"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kGap, metrics::kGap, metrics::kGap, metrics::kGap);
    m_search->setPlaceholderText(tr("What do you want to do?"));
    m_search->setAccessibleName(tr("What do you want to do?"));
    m_list->setAccessibleName(tr("Actions"));
    m_list->setItemDelegate(new ActionRow(m_list));
    m_list->setIconSize({kIcon, kIcon});
    column->addWidget(m_search);
    column->addWidget(m_list);
    m_none->setAlignment(Qt::AlignCenter);
    column->addWidget(m_none, 1);
    m_search->installEventFilter(this);
    m_list->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_search, &QLineEdit::returnPressed, this, &CommandPalette::run);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::run);
    hide();
}

void CommandPalette::open() {
    const QWidget* window = parentWidget();
    const QSize size(std::min(kWidth, window->width() - 2 * metrics::kMargin), std::min(kHeight, window->height() / 2));
    setGeometry((window->width() - size.width()) / 2, window->height() / 8, size.width(), size.height());
    m_search->clear();
    filter({});
    if (isHidden())
        m_before = window->focusWidget();
    show();
    raise();
    m_search->setFocus();
}

void CommandPalette::filter(const QString& text) {
    QList<QPair<int, QAction*>> found;
    for (QAction* action : m_actions.all())
        if (const int score = paletteScore(text, action->text()); score >= 0 && action->objectName() != "help.palette")
            found << qMakePair(score, action);
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first > b.first : a.second->text() < b.second->text();
    });
    m_list->clear();
    for (const auto& [score, action] : found) {
        const QString key = action->shortcut().toString(QKeySequence::NativeText);
        auto* row = new QListWidgetItem(action->icon(), action->text(), m_list);
        row->setData(Qt::UserRole, action->objectName());
        row->setData(kKeyRole, key);
        row->setData(Qt::AccessibleTextRole, key.isEmpty() ? action->text() : action->text() + ", " + key);
        if (!action->isEnabled())
            row->setFlags(Qt::NoItemFlags);
    }
    m_list->setVisible(!found.isEmpty());
    m_none->setVisible(found.isEmpty());
    for (int i = 0; i < m_list->count(); ++i)
        if (m_list->item(i)->flags() & Qt::ItemIsEnabled) {
            m_list->setCurrentRow(i);
            break;
        }
}

void CommandPalette::run() {
    const QListWidgetItem* row = m_list->currentItem();
    const QString action = row ? row->data(Qt::UserRole).toString() : QString();
    leave();
    if (row)
        m_actions.at(action)->trigger();
}

void CommandPalette::leave() {
    if (m_before)
        m_before->setFocus();
    hide();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusOut && !m_list->hasFocus() && !m_search->hasFocus())
        hide();
    if (watched == m_list && event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    if (event->type() != QEvent::KeyPress)
        return false;
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (watched == m_list && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
        run();
        return true;
    }
    if (key == Qt::Key_Escape) {
        leave();
        return true;
    }
    if (watched == m_search && (key == Qt::Key_Down || key == Qt::Key_Up)) {
        const int step = key == Qt::Key_Down ? 1 : -1;
        for (int row = m_list->currentRow() + step; row >= 0 && row < m_list->count(); row += step)
            if (m_list->item(row)->flags() & Qt::ItemIsEnabled) {
                m_list->setCurrentRow(row);
                break;
            }
        return true;
    }
    return false;
}

}  // namespace sw::ui
