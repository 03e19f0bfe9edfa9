#pragma once

#include <QAbstractTableModel>
#include <QString>
#include <QTreeView>
#include <vector>

namespace sw::ui {

/// One version in words.
struct MatrixRow {
    QString name;
    QString detail;  ///< what it lacks, or how far it is
    QString shared;
    QString toMake;
    QString price;
    QString time;
    double fraction = -1;  ///< 0…1 while it is being made; else negative
    bool trouble = false;  ///< the detail says why it could not be made
    friend bool operator==(const MatrixRow&, const MatrixRow&) = default;
};

class MatrixModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Shared, ToMake, Price, Time, Columns };
    static constexpr int kDetailRole = Qt::UserRole;
    static constexpr int kFractionRole = Qt::UserRole + 1;
    static constexpr int kTroubleRole = Qt::UserRole + 2;

    using QAbstractTableModel::QAbstractTableModel;
    void show(std::vector<MatrixRow> rows);
    [[nodiscard]] const std::vector<MatrixRow>& rows() const { return m_rows; }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<MatrixRow> m_rows;
};

/// The versions of an order, one a line: what each shares, what is made for it, and what that costs.
class VersionMatrix final : public QTreeView {
    Q_OBJECT

public:
    explicit VersionMatrix(QWidget* parent = nullptr);
    void show(std::vector<MatrixRow> rows);
    [[nodiscard]] const std::vector<MatrixRow>& rows() const { return m_model->rows(); }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitColumns();

    MatrixModel* m_model;
};

}  // namespace sw::ui
