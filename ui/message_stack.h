#pragma once

#include <QWidget>

namespace sw::ui {

/// Messages one above the other at the foot of a widget, over what is there: nothing moves when one comes or goes. As high as
/// what is shown of them, and not there while nothing is.
class MessageStack final : public QWidget {
    Q_OBJECT

public:
    /// Lies in `over`, which outlives it.
    explicit MessageStack(QWidget& over);
    /// Takes it over; it shows and hides itself.
    void add(QWidget* message);

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();
};

}  // namespace sw::ui
