#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace sw::ui {

/// What kind of number a field holds, as people see it.
struct NumberKind {
    double least = -1e9;
    double most = 1e9;
    double step = 1;  ///< of an arrow key, and of one pixel of a drag
    int decimals = 0;
    QString unit = {};
    double neutral = 0;    ///< what a reset gives
    bool showsLevel = false;  ///< a bar says where between `least` and `most` it is
};

/// A number with its name. It is typed (also as arithmetic), dragged by its name, or changed by the arrow keys; with Shift ten
/// times as fast, with Ctrl ten times as fine. A double click on its name, or the button behind it, resets it. What several
/// things do not have in common is shown as "—". The field shows what it is told to: whoever owns it answers edited().
class NumberField final : public QWidget {
    Q_OBJECT

public:
    NumberField(const QString& label, NumberKind kind, QWidget* parent = nullptr);

    /// Of the name's column; names are not cut off.
    void setLabelWidth(int pixels);
    /// The name for screen readers when the label alone does not say enough.
    void setSpokenName(const QString& name);
    /// What a reset gives from now on.
    void setNeutral(double value);
    [[nodiscard]] double value() const { return m_value; }
    [[nodiscard]] bool isMixed() const { return m_mixed; }
    void setValue(double value) { display(value, false); }
    /// Several values; a drag begins at this one.
    void setMixed(double current) { display(current, true); }
    [[nodiscard]] const NumberKind& kind() const { return m_kind; }

signals:
    /// A drag, or a key that is held down: what is edited until gestureEnded() is one change.
    void gestureBegan();
    void edited(double value);
    void gestureEnded();
    /// What was typed is no number that the field may have; a sentence.
    void refused(const QString& why);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void display(double value, bool mixed);
    void showText();
    void commit();
    void stepBy(double steps);
    void reset();
    void give(double value);
    bool labelEvent(QEvent* event);
    bool editEvent(QEvent* event);
    void endDrag();
    void releaseKey();
    [[nodiscard]] double rounded(double value) const;
    [[nodiscard]] QString textOf(double value) const;

    NumberKind m_kind;
    QLabel* m_label;
    QLineEdit* m_edit;
    QToolButton* m_reset;
    double m_value = 0;
    bool m_mixed = false;
    struct Drag {
        int lastX = 0;
        int travelled = 0;
        double value = 0;
        double before = 0;
        bool moved = false;
        bool active = false;
    };
    Drag m_drag;
    bool m_keyHeld = false;
};

}  // namespace sw::ui
