#pragma once

#include <QAbstractListModel>
#include <QListView>
#include <QString>
#include <QWheelEvent>
#include <vector>

namespace sw::ui {

/// One thing to make, or one that was made, in words.
struct JobLine {
    QString title;   ///< "Voice of sentence 3"
    QString detail;  ///< why, or when and by whom
    QString aside;   ///< how long; at the line's end
    friend bool operator==(const JobLine&, const JobLine&) = default;
};

class JobListModel final : public QAbstractListModel {
    Q_OBJECT

public:
    static constexpr int kDetailRole = Qt::UserRole;
    static constexpr int kAsideRole = Qt::UserRole + 1;

    using QAbstractListModel::QAbstractListModel;
    void show(std::vector<JobLine> lines);
    [[nodiscard]] const std::vector<JobLine>& lines() const { return m_lines; }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<JobLine> m_lines;
};

/// A list of lines as high as all of them, so that what is around it scrolls.
class JobList final : public QListView {
    Q_OBJECT

public:
    explicit JobList(const QString& words, QWidget* parent = nullptr);
    void show(std::vector<JobLine> lines);
    [[nodiscard]] const JobListModel& jobs() const { return *m_model; }

protected:
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }

private:
    JobListModel* m_model;
};

}  // namespace sw::ui
