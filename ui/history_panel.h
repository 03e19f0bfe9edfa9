#pragma once

#include <QAbstractListModel>
#include <QListView>
#include <QWidget>

#include "ui/editor.h"

namespace sw::ui {

/// The steps of undo in order: first how the project was opened, then each change. Steps behind the present one can be
/// done again.
class HistoryModel final : public QAbstractListModel {
    Q_OBJECT

public:
    explicit HistoryModel(const Editor& editor, QObject* parent = nullptr);
    /// Shows the editor's present state.
    void refresh();
    /// The row that the project is at; −1 while nothing is open.
    [[nodiscard]] int present() const { return m_present; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    const Editor& m_editor;
    QStringList m_steps;
    int m_present = -1;
};

/// The list of steps; a click goes to one.
class HistoryPanel final : public QWidget {
    Q_OBJECT

public:
    explicit HistoryPanel(Editor& editor, QWidget* parent = nullptr);
    /// Undoes or does again until `row` is the present step.
    void goTo(int row);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    Editor& m_editor;
    HistoryModel* m_model;
    QListView* m_list;
    QWidget* m_empty;
};

}  // namespace sw::ui
