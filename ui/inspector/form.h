#pragma once

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <functional>
#include <string>
#include <vector>

#include "ui/editor.h"
#include "ui/inspector/bound.h"
#include "ui/inspector/colour_button.h"
#include "ui/inspector/number_field.h"
#include "ui/widgets.h"

namespace sw::ui {

/// A scrolled column of sections with labelled controls that show what the chosen things have in common and change all of
/// them at once. What is done within one gesture (a drag, typing in one field) is one undo step.
class Form final : public QScrollArea {
    Q_OBJECT

public:
    explicit Form(Editor& editor, QWidget* parent = nullptr);

    /// What follows is put there. Sections of a form are remembered as they were opened.
    Section* section(const QString& title, bool open = true);
    void add(QWidget* widget);
    void addRow(const std::vector<QWidget*>& widgets);
    /// Shown while it is true.
    void showWhen(QWidget* widget, std::function<bool()> wanted);
    void enableWhen(QWidget* widget, std::function<bool()> wanted);

    // Controls; each is made for the form but not put anywhere yet.
    NumberField* number(const QString& label, const NumberKind& kind, const Bound<double>& value);
    /// Narrow names, for two in one row.
    NumberField* shortNumber(const QString& label, const QString& spoken, const NumberKind& kind, const Bound<double>& value);
    /// A value that is not among the choices is shown as it is.
    QWidget* choice(const QString& label, std::function<std::vector<Choice>()> choices, const Bound<std::string>& value);
    QCheckBox* toggle(const QString& label, const Bound<bool>& value);
    QWidget* text(const QString& label, const QString& hint, const Bound<std::string>& value);
    /// Several lines, as high as their text.
    QWidget* paragraph(const QString& label, const QString& hint, const Bound<std::string>& value);
    QWidget* colour(const QString& label, const Bound<std::string>& value, bool optional = false);
    QLabel* note(std::function<QString()> words);
    QPushButton* button(const QString& words, const QString& icon, std::function<void()> press);

    /// A control of another kind: `show` is called on each refresh.
    void onRefresh(std::function<void()> show);
    /// What is edited until endGesture() is one undo step.
    void beginGesture();
    void endGesture();
    /// Applies them within the present gesture. False when they were refused, or there are none: then all is shown anew.
    bool give(const std::vector<Edit>& edits);

    /// Shows the present state. Cheap; called after every change.
    void refresh();

private:
    QWidget* labelled(const QString& label, QWidget* control);
    [[nodiscard]] QBoxLayout* column() const;

    Editor& m_editor;
    QVBoxLayout* m_sections;
    Section* m_section = nullptr;
    std::vector<std::function<void()>> m_refreshers;
    std::string m_merge;
};

/// Names of the columns are so wide, in logical pixels.
inline constexpr int kLabelWidth = 96;

/// The value that all have, or nothing when they differ or there are none.
template <class T>
std::optional<T> commonOf(const std::vector<T>& values) {
    if (values.empty())
        return std::nullopt;
    for (const T& value : values)
        if (!(value == values.front()))
            return std::nullopt;
    return values.front();
}

}  // namespace sw::ui
