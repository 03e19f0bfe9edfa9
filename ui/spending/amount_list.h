#pragma once

#include <QString>
#include <QWidget>
#include <vector>

class QGridLayout;
class QLabel;

namespace sw::ui {

/// Names with an amount each, and bars that show how they compare.
class AmountList final : public QWidget {
    Q_OBJECT

public:
    struct Row {
        QString name;
        double share = 0;  ///< length of its bar, 0…1
        QString amount;
        QString note;  ///< under it, for what the amount does not tell; "" for none
    };

    explicit AmountList(const QString& title, QWidget* parent = nullptr);
    /// Not shown while there are none.
    void setRows(const std::vector<Row>& rows);

private:
    QGridLayout* m_grid;
    QLabel* m_title;
};

}  // namespace sw::ui
