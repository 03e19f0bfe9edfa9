#include "ui/history_panel.h"

#include <QApplication>
#include <QFont>
#include <QUndoStack>
#include <QVBoxLayout>

#include "ui/core_words.h"
#include "ui/icons.h"
#include "ui/theme.h"
#include "ui/widgets.h"

namespace sw::ui {

HistoryModel::HistoryModel(const Editor& editor, QObject* parent) : QAbstractListModel(parent), m_editor(editor) {
    refresh();
}

void HistoryModel::refresh() {
    QStringList steps;
    int present = -1;
    if (m_editor.isOpen()) {
        const QUndoStack& undo = m_editor.session()->undoStack();
        steps << tr("Opened");
        for (int i = 0; i < undo.count(); ++i)
            steps << coreWord(undo.text(i));
        present = undo.index();
    }
    if (steps.size() != m_steps.size()) {
        beginResetModel();
        m_steps = steps;
        m_present = present;
        endResetModel();
    } else if (steps != m_steps || present != m_present) {
        m_steps = steps;
        m_present = present;
        emit dataChanged(index(0), index(static_cast<int>(m_steps.size()) - 1));
    }
}

int HistoryModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_steps.size());
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= m_steps.size())
        return {};
    const QString& step = m_steps[index.row()];
    const bool undone = index.row() > m_present;
    const bool present = index.row() == m_present;
    const QPalette palette = QApplication::palette();
    switch (role) {
        case Qt::DisplayRole: return step;
        case Qt::AccessibleTextRole:
            return undone ? tr("%1, undone").arg(step) : present ? tr("%1, the present state").arg(step) : step;
        case Qt::ToolTipRole: return undone ? tr("Do again up to here") : present ? tr("The present state") : tr("Undo down to here");
        case Qt::ForegroundRole:
            return undone ? palette.color(QPalette::PlaceholderText) : palette.color(QPalette::Text);
        case Qt::FontRole: {
            QFont font = QApplication::font();
            font.setWeight(present ? QFont::DemiBold : QFont::Normal);
            return font;
        }
        case Qt::DecorationRole:
            if (undone)
                return iconPixmap("redo-2", 16, palette.color(QPalette::Disabled, QPalette::Text), qApp->devicePixelRatio());
            return icon(present ? "circle-check" : index.row() == 0 ? "folder-open" : "check");
        default: return {};
    }
}

HistoryPanel::HistoryPanel(Editor& editor, QWidget* parent)
    : QWidget(parent),
      m_editor(editor),
      m_model(new HistoryModel(editor, this)),
      m_list(new QListView(this)),
      m_empty(new EmptyState("history", tr("Nothing is open"), tr("Every change of the open project is listed here, and can be gone back to."), {}, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kSmallGap, metrics::kSmallGap, metrics::kSmallGap, metrics::kSmallGap);
    column->addWidget(m_list);
    column->addWidget(m_empty);
    m_list->setModel(m_model);
    m_list->setUniformItemSizes(true);
    m_list->setIconSize({16, 16});
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->setAccessibleName(tr("History"));
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { goTo(index.row()); });
    connect(m_list, &QListView::activated, this, [this](const QModelIndex& index) { goTo(index.row()); });
    connect(&editor, &Editor::changed, this, &HistoryPanel::refresh);
    connect(&editor, &Editor::closed, this, &HistoryPanel::refresh);
    refresh();
}

void HistoryPanel::goTo(int row) {
    if (!m_editor.isOpen() || row < 0 || row >= m_model->rowCount())
        return;
    const QUndoStack& undo = m_editor.session()->undoStack();
    while (undo.index() != row) {
        const int before = undo.index();
        before > row ? m_editor.undo() : m_editor.redo();
        if (undo.index() == before)
            return;  // refused, and said so
    }
}

void HistoryPanel::refresh() {
    m_model->refresh();
    m_list->setVisible(m_editor.isOpen());
    m_empty->setVisible(!m_editor.isOpen());
    const QModelIndex present = m_model->index(m_model->present());
    m_list->setCurrentIndex(present);
    m_list->scrollTo(present);
}

void HistoryPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_list->viewport()->update();
}

}  // namespace sw::ui
